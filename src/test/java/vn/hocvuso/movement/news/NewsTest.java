package vn.hocvuso.movement.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hocvuso.identity.Learner;

class NewsTest {

    private static final Learner.Ref WRITER = new Learner.Ref(1);
    private static final Learner.Ref EDITOR = new Learner.Ref(2);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    private static News.Words words(String body) {
        return new News.Words("Lớp học số về thôn", "Tối thứ Sáu.", body);
    }

    @Test
    void anItemIsEditedAndPublishedBySomebodyElse() {
        var news = new News(7, words("Mời bà con."), WRITER);
        assertRefused("movement.news.notSubmitted", () -> news.publish(EDITOR, NOW));
        news.submit();
        assertRefused("movement.news.closed", () -> news.write(WRITER, words("Sau khi gửi.")));
        news.write(EDITOR, words("Mời bà con đến dự."));
        assertRefused("movement.news.twoPersons", () -> news.publish(WRITER, NOW));
        news.publish(EDITOR, NOW);
        assertRefused("movement.news.closed", () -> news.write(EDITOR, words("Sửa lén.")));
        news.correct(words("Mời bà con, 19 giờ."));
        news.withdraw();
        assertRefused("movement.news.notPublished", news::withdraw);
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAtItsInput() {
        assertRefused("movement.news.title", () -> new News.Words(" ", "a", "b"));
        assertRefused("movement.news.title", () -> new News.Words("x".repeat(201), "a", "b"));
        assertRefused("movement.news.body", () -> new News.Words("a", "a", "\n \n"));
        assertRefused("movement.news.summary", () -> new News.Words("a", "x".repeat(501), "b"));
        assertRefused("movement.news.summary", () -> new News(7, new News.Words("a", "", "b"), WRITER).submit());
    }

    @Test
    void nothingInATextDoesMoreThanBeRead() {
        var html =
                NewsText.html("<script>alert(1)</script>\n\n[a](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n"
                        + "![Ảnh](https://example.org/theo-doi.png)\n\n# Mục\n\n- **một**");
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("javascript:"), html);
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("Ảnh"), html);
        assertTrue(html.contains("<h2>Mục</h2>"), html);
        assertTrue(html.contains("<strong>một</strong>"), html);
    }

    @Test
    void aBulletinIsPlainWordsWithoutAbbreviations() {
        var bulletin = Bulletin.of(
                "Xã Mai Hoa",
                words("**UBND** xã mở lớp tại THCS.\n\n- Mang theo CCCD\n- Hỏi [ở đây](https://example.org)"));
        var text = String.join("\n", bulletin.lines());
        assertTrue(text.contains("Ủy ban nhân dân xã mở lớp tại trung học cơ sở."), text);
        assertTrue(text.contains("Mang theo căn cước công dân"), text);
        assertFalse(text.contains("**") || text.contains("https"), text);
        assertEquals("Bản tin của xã Mai Hoa.", bulletin.lines().get(0));
        assertEquals("Lớp học số về thôn.", bulletin.lines().get(1));
        assertEquals(
                "Bản tin của Sở Nội vụ.",
                Bulletin.of("Sở Nội vụ", words("a")).lines().get(0));
    }

    @Test
    void abbreviationsWithinWordsStay() {
        assertEquals("MAI và trí tuệ nhân tạo, QRS", Abbreviations.expanded("MAI và AI, QRS"));
        assertEquals("thành phố Huế", Abbreviations.expanded("TP. Huế"));
    }

    @Test
    void theLengthFollowsTheWords() {
        var bulletin = Bulletin.of("Xã", words("chữ ".repeat(140 * 2 - 17)));
        assertEquals(280, bulletin.words());
        assertEquals(120, bulletin.seconds());
    }
}
