package vn.hocvuso.catalogue;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes smaller copies of pictures, in WebP. Never larger than the picture, neither in pixels nor in bytes. A picture of
 * which none can be made is shown as it is.
 */
final class PictureCopies {

    /** A copy; {@code bytes} are WebP. */
    record Copy(int width, byte[] bytes) {}

    /** A phone, a phone with dense pixels or a small window, and a desktop with dense pixels. */
    private static final List<Integer> WIDTHS = List.of(1200, 720, 360);

    /** Most pixels that are decoded at once: 32 MB of memory. */
    private static final int MOST_PIXELS = 8_000_000;

    private static final float QUALITY = 0.8f;
    private static final Logger LOG = System.getLogger(PictureCopies.class.getName());

    /** Each takes tens of megabytes for a second. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private PictureCopies() {}

    /** From the narrowest to the widest; none of drawings (SVG) and of what may move (GIF). */
    static List<Copy> of(PictureContent picture) {
        if (picture.width() <= WIDTHS.get(WIDTHS.size() - 1)) {
            return List.of();
        }
        ONE_AT_A_TIME.lock();
        try {
            return switch (picture.extension()) {
                case "png", "jpg" -> copies(picture, reader(picture));
                case "webp" ->
                    isSmall(picture) ? copies(picture, new WebPImageReaderSpi().createReaderInstance(null)) : List.of();
                default -> List.of();
            };
        } catch (IOException | RuntimeException | LinkageError e) {
            // Whether browsers can show it, they know; the encoder is there for common processors only.
            LOG.log(Level.WARNING, "No smaller copies of a picture in " + picture.mediaType() + ": " + e);
            return List.of();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** WebP is decoded whole; others can be read thinned out. */
    private static boolean isSmall(PictureContent picture) {
        return (long) picture.width() * picture.height() <= MOST_PIXELS;
    }

    private static ImageReader reader(PictureContent picture) throws IOException {
        var readers = ImageIO.getImageReadersBySuffix(picture.extension());
        if (!readers.hasNext()) {
            throw new IOException("No reader");
        }
        return readers.next();
    }

    private static List<Copy> copies(PictureContent picture, ImageReader reader) throws IOException {
        var copies = new ArrayList<Copy>();
        var image = upright(decoded(picture, reader), picture.turned());
        for (var width : WIDTHS) {
            if (width < picture.width()) {
                image = narrowed(image, width);
                var bytes = encoded(image);
                if (bytes.length < picture.bytes().length) {
                    copies.add(0, new Copy(width, bytes));
                }
            }
        }
        return List.copyOf(copies);
    }

    private static BufferedImage decoded(PictureContent picture, ImageReader reader) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            reader.setInput(stream, true, true);
            var param = reader.getDefaultReadParam();
            var step = 1;
            while ((long) (picture.width() / step) * (picture.height() / step) > MOST_PIXELS) {
                step++;
            }
            if (step > 1) {
                param.setSourceSubsampling(step, step, 0, 0);
            }
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** As the eight values of the tag Orientation want it (Exif 2.32, 4.6.4; TIFF 6.0, p. 36). */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation <= 1) {
            return image;
        }
        var width = image.getWidth();
        var height = image.getHeight();
        var turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                };
        var swapped = orientation >= 5;
        var upright = new BufferedImage(swapped ? height : width, swapped ? width : height, kind(image));
        var graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    /** By halves first: each pixel then counts. */
    private static BufferedImage narrowed(BufferedImage image, int width) {
        var height = Math.max(1, (int) Math.round((double) image.getHeight() * width / image.getWidth()));
        var narrowed = image;
        while (narrowed.getWidth() >= 2 * width && narrowed.getHeight() >= 2 * height) {
            narrowed = scaled(narrowed, narrowed.getWidth() / 2, narrowed.getHeight() / 2);
        }
        return scaled(narrowed, width, height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var scaled = new BufferedImage(width, height, kind(image));
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static int kind(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("Lossy");
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
