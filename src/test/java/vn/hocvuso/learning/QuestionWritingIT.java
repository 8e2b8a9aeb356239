package vn.hocvuso.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.assessment.practice.PracticeItem;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.assessment.practice.PracticeShelf;
import vn.hocvuso.assessment.practice.Practising;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.learning.QuestionWriting.Written;
import vn.hocvuso.platform.Refusal;

/** Questions at a teacher's desk: for the test, and for practice. */
@ExtendWith(ArquillianExtension.class)
class QuestionWritingIT {

    private static final String STEPS = "ba-buoc";
    private static final String PASSWORDS = "mat-khau";

    @Inject
    QuestionWriting writing;

    @Inject
    Releasing releasing;

    @Inject
    QuizAuthoring quizzes;

    @Inject
    PracticeShelf shelf;

    @Inject
    Practising practising;

    @Inject
    CourseImporting importing;

    @Inject
    CatalogueSamples samples;

    private final String slug = CatalogueSamples.fresh("luyen");
    private Learner.Ref author;

    @BeforeEach
    void aDraftOfAPublishedCourse() {
        samples.framework();
        author = samples.person(slug + "-a", Role.TEACHER);
        importing.publish(CatalogueSamples.edition(slug, "1"));
        samples.author(author, "course:" + slug);
        releasing.startDraft(author, slug);
    }

    @Test
    void practiceIsAskedAtOnceAndTheTestOnlyWhenItIsPublished() {
        write("", "t1", "Câu của bài kiểm tra.");
        write(STEPS, "p1", "Câu luyện tập.");

        assertEquals(List.of("Câu luyện tập."), asked(STEPS));
        assertEquals(List.of(), asked(PASSWORDS));
        assertEquals(List.of("t1"), test());
        assertEquals(List.of("p1"), practice(STEPS));
        assertEquals(
                List.of(STEPS, PASSWORDS),
                writing.lessons(author, slug).stream().map(line -> line.slug()).toList());
    }

    @Test
    void aChangedQuestionIsAnotherInItsPlaceAndTheOldOneCanStillBeAnswered() {
        write(STEPS, "p1", "Một.");
        write(STEPS, "p2", "Hai.");
        var before = written("p1");

        writing.save(author, slug, before, STEPS, draft("p1", "Một, viết lại."));

        assertEquals(List.of("p1", "p2"), practice(STEPS));
        assertEquals("Một, viết lại.", written("p1").draft().text());
        assertTrue(practising.isRight(before.question(), new Response.Choices(List.of(0))));

        var after = written("p1");
        writing.save(author, slug, after, STEPS, draft("p1", "Một, viết lại."));
        assertEquals(after, written("p1"), "the same again changes nothing");
        assertRefused(
                "platform.changed", () -> writing.save(author, slug, before, STEPS, draft("p1", "Người đến sau.")));
    }

    @Test
    void aQuestionMovesToAnotherLessonIntoTheTestAndBack() {
        write(STEPS, "p1", "Một.");
        writing.save(author, slug, written("p1"), PASSWORDS, draft("p1", "Một."));
        assertEquals(List.of(), practice(STEPS));
        assertEquals(List.of("p1"), practice(PASSWORDS));

        var inLesson = written("p1");
        writing.save(author, slug, inLesson, "", draft("p1", "Một."));
        assertEquals(List.of(), practice(PASSWORDS));
        assertEquals(List.of("p1"), test());
        assertRefused("platform.changed", () -> writing.save(author, slug, inLesson, "", draft("p1", "Một.")));
        assertEquals(List.of("p1"), test());

        var inTest = written("p1");
        writing.save(author, slug, inTest, STEPS, draft("p1", "Một."));
        assertEquals(List.of(), test());
        assertEquals(List.of("p1"), practice(STEPS));
        assertRefused("assessment.question.gone", () -> writing.save(author, slug, inTest, STEPS, draft("p1", "Một.")));
    }

    @Test
    void aLessonHasThreePracticeQuestionsAtMostAndACourseEachCodeOnce() {
        for (var code : List.of("p1", "p2", "p3")) {
            write(STEPS, code, "Câu " + code);
        }
        assertEquals(3, PracticeAuthoring.MOST);
        assertRefused("assessment.practice.many", () -> write(STEPS, "p4", "Bốn."));
        assertRefused("assessment.practice.code", () -> write(PASSWORDS, "p1", "Cùng mã."));
        assertRefused(
                "assessment.practice.code",
                () -> writing.save(author, slug, written("p2"), STEPS, draft("p1", "Cùng mã.")));
        write(PASSWORDS, "p4", "Bốn.");
        assertRefused(
                "assessment.practice.many",
                () -> writing.save(author, slug, written("p4"), STEPS, draft("p4", "Bốn.")));
        assertEquals(List.of("p4"), practice(PASSWORDS), "what is refused changes nothing");

        writing.removePractice(author, slug, written("p2").question());
        write(STEPS, "p5", "Năm.");
        assertEquals(List.of("p1", "p3", "p5"), practice(STEPS));
    }

    @Test
    void aQuestionThatIsRemovedIsNotAskedAnyMore() {
        write(STEPS, "p1", "Một.");
        var question = written("p1").question();
        writing.removePractice(author, slug, question);
        writing.removePractice(author, slug, question);
        assertEquals(List.of(), practice(STEPS));
        assertRefused("assessment.question.unknown", () -> writing.question(author, slug, question));
    }

    @Test
    void whatIsNotSoundIsRefused() {
        assertRefused("learning.question.lesson", () -> write("khong-co", "p1", "Một."));
        assertRefused("assessment.question.text", () -> write(STEPS, "p1", " "));
        assertRefused("assessment.question.code", () -> write(STEPS, "", "Một."));
        assertEquals(List.of(), practice(STEPS));
    }

    @Test
    void onlyAuthorsAndAdministratorsWrite() {
        write(STEPS, "p1", "Một.");
        var line = written("p1");
        for (var stranger : List.of(samples.person(slug + "-b", Role.TEACHER), samples.person(slug + "-c"))) {
            assertUnknown(() -> writing.save(stranger, slug, Written.NONE, STEPS, draft("p2", "Hai.")));
            assertUnknown(() -> writing.save(stranger, slug, line, STEPS, draft("p1", "Khác.")));
            assertUnknown(() -> writing.save(stranger, slug, line, "", draft("p1", "Khác.")));
            assertUnknown(() -> writing.removePractice(stranger, slug, line.question()));
            assertUnknown(() -> writing.practice(stranger, slug));
            assertUnknown(() -> writing.question(stranger, slug, line.question()));
            assertUnknown(() -> writing.lessons(stranger, slug));
        }
        assertEquals(List.of("p1"), practice(STEPS));

        var administrator = samples.person(slug + "-d", Role.ADMINISTRATOR);
        writing.save(administrator, slug, line, STEPS, draft("p1", "Sửa lời."));
        assertEquals("Sửa lời.", written("p1").draft().text());
    }

    private void write(String lesson, String code, String text) {
        writing.save(author, slug, Written.NONE, lesson, draft(code, text));
    }

    private static QuestionDraft draft(String code, String text) {
        return QuestionDraft.live(code, "4.2", 1, text, "Vì thế.", Choosing.statement(true));
    }

    private Written written(String code) {
        var inTest = quizzes.desk(author, releasing.quizOfDraft(author, slug)).questions().stream()
                .filter(line -> line.draft().code().equals(code))
                .map(QuizAuthoring.QuestionLine::question);
        var inLessons = writing.practice(author, slug).stream()
                .filter(line -> line.draft().code().equals(code))
                .map(PracticeAuthoring.Line::question);
        var found = Stream.concat(inTest, inLessons).toList();
        assertEquals(1, found.size(), code);
        return writing.question(author, slug, found.get(0));
    }

    private List<String> test() {
        return quizzes.desk(author, releasing.quizOfDraft(author, slug)).questions().stream()
                .map(line -> line.draft().code())
                .toList();
    }

    private List<String> practice(String lesson) {
        return writing.practice(author, slug).stream()
                .filter(line -> line.part().equals(lesson))
                .map(line -> line.draft().code())
                .toList();
    }

    private List<String> asked(String lesson) {
        return shelf.of(new PracticePlace("course:" + slug, lesson)).stream()
                .map(PracticeItem::prompt)
                .toList();
    }

    private static void assertUnknown(Executable act) {
        assertRefused("identity.page.unknown", act);
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
