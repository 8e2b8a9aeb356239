package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalogue.speech.Mark;
import vn.hocvuso.catalogue.speech.Spoken;

/** A recording knows its address and what it was made of. */
class RecordingTest {

    private static final Spoken TEXT = Spoken.of("Ba bước", List.of("<p>Đừng vội.</p>"));

    @Test
    void itsAddressIsMadeOfItsContent() {
        var content = AudioContent.of("ID3 abc".getBytes(StandardCharsets.ISO_8859_1));
        var recording = Recording.ofTeacher("vi", TEXT, content, Instant.EPOCH);
        assertTrue(recording.address().matches("/media/recordings/[0-9a-f]{32}\\.mp3"), recording.address());
        assertEquals(1, recording.kilobytes());
        assertEquals(2, Recording.kilobytes(1025));
    }

    @Test
    void itIsOutdatedWhenTheTextHasChanged() {
        var content = AudioContent.of("ID3 abc".getBytes(StandardCharsets.ISO_8859_1));
        var recording = Recording.ofTeacher("vi", TEXT, content, Instant.EPOCH);
        assertFalse(recording.differsFrom(Spoken.of("Ba bước", List.of("<p>Đừng <b>vội</b>.</p>"))));
        assertTrue(recording.differsFrom(Spoken.of("Ba bước", List.of("<p>Đừng tin.</p>"))));
    }

    @Test
    void marksAreWrittenForBrowsers() {
        assertEquals("[]", Marks.json(List.of()));
        assertEquals(
                "[{\"part\":2,\"from\":0,\"to\":1200,\"text\":\"Nói \\\"không\\\".\"}]",
                Marks.json(List.of(new Mark(2, 0, 1200, "Nói \"không\"."))));
    }
}
