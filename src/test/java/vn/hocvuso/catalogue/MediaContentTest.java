package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.platform.Refusal;

class MediaContentTest {

    private static String refused(String name, MediaSource source) {
        return assertThrows(Refusal.class, () -> MediaContent.of(name, source)).key();
    }

    @ParameterizedTest
    @CsvSource({
        "quet-ma.webm, VIDEO, video/webm, webm, 320, 180",
        "quet-ma.mp4, VIDEO, video/mp4, mp4, 320, 180",
        "loi-dan.mp3, AUDIO, audio/mpeg, mp3, 0, 0",
        "loi-dan.ogg, AUDIO, audio/ogg, ogg, 0, 0",
        "loi-dan.m4a, AUDIO, audio/mp4, m4a, 0, 0"
    })
    void theBytesTellTheKind(String file, MediaKind kind, String type, String extension, int width, int height) {
        var content = MediaContent.of("ten-sai.exe", MediaSamples.file(file));
        assertEquals(kind, content.kind());
        assertEquals(type, content.mediaType());
        assertEquals(extension, content.extension());
        assertEquals(MediaSamples.bytes(file).length, content.bytes());
        assertEquals(width, content.width());
        assertEquals(height, content.height());
    }

    @Test
    void whereTheHeadTellsTheLengthItIsKnown() {
        assertEquals(
                3_000, MediaContent.of("a", MediaSamples.file("quet-ma.webm")).milliseconds(), 100);
        assertEquals(
                2_000, MediaContent.of("a", MediaSamples.file("quet-ma.mp4")).milliseconds(), 100);
        assertEquals(
                2_000, MediaContent.of("a", MediaSamples.file("loi-dan.m4a")).milliseconds(), 100);
        assertEquals(0, MediaContent.of("a", MediaSamples.file("loi-dan.mp3")).milliseconds());
    }

    @Test
    void captionsAndTranscriptsAreComposed() throws IOException {
        var decomposed = Normalizer.normalize(MediaSamples.CAPTIONS, Normalizer.Form.NFD);
        var captions = MediaContent.of("a.vi.vtt", MediaSamples.text(decomposed));
        assertEquals(MediaKind.CAPTIONS, captions.kind());
        assertEquals(3_000, captions.milliseconds());
        try (var stream = captions.source().open()) {
            assertEquals(MediaSamples.CAPTIONS, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(
                MediaKind.TRANSCRIPT,
                MediaContent.of("a.md", MediaSamples.text("Xin chào.")).kind());
    }

    @Test
    void whatIsNoMediaIsRefused() {
        assertEquals("catalogue.media.empty", refused("a.mp4", MediaSamples.text("")));
        assertEquals("catalogue.media.type", refused("a.mp4", MediaSamples.text("<html>")));
        assertEquals("catalogue.media.type", refused("a.mp4", MediaSamples.text("\u0001\u0002\u0003\u0004\u0005")));
        assertEquals("catalogue.captions.header", refused("a.vtt", MediaSamples.text("Xin chào.")));
        assertEquals(
                "catalogue.media.encoding", refused("a.md", MediaSource.of("Chào".getBytes(StandardCharsets.UTF_16))));
    }

    @Test
    void anMp4WithoutItsTableIsBroken() {
        var whole = MediaSamples.bytes("quet-ma.mp4");
        assertEquals("catalogue.media.broken", refused("a.mp4", MediaSource.of(Arrays.copyOf(whole, 60))));
        for (var length = 12; length < whole.length; length += 97) {
            var cut = Arrays.copyOf(whole, length);
            assertEquals("catalogue.media.broken", refused("a.mp4", MediaSource.of(cut)));
        }
    }

    @Test
    void aBrokenWebmHeadTellsNothingAndStopsNothing() {
        var whole = MediaSamples.bytes("quet-ma.webm");
        for (var at = 40; at < 400; at += 3) {
            var changed = whole.clone();
            changed[at] = (byte) 0xff;
            assertTrue(MediaContent.of("a", MediaSource.of(changed)).milliseconds() >= 0);
        }
    }

    /** 60 MB that nobody holds in memory. */
    @Test
    void whatIsTooLargeIsRefusedWhileItIsRead() {
        var head = MediaSamples.bytes("loi-dan.mp3");
        MediaSource endless = () -> new SequenceInputStream(new ByteArrayInputStream(head), new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return length;
            }
        });
        var refusal = assertThrows(Refusal.class, () -> MediaContent.of("a.mp3", endless));
        assertEquals("catalogue.media.large", refusal.key());
        assertEquals("20 MB", refusal.arguments().get(0));
    }

    @Test
    void namesAreMadeOfSmallLetters() {
        var content = MediaContent.of("Quét mã.WEBM", MediaSamples.file("quet-ma.webm"));
        assertEquals("quet-ma.webm", MediaFile.nameFor("C:\\Phim\\Quét mã.WEBM", content));
        assertEquals("quet-ma-2.webm", MediaFile.numbered("quet-ma.webm", 2));
        assertEquals("quet-ma-2.vi.vtt", MediaFile.numbered("quet-ma.vi.vtt", 2));
        assertEquals("vi", MediaFile.language("quet-ma.vtt"));
        assertEquals("en", MediaFile.language("quet-ma.en.vtt"));
        MediaFile.requireName("quet-ma.webm", MediaKind.VIDEO);
        assertThrows(Refusal.class, () -> MediaFile.requireName("quet-ma.mp3", MediaKind.VIDEO));
        assertThrows(Refusal.class, () -> MediaFile.requireName("Quet-ma.webm", MediaKind.VIDEO));
    }
}
