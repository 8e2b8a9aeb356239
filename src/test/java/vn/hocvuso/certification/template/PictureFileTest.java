package vn.hocvuso.certification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class PictureFileTest {

    static byte[] picture(String format, int width, int height) {
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void refused(String key, byte[] bytes) {
        var refusal = assertThrows(Refusal.class, () -> PictureFile.checked(bytes, "sealFile"));
        assertEquals("certification.template." + key + " sealFile", refusal.key() + " " + refusal.field());
    }

    @Test
    void pngAndJpegPass() {
        for (var format : new String[] {"png", "jpg"}) {
            var bytes = picture(format, 300, 200);
            assertSame(bytes, PictureFile.checked(bytes, "sealFile"));
            PictureFile.checked(picture(format, 3000, 10), "sealFile");
        }
    }

    @Test
    void othersAreRefusedWhateverTheyAreCalled() {
        refused("pictureEmpty", new byte[0]);
        refused("pictureType", picture("gif", 10, 10));
        refused("pictureType", picture("bmp", 10, 10));
        refused("pictureType", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refused("pictureType", "<script>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void largeOnesAreRefused() {
        refused("pictureLarge", Arrays.copyOf(picture("png", 10, 10), PictureFile.LARGEST + 1));
        refused("pictureSides", picture("png", 3001, 10));
        refused("pictureSides", picture("jpg", 10, 3001));
    }

    /** A file of few bytes that says it is 100,000 pixels wide and high. */
    @Test
    void sidesAreReadBeforeThePicture() {
        var bytes = picture("png", 10, 10);
        for (var at : new int[] {16, 20}) {
            bytes[at + 1] = 1;
            bytes[at + 2] = (byte) 0x86;
            bytes[at + 3] = (byte) 0xa0;
        }
        refused("pictureSides", bytes);
    }

    @Test
    void brokenOnesAreRefused() {
        for (var format : new String[] {"png", "jpg"}) {
            var bytes = picture(format, 300, 200);
            refused("pictureBroken", Arrays.copyOf(bytes, 40));
        }
        refused("pictureBroken", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0});
    }
}
