package vn.hocvuso.catalogue.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Vietnamese text is cut where a reader would breathe. */
class SentencesTest {

    private static void split(String text, String... sentences) {
        assertEquals(List.of(sentences), Sentences.of(text));
    }

    @Test
    void sentencesEndWithTheirMark() {
        split("Dừng lại. Đừng vội! Ai gửi?  Hỏi con cháu…", "Dừng lại.", "Đừng vội!", "Ai gửi?", "Hỏi con cháu…");
        split("Không có dấu chấm", "Không có dấu chấm");
    }

    @Test
    void aLineEndsASentence() {
        split("Mở máy\nBấm nút\n\nXong.", "Mở máy", "Bấm nút", "Xong.");
    }

    @Test
    void abbreviationsEndNothing() {
        split("Bà ở TP. Hồ Chí Minh. Con ở Q. 3.", "Bà ở TP. Hồ Chí Minh.", "Con ở Q. 3.");
        split("Gặp ThS. Lan và PGS. TS. Hòa. Chào bà.", "Gặp ThS. Lan và PGS. TS. Hòa.", "Chào bà.");
        split("Xem tr. 12. Gọi số ĐT. 0900 000 000.", "Xem tr. 12.", "Gọi số ĐT. 0900 000 000.");
        split("Gạo, muối, v.v. đều có. Hết.", "Gạo, muối, v.v. đều có.", "Hết.");
        split("Gạo, muối, v.v. Sau đó về.", "Gạo, muối, v.v.", "Sau đó về.");
    }

    @Test
    void numbersStayWhole() {
        split("Giá 50.000đ. Hết 1.250.000 đồng.", "Giá 50.000đ.", "Hết 1.250.000 đồng.");
        split("1. Mở máy. 2. Bấm nút.", "1. Mở máy.", "2. Bấm nút.");
        split("Làm năm việc. 3 việc đầu dễ.", "Làm năm việc.", "3 việc đầu dễ.");
        split("Tăng 3,5 lần. Vào https://vneid.gov.vn. Xong.", "Tăng 3,5 lần.", "Vào https://vneid.gov.vn.", "Xong.");
    }

    @Test
    void whatIsSaidInsideASentenceDoesNotEndIt() {
        split(
                "Kẻ gian nói: “Chuyển tiền ngay!” rồi cúp máy. Đừng tin.",
                "Kẻ gian nói: “Chuyển tiền ngay!” rồi cúp máy.",
                "Đừng tin.");
        split("Anh hỏi: \"Ai đấy?\" Tôi im.", "Anh hỏi: \"Ai đấy?\"", "Tôi im.");
    }

    @Test
    void signsWithoutWordsAreNotRead() {
        split("***\n— — —\n✓ Đúng", "✓ Đúng");
        split("");
        split("  \n\t");
    }
}
