package vn.hocvuso.movement.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.files.FileType;

/** Looks at a file that shall go with a practice: it is what its bytes are, not what it is called. */
final class ShownFile {

    /** Most bytes. */
    static final int LARGEST = 5_000_000;

    /** Most pixels of a side: a small file may claim a thousand million of them. */
    static final int LONGEST_SIDE = 6000;

    private ShownFile() {}

    /**
     * The media type of a PDF, PNG or JPEG file.
     *
     * @throws Refusal {@code movement.practice.fileSize}, {@code movement.practice.fileType}, {@code
     *     movement.practice.filePixels}
     */
    static String type(byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            throw new Refusal("movement.practice.fileSize", LARGEST / 1_000_000).at("file");
        }
        if (FileType.PDF.begins(content)) {
            return FileType.PDF.mediaType();
        }
        if (FileType.PNG.begins(content)) {
            return picture(content, "png");
        }
        if (FileType.JPEG.begins(content)) {
            return picture(content, "jpeg");
        }
        throw new Refusal("movement.practice.fileType").at("file");
    }

    /** Reads the head only. */
    private static String picture(byte[] content, String format) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream);
            if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
                throw new Refusal("movement.practice.filePixels", LONGEST_SIDE).at("file");
            }
            return "image/" + format;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Refusal("movement.practice.fileType").at("file");
        } finally {
            reader.dispose();
        }
    }
}
