package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.platform.Refusal;

class PictureContentTest {

    @ParameterizedTest
    @CsvSource({"png,image/png,png", "jpg,image/jpeg,jpg", "gif,image/gif,gif"})
    void theBytesTellKindAndSize(String format, String mediaType, String extension) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), format, bytes);

        var content = PictureContent.of(bytes.toByteArray());

        assertEquals(mediaType, content.mediaType());
        assertEquals(extension, content.extension());
        assertEquals(37, content.width());
        assertEquals(21, content.height());
    }

    @Test
    void aWebpPictureTellsItsSize() {
        var bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(32);
        bytes.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        bytes.put(new byte[] {(byte) 0x7f, 2, 0}).put(new byte[] {(byte) 0x67, 1, 0});
        var content = PictureContent.of(bytes.array());
        assertEquals("image/webp", content.mediaType());
        assertEquals(640, content.width());
        assertEquals(360, content.height());
    }

    @Test
    void aPageThatCallsItselfAPictureIsRefused() {
        assertEquals("catalogue.picture.type", refused("<html><body/></html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("catalogue.picture.type", refused("GIF8".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("catalogue.picture.type", refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0}));
        assertEquals("catalogue.picture.type", refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertEquals("catalogue.picture.empty", refused(new byte[0]));
        assertEquals("catalogue.picture.large", refused(new byte[PictureContent.LARGEST + 1]));
    }

    @Test
    void anyBytesAtAllEndInAPictureOrARefusal() {
        var random = new Random(7);
        for (var head :
                new String[] {"RIFFxxxxWEBPVP8 ", "\u00ff\u00d8\u00ff", "GIF89a", "\u0089PNG\r\n\u001a\n", "<"}) {
            for (var length = 1; length < 64; length++) {
                var bytes = new byte[length];
                random.nextBytes(bytes);
                var start = head.getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(start, 0, bytes, 0, Math.min(start.length, length));
                try {
                    PictureContent.of(Arrays.copyOf(bytes, length));
                } catch (Refusal expected) {
                    assertEquals("picture", expected.field());
                }
            }
        }
    }

    @Test
    void aFileNameBecomesAPlainNameWithTheEndingOfItsContent() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var content = PictureContent.of(bytes.toByteArray());
        assertEquals("anh-chup-man-hinh.png", Picture.nameFor("Ảnh chụp màn hình.JPG", content));
        assertEquals("passwd.png", Picture.nameFor("../../etc/passwd", content));
        assertEquals("x.png", Picture.nameFor("C:\\Users\\a\\x.svg", content));
        assertEquals("hinh.png", Picture.nameFor("....", content));
        assertEquals("a-2.png", Picture.numbered("a.png", 2));
    }

    private static String refused(byte[] bytes) {
        return assertThrows(Refusal.class, () -> PictureContent.of(bytes)).key();
    }
}
