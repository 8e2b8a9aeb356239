package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static String html(String markdown) {
        return render(markdown).html();
    }

    private static Markdown.Rendered render(String markdown) {
        return Markdown.render(
                markdown,
                name -> name.equals("a.svg")
                        ? Optional.of(new Markdown.Picture("/media/courses/1/0123456789abcdef/a.svg", 640, 360, 12))
                        : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<div onclick='x()'>\n\nb\n\n</div>",
                "<table><tr><td>x</td></tr></table>"
            })
    void markupInTheSourceIsShownAsText(String source) {
        var html = html(source);
        assertFalse(html.matches("(?s).*<(script|img|div|table).*"), html);
        assertTrue(html.contains("&lt;"), html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x)",
                "<javascript:alert(1)>"
            })
    void aLinkLeadsToNothingThatRuns(String source) {
        assertFalse(html(source).matches("(?s).*href=\"[^\"]*:.*"), html(source));
    }

    @Test
    void aLinkToTheWebStays() {
        assertEquals(
                "<p><a rel=\"noopener\" href=\"https://dichvucong.gov.vn/\">Cổng</a></p>\n",
                html("[Cổng](https://dichvucong.gov.vn/)"));
    }

    @Test
    void headingsBeginBelowThePageTitleAndHaveIdsWithoutMarks() {
        assertEquals("<h2 id=\"muc-dieu-can-nho\">Điều cần nhớ</h2>\n", html("# Điều cần nhớ"));
        assertEquals("<h3 id=\"muc-buoc-1\">Bước <em>1</em></h3>\n", html("### Bước *1*"));
    }

    @Test
    void twoHeadingsOfTheSameWordsHaveDifferentIds() {
        var html = html("## Thử ngay\n\n## Thử ngay");
        assertTrue(html.contains("id=\"muc-thu-ngay\"") && html.contains("id=\"muc-thu-ngay-2\""), html);
    }

    @Test
    void aPhotographIsOfferedInTheSizesThatThereAre() {
        var copies = List.of(new Markdown.Copy("/a/360/b.jpg", 360, 9), new Markdown.Copy("/a/720/b.jpg", 720, 30));
        var photograph = new Markdown.Picture("/a/b.jpg", 1000, 500, 200, copies);
        var html = Markdown.render("![Chợ](../pictures/b.jpg)", name -> Optional.of(photograph))
                .html();
        var sizes = " srcset=\"/a/360/b.jpg 360w, /a/720/b.jpg 720w, /a/b.jpg 1000w\""
                + " sizes=\"(max-width: 46rem) 100vw, 44rem\"";
        assertTrue(
                html.contains("<img src=\"/a/720/b.jpg\" alt=\"Chợ\" width=\"1000\" height=\"500\" data-kb=\"30\""
                        + " loading=\"lazy\" decoding=\"async\"" + sizes + " />"),
                html);
        assertEquals(html.replace(sizes, ""), PicturesOnRequest.inOneSize(html));
        var asked = PicturesOnRequest.in(html, (description, kilobytes) -> description + " " + kilobytes);
        assertTrue(asked.contains("href=\"/a/720/b.jpg\"") && asked.contains(">Chợ 30</a>"), asked);
        var onPaper = Markdown.html(
                Markdown.parse("![Chợ](../pictures/b.jpg)"), name -> Optional.of(photograph), Markdown.Medium.PAPER);
        assertTrue(onPaper.contains("<img src=\"/a/b.jpg\" alt=\"Chợ\" width=\"1000\" height=\"500\" />"), onPaper);
    }

    @Test
    void aPictureAloneInAParagraphBecomesAFigureWithItsCaption() {
        assertEquals(
                "<figure><img src=\"/media/courses/1/0123456789abcdef/a.svg\" alt=\"Ba bước &quot;dừng&quot;\""
                        + " width=\"640\" height=\"360\" data-kb=\"12\" loading=\"lazy\" decoding=\"async\" />"
                        + "<figcaption>Hình 1 &amp; 2</figcaption></figure>\n",
                html("![Ba bước \"dừng\"](../pictures/a.svg \"Hình 1 & 2\")"));
    }

    @Test
    void aPictureWithinWordsStaysThere() {
        assertTrue(html("Xem ![hình](../pictures/a.svg) này").startsWith("<p>Xem <img "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../pictures/none.svg", "https://example.com/a.svg", "../../pictures/a.svg", "/pictures/a.svg"})
    void aPictureThatTheEditionDoesNotHaveIsShownByItsWords(String destination) {
        assertEquals("<p>[một hình]</p>\n", html("![một hình](" + destination + ")"));
    }

    @Test
    void whoSavesDataGetsALinkWithThePicturesDescriptionAndSize() {
        var html = html("![Ba bước \"dừng\" & $1](../pictures/a.svg \"Hình 1\")");
        assertEquals(
                "<figure><a class=\"button button--secondary on-request\""
                        + " href=\"/media/courses/1/0123456789abcdef/a.svg\""
                        + " data-alt=\"Ba bước &quot;dừng&quot; &amp; $1\" data-width=\"640\" data-height=\"360\">"
                        + "Ba bước &quot;dừng&quot; &amp; $1, 12</a><figcaption>Hình 1</figcaption></figure>\n",
                PicturesOnRequest.in(html, (description, kilobytes) -> description + ", " + kilobytes));
    }

    @Test
    void aPartBeginsAtEachHeadingOfTheSecondLevel() {
        var lesson = render("Mở đầu\n\n## Một\n\na\n\n### Nhỏ\n\nb\n\n> ## Trong ô\n\n# Hai\n\nc");
        var view = new CourseBrowsing.LessonView(null, lesson.html(), lesson.beginnings(), "vi", false);
        assertEquals(3, view.parts());
        assertEquals("<p>Mở đầu</p>\n", view.part(1));
        assertTrue(
                view.part(2).startsWith("<h2 id=\"muc-mot\">") && view.part(2).contains("Trong ô"), view.part(2));
        assertEquals("<h2 id=\"muc-hai\">Hai</h2>\n<p>c</p>\n", view.part(3));
        assertEquals(view.html(), view.part(1) + view.part(2) + view.part(3));
    }

    @Test
    void aLessonThatBeginsWithAHeadingHasNoEmptyPart() {
        assertEquals(List.of(0), render("## Một\n\na").beginnings());
        assertEquals(List.of(0), render("").beginnings());
    }

    @Test
    void tablesCanScrollAndTheirHeadersTellTheirScope() {
        var html = html("| A | B |\n| --- | --- |\n| 1 | 2 |");
        assertTrue(html.startsWith("<div class=\"table-scroll\""), html);
        assertTrue(html.contains("<th scope=\"col\">A</th>"), html);
        assertTrue(html.strip().endsWith("</table></div>"), html);
    }

    @Test
    void aQuotationStaysAQuotation() {
        assertTrue(html("> **Nhớ:** không đưa mã OTP.").startsWith("<blockquote>"));
    }

    @Test
    void theNamesOfPicturesAreFound() {
        assertEquals(
                Set.of("a.svg", "b.png"),
                Markdown.pictures("![x](../pictures/a.svg) và ![y](../pictures/b.png \"z\") ![z](../x/c.png)"));
    }

    @Test
    void theWordsOfALessonCarryNoMarkup() {
        var words = Markdown.words(
                """
                ## Mật khẩu

                Dùng **mười hai** ký tự.
                Xem `abc`.

                | Nên | Không |
                | --- | --- |
                | dài | ngắn |

                ![Ổ khóa](../pictures/a.svg "Hình 1")
                """);
        assertEquals(List.of("Mật khẩu"), words.headings());
        assertEquals("Mật khẩu\nDùng mười hai ký tự. Xem abc.\nNên Không dài ngắn\nỔ khóa Hình 1", words.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "**a ", "[", "![", "`", "| a "})
    void deepNestingEndsWell(String piece) {
        var deep = piece.repeat(10_000);
        assertFalse(html(deep).isEmpty());
        assertFalse(Markdown.words(deep).text().isEmpty() && !piece.isBlank() && piece.contains("a"));
        assertTrue(Markdown.pictures(deep).isEmpty());
    }
}
