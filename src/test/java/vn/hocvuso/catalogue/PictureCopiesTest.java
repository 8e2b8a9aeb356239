package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class PictureCopiesTest {

    /** Left half red, right half blue, with some noise that costs bytes. */
    private static BufferedImage picture(int width, int height, int kind) {
        var image = new BufferedImage(width, height, kind);
        var random = new Random(1);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var noise = random.nextInt(40);
                image.setRGB(
                        x, y, (x < width / 2 ? new Color(200 + noise, 0, 0) : new Color(0, 0, 200 + noise)).getRGB());
            }
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }

    private static BufferedImage read(PictureCopies.Copy copy) throws IOException {
        var reader = new WebPImageReaderSpi().createReaderInstance(null);
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(copy.bytes())));
        return reader.read(0);
    }

    private static List<Integer> widths(byte[] picture) {
        return PictureCopies.of(PictureContent.of(picture)).stream()
                .map(PictureCopies.Copy::width)
                .toList();
    }

    @Test
    void aPhotographGetsSmallerCopiesInWebp() throws IOException {
        var photograph = written(picture(1600, 900, BufferedImage.TYPE_INT_RGB), "jpg");
        var copies = PictureCopies.of(PictureContent.of(photograph));
        assertEquals(
                List.of(360, 720, 1200),
                copies.stream().map(PictureCopies.Copy::width).toList());
        for (var copy : copies) {
            var content = PictureContent.of(copy.bytes());
            assertEquals("image/webp", content.mediaType());
            assertEquals(copy.width(), content.width());
            assertEquals(Math.round(copy.width() * 9 / 16.0), content.height());
            assertTrue(copy.bytes().length < photograph.length);
        }
    }

    @Test
    void noCopyIsLargerThanThePicture() throws IOException {
        assertEquals(List.of(), widths(written(picture(360, 200, BufferedImage.TYPE_INT_RGB), "jpg")));
        assertEquals(List.of(360), widths(written(picture(700, 200, BufferedImage.TYPE_INT_RGB), "jpg")));
        // A plain area is smaller as it is.
        assertEquals(List.of(), widths(written(new BufferedImage(800, 2, BufferedImage.TYPE_BYTE_BINARY), "png")));
    }

    @Test
    void whatIsSeenThroughStaysSo() throws IOException {
        var drawing = picture(800, 400, BufferedImage.TYPE_INT_ARGB);
        for (var x = 0; x < 400; x++) {
            for (var y = 0; y < 400; y++) {
                drawing.setRGB(x, y, 0);
            }
        }
        var copy = read(
                PictureCopies.of(PictureContent.of(written(drawing, "png"))).get(0));
        assertEquals(0, copy.getRGB(20, 50) >>> 24);
        assertEquals(255, copy.getRGB(300, 50) >>> 24);
    }

    @Test
    void aPictureInWebpGetsCopiesToo() throws IOException {
        var photograph = written(picture(1600, 900, BufferedImage.TYPE_INT_RGB), "jpg");
        var copies = PictureCopies.of(PictureContent.of(photograph));
        assertEquals(List.of(360, 720), widths(copies.get(2).bytes()));
    }

    /** A camera that was held upright writes a wide picture and how to turn it. */
    @Test
    void aTurnedPhotographIsPutUpright() throws IOException {
        var turned = exif(written(picture(1600, 900, BufferedImage.TYPE_INT_RGB), "jpg"), 6);
        var content = PictureContent.of(turned);
        assertEquals(900, content.width());
        assertEquals(1600, content.height());
        var copy = read(PictureCopies.of(content).get(0));
        assertEquals(360, copy.getWidth());
        assertEquals(640, copy.getHeight());
        var above = new Color(copy.getRGB(180, 100));
        var below = new Color(copy.getRGB(180, 540));
        assertTrue(above.getRed() > 150 && above.getBlue() < 100, above.toString());
        assertTrue(below.getBlue() > 150 && below.getRed() < 100, below.toString());
    }

    private static byte[] exif(byte[] jpeg, int orientation) {
        var segment = ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34})
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, 2)
                .put(segment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void whatMovesAndWhatIsDrawnStaysAsItIs() throws IOException {
        assertEquals(List.of(), widths(written(picture(800, 400, BufferedImage.TYPE_INT_RGB), "gif")));
        assertEquals(
                List.of(),
                widths("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9000 9000\"><path d=\"M0 0\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsDecoded() throws IOException {
        var small = written(picture(400, 200, BufferedImage.TYPE_INT_RGB), "png");
        var bomb = ByteBuffer.wrap(small).putInt(16, 40_000).putInt(20, 1_001).array();
        var refusal = assertThrows(Refusal.class, () -> PictureContent.of(bomb));
        assertEquals("catalogue.picture.pixels", refusal.key());
        assertEquals(List.of(40), refusal.arguments());
    }

    @Test
    void aBrokenPictureGetsNoCopies() throws IOException {
        var whole = written(picture(800, 400, BufferedImage.TYPE_INT_RGB), "png");
        var broken = Arrays.copyOf(whole, 60);
        assertEquals(List.of(), widths(broken));
    }
}
