package vn.hocvuso.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.BlueprintPart;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;

/** Publishes an edition with its test, on the content that ships. */
@ExtendWith(ArquillianExtension.class)
class ReleasingIT {

    private static final String SLUG = "ban-hang-thanh-toan-so";

    @Inject
    Releasing releasing;

    @Inject
    Enrolling enrolling;

    @Inject
    Studying studying;

    @Inject
    QuizAuthoring quizzes;

    @Inject
    CourseBrowsing courses;

    @Inject
    People people;

    @Inject
    Caller caller;

    private Learner.Ref teacher;
    private Learner.Ref learner;

    @BeforeEach
    void aTeacherAndALearner() {
        teacher = people.named("giaovien").ref();
        learner = caller.learner(caller.signUp("hv" + System.nanoTime(), "NLDDN"));
    }

    @Test
    void whoIsInAnEditionStaysInItAndTheNextLearnerGetsTheNewOne() {
        enrolling.enrol(learner, SLUG);
        var before = courses.course(SLUG);

        releasing.startDraft(teacher, SLUG);
        var quiz = releasing.quizOfDraft(teacher, SLUG);
        quizzes.addQuestion(
                teacher,
                quiz,
                QuestionDraft.live(
                        "moi",
                        "4.2",
                        1,
                        "Ảnh chụp màn hình chuyển tiền là bằng chứng tiền đã về.",
                        "Chỉ tài khoản của bạn mới cho biết tiền đã về.",
                        Choosing.statement(false)));
        releasing.publish(teacher, SLUG);

        var after = courses.course(SLUG);
        assertEquals(before.number() + 1, after.number());
        assertEquals(
                before.edition(),
                studying.study(learner, after).orElseThrow().course().edition());
        assertEquals(
                before.edition(),
                studying.study(learner, before).orElseThrow().course().edition());
        assertEquals(
                "assessment.quiz.sealed",
                assertThrows(
                                Refusal.class,
                                () -> quizzes.changeRule(teacher, quiz, new Quiz.Rule("Khác", 1, 1, 0, 0, 0)))
                        .key());
    }

    @Test
    void withABlueprintAnAttemptGetsAsManyQuestionsAsThatAsks() {
        var quiz = quizzes.create(teacher, "course:" + SLUG, new Quiz.Rule("Bài thử", 10, 80, 3, 0, 20));
        var terms = new Terms(
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                Disclosure.USUAL,
                50,
                2,
                List.of(new BlueprintPart(Optional.of("4.2"), Optional.empty(), Optional.empty(), 4)));
        quizzes.changeTerms(teacher, quiz, terms);
        assertEquals(
                new Quiz.Rule("Bài thử", 4, 80, 3, 0, 20, terms),
                quizzes.desk(teacher, quiz).rule());
        quizzes.changeTerms(teacher, quiz, Terms.USUAL);
        assertEquals(
                new Quiz.Rule("Bài thử", 4, 80, 3, 0, 20),
                quizzes.desk(teacher, quiz).rule());
    }

    @Test
    void onlyAuthorsReleaseAndWriteQuestions() {
        var quiz = new Quiz.Ref(courses.course(SLUG).quiz().orElseThrow().target());
        assertUnknown(() -> releasing.startDraft(learner, SLUG));
        assertUnknown(() -> releasing.publish(learner, SLUG));
        assertUnknown(() -> releasing.quizOfDraft(learner, SLUG));
        assertUnknown(() -> quizzes.desk(learner, quiz));
        assertUnknown(() -> quizzes.copy(learner, quiz));
        assertUnknown(() -> quizzes.changeTerms(learner, quiz, Terms.USUAL));
        assertUnknown(() -> quizzes.removeQuestion(learner, quiz, 1));
    }

    private static void assertUnknown(org.junit.jupiter.api.function.Executable act) {
        assertEquals("identity.page.unknown", assertThrows(Refusal.class, act).key());
    }
}
