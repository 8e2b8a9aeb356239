package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.platform.Refusal;

class CaptionsTest {

    private static final String SOUND =
            """
            WEBVTT - Quét mã QR

            NOTE Người viết: tổ công nghệ số
            cộng đồng

            mot
            00:00.500 --> 00:02.000 line:90% align:center
            Mở <b>máy ảnh</b>
            của điện thoại.

            00:00:02.000 --> 00:00:04.000
            <v Cô Lan>Đưa mã &amp; giữ yên.

            10:00:05.000 --> 10:00:06.000
            <v Cô Lan>Bấm vào <i>đường dẫn</i>.</v>
            """;

    private static String told(String text) {
        var refusal = assertThrows(Refusal.class, () -> Captions.of(text));
        return refusal.key() + " " + refusal.arguments().get(0);
    }

    private static String cue(String timing, String text) {
        return "WEBVTT\n\n" + timing + "\n" + text + "\n";
    }

    @Test
    void soundCaptionsAreRead() {
        var captions = Captions.of(SOUND);
        assertEquals(
                List.of(
                        new Captions.Cue(500, 2_000, "", "Mở máy ảnh của điện thoại."),
                        new Captions.Cue(2_000, 4_000, "Cô Lan", "Đưa mã & giữ yên."),
                        new Captions.Cue(36_005_000, 36_006_000, "Cô Lan", "Bấm vào đường dẫn.")),
                captions.cues());
        assertEquals(36_006_000, captions.endsAt());
    }

    @Test
    void aTranscriptHasAParagraphForEachVoiceAndAfterEachSilence() {
        assertEquals(
                List.of("Mở máy ảnh của điện thoại.", "Cô Lan: Đưa mã & giữ yên.", "Cô Lan: Bấm vào đường dẫn."),
                Captions.of(SOUND).transcript());
        assertEquals(
                List.of("Một hai."),
                Captions.of("WEBVTT\n\n00:00.000 --> 00:01.000\nMột\n\n00:01.500 --> 00:02.000\nhai.\n")
                        .transcript());
    }

    @Test
    void linesEndInEveryWayAndAByteOrderMarkIsNoMistake() {
        for (var end : List.of("\r\n", "\r", "\n")) {
            assertEquals(Captions.of(SOUND), Captions.of("\uFEFF" + SOUND.replace("\n", end)));
        }
    }

    @Test
    void theBeginningIsAskedFor() {
        assertEquals("catalogue.captions.header 1", told(""));
        assertEquals("catalogue.captions.header 1", told("00:00.000 --> 00:01.000\nMột"));
        assertEquals("catalogue.captions.header 1", told("WEBVTTX\n\n"));
        assertEquals("catalogue.captions.header 2", told("WEBVTT\n00:00.000 --> 00:01.000\nMột"));
        assertEquals("catalogue.captions.none 3", told("WEBVTT\n\nNOTE chưa có lời"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:00.000 -> 00:01.000",
                "00:00,000 --> 00:01,000",
                "0:00.000 --> 0:01.000",
                "00:60.000 --> 01:01.000",
                "00:00.000-->00:01.000",
                "00:00.00 --> 00:01.00",
                "00:00.000 --> 00:01.000 line=5",
                "00:00.000 --> 00:01.000 region:a"
            })
    void timesAreWrittenInOneWay(String timing) {
        var line = timing.contains("-->") ? 3 : 4;
        assertEquals("catalogue.captions.timing " + line, told(cue(timing, "Một")));
    }

    @Test
    void timesGoForward() {
        assertEquals("catalogue.captions.order 3", told(cue("00:02.000 --> 00:02.000", "Một")));
        assertEquals("catalogue.captions.order 3", told(cue("00:02.000 --> 00:01.000", "Một")));
        assertEquals(
                "catalogue.captions.order 6",
                told(cue("00:02.000 --> 00:03.000", "Một") + "\n00:01.000 --> 00:04.000\nHai\n"));
    }

    @Test
    void everyCueSaysSomething() {
        assertEquals("catalogue.captions.empty 3", told(cue("00:00.000 --> 00:01.000", "")));
        assertEquals("catalogue.captions.empty 3", told(cue("00:00.000 --> 00:01.000", "<i> </i>")));
        assertEquals(
                "catalogue.captions.timing 5",
                told(cue("00:00.000 --> 00:01.000", "Một\n00:01.000 --> 00:02.000\nHai")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 < 2", "cô & chú", "<script>x</script>", "<b>Một", "<b>Một</i>", "Một</b>", "&copy;"})
    void markupIsThatOfWebVttOnly(String text) {
        assertEquals("catalogue.captions.markup 3", told(cue("00:00.000 --> 00:01.000", text)));
    }

    @Test
    void stylesAndRegionsAreNotUsed() {
        assertEquals(
                "catalogue.captions.style 3",
                told("WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00.000 --> 00:01.000\nMột"));
        assertEquals("catalogue.captions.style 3", told("WEBVTT\n\nREGION\nid:a\n\n00:00.000 --> 00:01.000\nMột"));
    }
}
