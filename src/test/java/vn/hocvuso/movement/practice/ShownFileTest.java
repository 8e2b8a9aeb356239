package vn.hocvuso.movement.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShownFileTest {

    static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aFileIsWhatItsBytesAre() throws IOException {
        assertEquals("image/png", ShownFile.type(picture("png")));
        assertEquals("image/jpeg", ShownFile.type(picture("jpeg")));
        assertEquals("application/pdf", ShownFile.type("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void scriptsEmptyHugeAndBrokenFilesAreRefused() throws IOException {
        assertRefused("movement.practice.fileSize", () -> ShownFile.type(new byte[0]));
        assertRefused("movement.practice.fileSize", () -> ShownFile.type(new byte[ShownFile.LARGEST + 1]));
        assertRefused(
                "movement.practice.fileType",
                () -> ShownFile.type("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)));
        var broken = Arrays.copyOf(picture("png"), 12);
        assertRefused("movement.practice.fileType", () -> ShownFile.type(broken));
        var start = Arrays.copyOf(picture("jpeg"), 4);
        assertRefused("movement.practice.fileType", () -> ShownFile.type(start));
    }

    /** A hundred bytes that claim 60,000 by 60,000 pixels. */
    @Test
    void aSmallFileThatClaimsTooManyPixelsIsRefusedWithoutDecodingIt() throws IOException {
        var bomb = ByteBuffer.wrap(picture("png"));
        bomb.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(bomb.array(), 12, 17);
        bomb.putInt(29, (int) sum.getValue());
        assertRefused("movement.practice.filePixels", () -> ShownFile.type(bomb.array()));
    }
}
