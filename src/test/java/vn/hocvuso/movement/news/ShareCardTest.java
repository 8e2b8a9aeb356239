package vn.hocvuso.movement.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShareCardTest {

    private static final String LONG =
            "Ủy ban nhân dân xã phối hợp với Đoàn Thanh niên mở lớp “Bình dân học vụ số” cho bà con"
                    + " các thôn vùng cao, hướng dẫn nộp hồ sơ trực tuyến, thanh toán không dùng tiền mặt và nhận biết lừa đảo";

    private static byte[] saved(String name, String title) throws IOException {
        var card = ShareCard.png(title, "Xã Mai Hoa, Hà Tĩnh", "Học vụ số");
        var file = Path.of("target", "cards", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, card);
        return card;
    }

    @Test
    void aCardHasTheSizeThatNetworksAskFor() throws IOException {
        for (var title : new String[] {
            "Lớp học số về thôn", LONG, "Ố".repeat(200), "x ".repeat(100).strip()
        }) {
            var card = ImageIO.read(new ByteArrayInputStream(saved("card-" + title.length(), title)));
            assertEquals(1200, card.getWidth());
            assertEquals(630, card.getHeight());
        }
    }

    @Test
    void longTitlesAreBrokenAndFit() {
        for (var title : new String[] {"Ngắn", LONG, LONG + " " + LONG, "Ố".repeat(200), "W".repeat(200)}) {
            var broken = ShareCard.broken(title);
            assertTrue(broken.lines().size() * broken.size() * 1.25 <= 310, title);
            broken.lines().forEach(line -> assertTrue(ShareCard.fits(line, broken.size()), line));
        }
        assertEquals(LONG, String.join(" ", ShareCard.broken(LONG).lines()), "nothing is left out");
    }

    @Test
    void aTitleThatNoSizeCanHoldEndsWithDots() {
        var lines = ShareCard.broken("Ố".repeat(900)).lines();
        assertTrue(lines.get(lines.size() - 1).endsWith("…"));
    }
}
