package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.edition;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;
import static vn.hocvuso.testing.Caller.header;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.catalogue.RecordingListening.Voice;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;

/** The server has published lessons read aloud where it can, and says so where it cannot. */
@ExtendWith(ArquillianExtension.class)
class SynthesisingIT {

    private static final int SECONDS_TO_READ = 180;

    @Inject
    CourseImporting importing;

    @Inject
    RecordingListening listening;

    @Inject
    SpeechOverseeing overseeing;

    @Inject
    CatalogueSamples samples;

    @Inject
    Caller caller;

    private final String name = fresh("doc-to");

    @BeforeEach
    void framework() {
        samples.framework();
    }

    /** Publishes a course whose first lesson nobody has read yet. */
    private Edition.Ref publish(String slug, String word) {
        var sample = edition(slug, "1");
        var first = sample.lessons().get(0);
        return importing.publish(new CourseImporting.EditionDraft(
                sample.slug(),
                sample.label(),
                sample.title(),
                sample.summary(),
                sample.outcomes(),
                sample.groups(),
                sample.skills(),
                sample.minutes(),
                sample.coverPicture(),
                List.of(new LessonDraft(
                        first.slug(),
                        "Ba bước " + word,
                        15,
                        first.markdown() + "\n\n## Hỏi\n\nHỏi con cháu. Rồi **mới** trả lời!")),
                sample.pictures(),
                sample.quiz(),
                sample.quizTitle()));
    }

    private Voice read(Edition.Ref edition) throws InterruptedException {
        Optional<Voice> voice = listening.voice(edition, "ba-buoc");
        for (var second = 0; voice.isEmpty() && second < SECONDS_TO_READ; second++) {
            Thread.sleep(1000);
            voice = listening.voice(edition, "ba-buoc");
        }
        return voice.orElseThrow(() -> new AssertionError("Nothing was read within " + SECONDS_TO_READ + " seconds"));
    }

    @Test
    void aPublishedLessonIsReadOnceOrTheOperatorIsToldWhyNot() throws Exception {
        var administrator = samples.person(name + "-q", Role.ADMINISTRATOR);
        var state = overseeing.state(administrator);
        assertTrue(state.wanted());
        var page = new String(
                caller.bytes("/manage/catalogue/speech.xhtml", "Cookie", "hvs=" + samples.session(administrator))
                        .body(),
                StandardCharsets.UTF_8);
        if (!state.installed()) {
            assertTrue(page.contains("Chưa tìm thấy chương trình đọc “espeak-ng”"), page);
            assertTrue(listening.voice(publish(name, name), "ba-buoc").isEmpty());
            return;
        }
        assertTrue(page.contains("Đang dùng chương trình espeak-ng."), page);

        var voice = read(publish(name, name));
        assertFalse(voice.teacher());
        assertEquals(state.compressed() ? "audio/ogg" : "audio/wav", voice.mediaType());
        assertMarked(voice, name);
        assertPlayable(voice);

        assertEquals(voice, read(publish(name + "-2", name)), "the same text has one recording");
        assertTrue(overseeing.state(administrator).recordings() >= 1);
    }

    private void assertMarked(Voice voice, String word) throws Exception {
        var answer = caller.bytes(voice.marks());
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", header(answer, "Content-Type"));
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            var marks = reader.readArray().getValuesAs(JsonObject.class);
            assertEquals(
                    List.of(
                            "1 Ba bước " + word,
                            "1 Dừng lại",
                            "1 Đừng vội.",
                            "1 Hình 1",
                            "2 Hỏi",
                            "2 Hỏi con cháu.",
                            "2 Rồi mới trả lời!"),
                    marks.stream()
                            .map(mark -> mark.getInt("part") + " " + mark.getString("text"))
                            .toList());
            var before = 0;
            for (var mark : marks) {
                assertEquals(before, mark.getInt("from"));
                before = mark.getInt("to");
            }
        }
    }

    private void assertPlayable(Voice voice) throws Exception {
        var whole = caller.bytes(voice.address());
        assertEquals(200, whole.statusCode());
        assertEquals(voice.mediaType(), header(whole, "Content-Type"));
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        assertEquals("public, max-age=31536000, immutable", header(whole, "Cache-Control"));
        assertEquals("nosniff", header(whole, "X-Content-Type-Options"));
        assertTrue(header(whole, "Set-Cookie").isEmpty());
        var bytes = whole.body();
        assertEquals(voice.kilobytes(), (bytes.length + 1023) / 1024);

        var some = caller.bytes(voice.address(), "Range", "bytes=10-19");
        assertEquals(206, some.statusCode());
        assertEquals("bytes 10-19/" + bytes.length, header(some, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(bytes, 10, 20), some.body());
        var end = caller.bytes(voice.address(), "Range", "bytes=-5");
        assertEquals(206, end.statusCode());
        assertArrayEquals(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length), end.body());
        var rest = caller.bytes(voice.address(), "Range", "bytes=100-");
        assertArrayEquals(Arrays.copyOfRange(bytes, 100, bytes.length), rest.body());
        var behind = caller.bytes(voice.address(), "Range", "bytes=" + bytes.length + "-");
        assertEquals(416, behind.statusCode());
        assertEquals("bytes */" + bytes.length, header(behind, "Content-Range"));
        assertEquals(416, caller.bytes(voice.address(), "Range", "bytes=-0").statusCode());
        assertEquals(200, caller.bytes(voice.address(), "Range", "lines=1-2").statusCode());
    }

    @Test
    void unknownAddressesHoldNothing() throws Exception {
        assertEquals(
                404,
                caller.bytes("/media/recordings/" + "0".repeat(32) + ".ogg").statusCode());
        assertEquals(
                404,
                caller.bytes("/media/recordings/" + "0".repeat(32) + ".json").statusCode());
        assertEquals(
                404,
                caller.bytes("/media/recordings/" + "0".repeat(32) + ".exe").statusCode());
        assertEquals(404, caller.bytes("/media/recordings/%25.ogg").statusCode());
        assertEquals(404, caller.bytes("/media/recordings").statusCode());
    }

    @Test
    void onlyAdministratorsSeeHowItStands() {
        var teacher = samples.person(name + "-t", Role.TEACHER);
        assertEquals(
                "identity.page.unknown",
                assertThrows(Refusal.class, () -> overseeing.state(teacher)).key());
        assertEquals(
                "identity.page.unknown",
                assertThrows(Refusal.class, () -> overseeing.again(teacher)).key());
    }
}
