package vn.hocvuso.certification.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A seal or a signature as the file keeps it: red, green and blue, and what shines through, at no more than 300 dots to an
 * inch. Read once, because the same picture is on every certificate of a template.
 */
final class Picture {

    private static final double DOTS = 300 / 25.4;
    private static final int MOST_KEPT = 40;
    private static final int BITS = 8;

    private record Key(ByteBuffer file, int most) {}

    private static final Cache<Key, Picture> KEPT =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private final int width;
    private final int height;
    private final byte[] colours;
    private final byte[] opacity;

    private Picture(BufferedImage image) {
        width = image.getWidth();
        height = image.getHeight();
        var rgb = new byte[width * height * 3];
        var alpha = new byte[width * height];
        var seen = true;
        var row = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (var pixel : row) {
                rgb[3 * at] = (byte) (pixel >> 16);
                rgb[3 * at + 1] = (byte) (pixel >> 8);
                rgb[3 * at + 2] = (byte) pixel;
                alpha[at++] = (byte) (pixel >> 24);
                seen &= pixel >>> 24 == 255;
            }
        }
        colours = deflated(rgb);
        opacity = seen ? new byte[0] : deflated(alpha);
    }

    /**
     * The picture of a file.
     *
     * @param millimetres the longer side of where it will stand
     * @throws IllegalArgumentException when it is no picture that can be read
     */
    static Picture of(byte[] file, double millimetres) {
        var most = (int) Math.ceil(millimetres * DOTS);
        return KEPT.get(new Key(ByteBuffer.wrap(file), most), key -> new Picture(read(file, most)));
    }

    double ratio() {
        return (double) width / height;
    }

    PDImageXObject in(PDDocument document) throws IOException {
        var image = new PDImageXObject(
                document,
                new ByteArrayInputStream(colours),
                COSName.FLATE_DECODE,
                width,
                height,
                BITS,
                PDDeviceRGB.INSTANCE);
        if (opacity.length > 0) {
            image.getCOSObject()
                    .setItem(
                            COSName.SMASK,
                            new PDImageXObject(
                                    document,
                                    new ByteArrayInputStream(opacity),
                                    COSName.FLATE_DECODE,
                                    width,
                                    height,
                                    BITS,
                                    PDDeviceGray.INSTANCE));
        }
        return image;
    }

    private static BufferedImage read(byte[] file, int most) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                throw new IllegalArgumentException("Not a picture");
            }
            var scale = (double) most / Math.max(image.getWidth(), image.getHeight());
            return scale < 1 ? smaller(image, scale) : image;
        } catch (IOException e) {
            throw new IllegalArgumentException("A picture that cannot be read", e);
        }
    }

    private static BufferedImage smaller(BufferedImage image, double scale) {
        var small = new BufferedImage(
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                BufferedImage.TYPE_INT_ARGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        return small;
    }

    private static byte[] deflated(byte[] bytes) {
        var result = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(result)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }
}
