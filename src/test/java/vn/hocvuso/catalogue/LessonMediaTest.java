package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalogue.MediaBlock.Gap;

class LessonMediaTest {

    private static final String LESSON =
            "## Quét mã\n\n![Quét <mã> QR](../media/quet-ma.webm \"captions=quet-ma.vi.vtt transcript=quet-ma.md\")\n\nHết.";

    private static Illustrations illustrations(Illustrations.Transcript transcript) {
        return new Illustrations() {
            @Override
            public Optional<Markdown.Picture> picture(String name) {
                return name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Markdown.Picture("/media/courses/1/ab/" + name, 0, 0, 5));
            }

            @Override
            public Optional<Recording> recording(MediaBlock block) {
                return Optional.of(new Recording(
                        block.kind(),
                        "video/webm",
                        "/media/clips/1/ab/" + block.name(),
                        1300,
                        320,
                        180,
                        block.captions().isEmpty() ? "" : "/media/clips/1/cd/" + block.captions(),
                        "vi",
                        transcript));
            }
        };
    }

    private static final Illustrations WITH_WORDS =
            illustrations(new Illustrations.Transcript("# Lời\n\nMở máy.\n\n![Hình](../pictures/a.svg)", List.of()));

    private static List<Gap> gaps(String markdown, String... names) {
        return Markdown.blocks(markdown).get(0).lacks(Set.of(names)).stream()
                .map(MediaBlock.Lack::gap)
                .toList();
    }

    @Test
    void aVideoIsAFigureWithCaptionsAndATranscript() {
        assertEquals(
                """
                <h2 id="muc-quet-ma">Quét mã</h2>
                <div class="recording"><figure><video src="/media/clips/1/ab/quet-ma.webm" aria-label="Quét &lt;mã&gt; QR" data-kb="1300" width="320" height="180" controls="" preload="none"><track kind="captions" src="/media/clips/1/cd/quet-ma.vi.vtt" srclang="vi" label="Tiếng Việt" default="" /></video><figcaption>Quét &lt;mã&gt; QR</figcaption></figure><details><summary>Bản chép lời</summary>
                <h3 id="muc-loi">Lời</h3>
                <p>Mở máy.</p>
                <p>Hình</p>
                </details></div>
                <p>Hết.</p>
                """,
                Markdown.render(LESSON, WITH_WORDS).html());
    }

    @Test
    void aMissingFileIsShownByItsDescription() {
        var html = Markdown.render(LESSON, name -> Optional.empty()).html();
        assertTrue(html.contains("<p>[Quét &lt;mã&gt; QR]</p>"), html);
    }

    @Test
    void aPosterIsAPictureOfTheLesson() {
        var lesson = "![Quét](../media/a.mp4 \"captions=a.vtt poster=a.jpg\")";
        assertTrue(Markdown.render(lesson, WITH_WORDS).html().contains(" poster=\"/media/courses/1/ab/a.jpg\""));
        assertEquals(Set.of("a.jpg"), Markdown.pictures(lesson));
        assertEquals(Set.of("a.mp4", "a.vtt"), Markdown.media(lesson));
    }

    @Test
    void dataSaversGetALinkInstead() {
        var html = MediaOnRequest.in(
                Markdown.render(LESSON, WITH_WORDS).html(), (kind, description, kilobytes) -> kind + " " + kilobytes);
        assertTrue(
                html.contains("<figure><a class=\"button button--secondary on-request\""
                        + " href=\"/media/clips/1/ab/quet-ma.webm\" data-player=\"video\""
                        + " data-alt=\"Quét &lt;mã&gt; QR\" data-captions=\"/media/clips/1/cd/quet-ma.vi.vtt\""
                        + " data-language=\"vi\" data-label=\"Tiếng Việt\">VIDEO 1300</a><figcaption>"),
                html);
        assertTrue(html.contains("<summary>Bản chép lời</summary>"), html);
        assertFalse(html.contains("<video"), html);
        var sound = MediaOnRequest.in(
                Markdown.render("![Lời dặn](../media/a.mp3 \"transcript=a.md\")", WITH_WORDS)
                        .html(),
                (kind, description, kilobytes) -> kind + " " + kilobytes);
        assertTrue(sound.contains("data-player=\"audio\" data-alt=\"Lời dặn\">AUDIO 1300</a>"), sound);
    }

    @Test
    void paperHoldsTheWordsAndTheAddress() {
        var sheet = LessonSheet.of(LESSON, WITH_WORDS, "https://hoc.example.vn/courses/a/lessons/b");
        assertEquals(
                """
                <h2 id="muc-quet-ma">Quét mã</h2>
                <p><strong>Phim: Quét &lt;mã&gt; QR</strong> – <a rel="noopener" href="https://hoc.example.vn/courses/a/lessons/b">https://hoc.example.vn/courses/a/lessons/b</a></p>
                <h3 id="muc-loi">Lời</h3>
                <p>Mở máy.</p>
                <p>Hình</p>
                <p>Hết.</p>
                """,
                sheet.html(WITH_WORDS));
    }

    @Test
    void whatIsSaidInCaptionsIsTheTranscriptWhereThereIsNoOther() {
        var block =
                Markdown.blocks("![Quét](../media/a.mp4 \"captions=a.vtt\")").get(0);
        var transcript = Illustrations.Transcript.of(
                block, name -> name.equals("a.vtt") ? Optional.of(MediaSamples.CAPTIONS) : Optional.empty());
        assertEquals(List.of("Mở máy ảnh của điện thoại. Đưa mã vào giữa khung."), transcript.paragraphs());
        var words = Markdown.words("![Quét](../media/a.mp4 \"captions=a.vtt\")", illustrations(transcript));
        assertEquals("Phim: Quét\nMở máy ảnh của điện thoại. Đưa mã vào giữa khung.", words.text());
    }

    @Test
    void aVideoNeedsCaptionsAndASoundATranscript() {
        assertEquals(List.of(), gaps(LESSON, "quet-ma.webm", "quet-ma.vi.vtt", "quet-ma.md"));
        assertEquals(List.of(Gap.FILE), gaps(LESSON, "quet-ma.webm", "quet-ma.md"));
        assertEquals(List.of(Gap.CAPTIONS), gaps("![Quét](../media/a.mp4)", "a.mp4"));
        assertEquals(List.of(Gap.CAPTIONS), gaps("![Quét](../media/a.mp4 \"transcript=a.md\")", "a.mp4", "a.md"));
        assertEquals(List.of(Gap.CAPTIONS), gaps("![Quét](../media/a.mp4 \"captions=a.md\")", "a.mp4", "a.md"));
        assertEquals(List.of(), gaps("![Quét](../media/a.mp4 \"captions=a.vtt\")", "a.mp4", "a.vtt"));
        assertEquals(List.of(Gap.TRANSCRIPT), gaps("![Nghe](../media/a.mp3)", "a.mp3"));
        assertEquals(List.of(), gaps("![Nghe](../media/a.mp3 \"transcript=a.md\")", "a.mp3", "a.md"));
        assertEquals(List.of(), gaps("![Nghe](../media/a.ogg \"captions=a.vtt\")", "a.ogg", "a.vtt"));
    }

    @Test
    void itStandsAloneAndItsWordsMeanSomething() {
        assertEquals(
                List.of(Gap.PARAGRAPH), gaps("Xem ![Nghe](../media/a.mp3 \"transcript=a.md\") nhé.", "a.mp3", "a.md"));
        assertEquals(List.of(Gap.WORDS), gaps("![Nghe](../media/a.mp3 \"Hình 1 transcript=a.md\")", "a.mp3", "a.md"));
        assertEquals(List.of(), Markdown.blocks("![Hình](../pictures/a.svg \"captions=x\")"));
        assertEquals(List.of(), Markdown.blocks("![Tệp](../media/a.exe)"));
    }
}
