package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

/** A sound is what its bytes say. */
class AudioContentTest {

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String kind(String latin1) {
        return AudioContent.of(bytes(latin1)).mediaType();
    }

    private static String refused(byte[] bytes) {
        var refusal = assertThrows(Refusal.class, () -> AudioContent.of(bytes));
        assertEquals("recording", refusal.field());
        return refusal.key();
    }

    @Test
    void phonesAndComputersRecordInFourKinds() {
        assertEquals("audio/mpeg", kind("ID3\u0004\u0000xxxx"));
        assertEquals("audio/mpeg", kind("\u00ff\u00fb\u0090\u0064xxxx"));
        assertEquals("audio/ogg", kind("OggS\u0000\u0002xxxxxxxxxxxxxxxxxxxxxxOpusHead"));
        assertEquals("audio/ogg", kind("OggS\u0000\u0002xxxxxxxxxxxxxxxxxxxxxx\u0001vorbis"));
        assertEquals("audio/mp4", kind("\u0000\u0000\u0000\u001cftypM4A xxxx....hdlr....\u0000\u0000\u0000\u0000soun"));
        assertEquals("audio/webm", kind("\u001a\u0045\u00df\u00a3....webm....A_OPUS"));
    }

    @Test
    void whatShowsPicturesIsNoRecording() {
        assertEquals(
                "catalogue.recording.video",
                refused(
                        bytes(
                                "\u0000\u0000\u0000\u001cftypisomxxxxhdlr\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000vide")));
        assertEquals("catalogue.recording.video", refused(bytes("\u001a\u0045\u00df\u00a3....webm....V_VP8")));
    }

    @Test
    void anythingElseIsRefused() {
        assertEquals("catalogue.recording.empty", refused(new byte[0]));
        assertEquals("catalogue.recording.type", refused(bytes("<html>ID3")));
        assertEquals("catalogue.recording.type", refused(bytes("RIFF....WAVEfmt ")));
        assertEquals("catalogue.recording.type", refused(bytes("OggS....theora")));
        assertEquals("catalogue.recording.type", refused(bytes("\u00ff\u00d8\u00ff\u00e0 a picture")));
        assertEquals("catalogue.recording.type", refused(bytes("\u00ff\u00fb\u00f0\u0064")));
    }

    @Test
    void oneByteTooManyIsRefused() {
        var most = new byte[AudioContent.LARGEST];
        most[0] = 'I';
        most[1] = 'D';
        most[2] = '3';
        assertEquals("audio/mpeg", AudioContent.of(most).mediaType());
        assertEquals("catalogue.recording.large", refused(new byte[AudioContent.LARGEST + 1]));
    }
}
