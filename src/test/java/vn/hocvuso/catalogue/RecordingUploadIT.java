package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;

/** Teachers read their lessons themselves. */
@ExtendWith(ArquillianExtension.class)
class RecordingUploadIT {

    private static final String LESSON = "ba-buoc";
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{32}");

    @Inject
    RecordingKeeping keeping;

    @Inject
    RecordingListening listening;

    @Inject
    CourseAuthoring authoring;

    @Inject
    CoursePublishing publishing;

    @Inject
    LessonWriting writing;

    @Inject
    CatalogueSamples samples;

    private final String course = fresh("ghi-am");
    private Learner.Ref author;

    @BeforeEach
    void aDraft() {
        var framework = samples.framework();
        author = samples.person(course + "-a", Role.TEACHER);
        authoring.create(author, "Khóa " + course, course);
        authoring.describe(
                author,
                course,
                authoring.draft(author, course).orElseThrow().stamp(),
                new CourseData(
                        "1",
                        "Khóa " + course,
                        "Giới thiệu",
                        List.of("Biết"),
                        Set.of(framework.groups().get(0).code()),
                        List.of(new Skill(
                                framework.areas().get(0).competences().get(0).code(), 1)),
                        30,
                        ""));
        writing.add(author, course, "Ba bước", 10, "## Dừng lại\n\nĐừng vội.");
    }

    private static byte[] sound(String word) {
        return ("ID3\u0004 " + word).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String refused(Executable act) {
        return assertThrows(Refusal.class, act).key();
    }

    private static String prefix(String address) {
        var match = PREFIX.matcher(address);
        assertTrue(match.find(), address);
        return match.group();
    }

    @Test
    void aTeachersRecordingIsHeardOnceItIsPublishedAndGoesOnWithTheNextDraft() {
        assertTrue(keeping.own(author, course, LESSON).isEmpty());
        keeping.upload(author, course, LESSON, sound(course));
        var own = keeping.own(author, course, LESSON).orElseThrow();
        assertEquals("audio/mpeg", own.mediaType());
        assertFalse(own.outdated());

        var edition = publishing.publish(author, course);
        var voice = listening.voice(edition, LESSON).orElseThrow();
        assertTrue(voice.teacher());
        assertEquals(own.address(), voice.address());
        assertEquals("", voice.marks());
        var heard = listening.sound(prefix(voice.address())).orElseThrow();
        assertEquals("ID3", new String(listening.bytes(heard, 0, 3), StandardCharsets.ISO_8859_1));

        authoring.startDraft(author, course, target -> target);
        assertEquals(
                own.address(), keeping.own(author, course, LESSON).orElseThrow().address());
        keeping.remove(author, course, LESSON);
        keeping.remove(author, course, LESSON);
        assertTrue(keeping.own(author, course, LESSON).isEmpty());
        publishing.publish(author, course);
        assertTrue(listening.sound(prefix(own.address())).isPresent(), "the first edition still has it");
        assertEquals(voice, listening.voice(edition, LESSON).orElseThrow());
    }

    @Test
    void aDraftWithARecordingCanBeThrownAway() {
        keeping.upload(author, course, LESSON, sound(course));
        assertTrue(authoring.discardDraft(author, course));
    }

    @Test
    void whatNoEditionHasIsForgotten() {
        keeping.upload(author, course, LESSON, sound("first " + course));
        var first = keeping.own(author, course, LESSON).orElseThrow();
        keeping.upload(author, course, LESSON, sound("second " + course));
        var second = keeping.own(author, course, LESSON).orElseThrow();
        assertNotEquals(first.address(), second.address());
        assertTrue(listening.sound(prefix(first.address())).isEmpty());
        keeping.remove(author, course, LESSON);
        assertTrue(listening.sound(prefix(second.address())).isEmpty());
    }

    @Test
    void anotherTextMakesItOutdated() {
        keeping.upload(author, course, LESSON, sound(course));
        var text = writing.lesson(author, course, LESSON);
        writing.rewrite(author, course, LESSON, text.stamp(), text.title(), text.minutes(), "## Khác\n\nĐoạn khác.");
        assertTrue(keeping.own(author, course, LESSON).orElseThrow().outdated());
        writing.delete(author, course, LESSON);
        assertEquals("catalogue.lesson.deleted", refused(() -> keeping.own(author, course, LESSON)));
    }

    @Test
    void onlyAuthorsMayRecord() {
        var learner = samples.person(course + "-l");
        var other = samples.person(course + "-o", Role.TEACHER);
        for (var stranger : new Learner.Ref[] {learner, other}) {
            assertEquals("identity.page.unknown", refused(() -> keeping.upload(stranger, course, LESSON, sound("x"))));
            assertEquals("identity.page.unknown", refused(() -> keeping.own(stranger, course, LESSON)));
            assertEquals("identity.page.unknown", refused(() -> keeping.remove(stranger, course, LESSON)));
        }
        var administrator = samples.person(course + "-q", Role.ADMINISTRATOR);
        keeping.upload(administrator, course, LESSON, sound(course));
        assertTrue(keeping.own(author, course, LESSON).isPresent());
    }

    @Test
    void whatIsNoRecordingIsRefusedAndTheOneBeforeStays() {
        keeping.upload(author, course, LESSON, sound(course));
        assertEquals("catalogue.recording.empty", refused(() -> keeping.upload(author, course, LESSON, new byte[0])));
        assertEquals(
                "catalogue.recording.type",
                refused(() -> keeping.upload(author, course, LESSON, "<b>".getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals(
                "catalogue.recording.large",
                refused(() -> keeping.upload(author, course, LESSON, new byte[AudioContent.LARGEST + 1])));
        assertTrue(keeping.own(author, course, LESSON).isPresent());

        var largest = Arrays.copyOf(sound(course), AudioContent.LARGEST);
        keeping.upload(author, course, LESSON, largest);
        assertEquals(
                10 * 1024, keeping.own(author, course, LESSON).orElseThrow().kilobytes());
    }
}
