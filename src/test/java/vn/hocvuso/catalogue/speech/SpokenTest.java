package vn.hocvuso.catalogue.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalogue.speech.Spoken.Sentence;

/** What is said of a lesson is what stands on its page. */
class SpokenTest {

    @Test
    void eachBlockIsSaidByItself() {
        var spoken = Spoken.of(
                "Ba bước",
                List.of(
                        "<p>Đừng <strong>vội</strong>\nvàng. Dừng<br />lại &amp; &lt;nghĩ&gt;.</p>\n",
                        "<h2 id=\"muc-hai\">Hai</h2>\n<ul>\n<li>Một</li>\n<li>Hai</li>\n</ul>"
                                + "<figure><img src=\"/x.svg\" alt=\"Hình\" /><figcaption>Chú thích</figcaption></figure>"
                                + "<details>\n<summary>Bản chép lời</summary><p>Lời</p></details>"));
        assertEquals(
                List.of(
                        new Sentence(1, "Ba bước"),
                        new Sentence(1, "Đừng vội vàng."),
                        new Sentence(1, "Dừng lại & <nghĩ>."),
                        new Sentence(2, "Hai"),
                        new Sentence(2, "Một"),
                        new Sentence(2, "Hai"),
                        new Sentence(2, "Chú thích")),
                spoken.sentences());
    }

    @Test
    void theSameWordsHaveTheSameHash() {
        var spoken = Spoken.of("A", List.of("<p>Một. Hai.</p>"));
        assertEquals(
                spoken.sha256(),
                Spoken.of("A", List.of("<p>Một.  <em>Hai.</em></p>\n")).sha256());
        assertNotEquals(
                spoken.sha256(), Spoken.of("A", List.of("<p>Một. Ba.</p>")).sha256());
        assertNotEquals(
                spoken.sha256(),
                Spoken.of("A", List.of("<p>Một.</p>", "<p>Hai.</p>")).sha256());
        assertNotEquals(Synthesiser.name(spoken, "vi"), Synthesiser.name(spoken, "en"));
    }
}
