package vn.hocvuso.certification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class PictureFileTest {

    private static void refused(String key, byte[] bytes) {
        var refusal = assertThrows(Refusal.class, () -> PictureFile.checked(bytes, "sealFile"));
        assertEquals("certification.template." + key + " sealFile", refusal.key() + " " + refusal.field());
    }

    @Test
    void pngAndJpegPass() {
        for (var format : new String[] {"png", "jpg"}) {
            var bytes = TemplateSamples.picture(format, 300, 200);
            assertSame(bytes, PictureFile.checked(bytes, "sealFile"));
            PictureFile.checked(TemplateSamples.picture(format, 3000, 10), "sealFile");
        }
    }

    @Test
    void othersAreRefusedWhateverTheyAreCalled() {
        refused("pictureEmpty", new byte[0]);
        refused("pictureType", TemplateSamples.picture("gif", 10, 10));
        refused("pictureType", TemplateSamples.picture("bmp", 10, 10));
        refused("pictureType", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refused("pictureType", "<script>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void largeOnesAreRefused() {
        refused("pictureLarge", Arrays.copyOf(TemplateSamples.picture("png", 10, 10), PictureFile.LARGEST + 1));
        refused("pictureSides", TemplateSamples.picture("png", 3001, 10));
        refused("pictureSides", TemplateSamples.picture("jpg", 10, 3001));
    }

    /** A file of few bytes that says it is 100,000 pixels wide and high. */
    @Test
    void sidesAreReadBeforeThePicture() {
        var bytes = TemplateSamples.picture("png", 10, 10);
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
            var bytes = TemplateSamples.picture(format, 300, 200);
            refused("pictureBroken", Arrays.copyOf(bytes, 40));
        }
        refused("pictureBroken", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0});
    }
}
