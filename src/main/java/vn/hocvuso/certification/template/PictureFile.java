package vn.hocvuso.certification.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import vn.hocvuso.platform.Refusal;

/** Looks at a seal or a signature that somebody has uploaded: a picture is what it is, not what it is called. */
final class PictureFile {

    /** Most bytes. */
    static final int LARGEST = 1024 * 1024;

    /** Most pixels of a side. */
    static final int LONGEST_SIDE = 3000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private PictureFile() {}

    /**
     * The bytes, of a whole PNG or JPEG file.
     *
     * @param input where the message belongs
     * @throws Refusal {@code certification.template.pictureEmpty}, {@code certification.template.pictureLarge}, {@code
     *     certification.template.pictureType}, {@code certification.template.pictureSides} or {@code
     *     certification.template.pictureBroken}
     */
    static byte[] checked(byte[] bytes, String input) {
        if (bytes.length == 0) {
            throw new Refusal("certification.template.pictureEmpty").at(input);
        }
        if (bytes.length > LARGEST) {
            throw new Refusal("certification.template.pictureLarge", LARGEST / 1024 / 1024).at(input);
        }
        if (!isPng(bytes) && !isJpeg(bytes)) {
            throw new Refusal("certification.template.pictureType").at(input);
        }
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                var reader = readers.next();
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    continue;
                }
                try {
                    reader.setInput(stream);
                    // the size first: a small file may say that it has a thousand million pixels
                    if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
                        throw new Refusal("certification.template.pictureSides", LONGEST_SIDE).at(input);
                    }
                    reader.read(0);
                    return bytes;
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException e) {
            // what decodes strangers' bytes breaks in many ways
            throw e instanceof Refusal refusal ? refusal : broken(input);
        }
        throw broken(input);
    }

    static boolean isPng(byte[] bytes) {
        return bytes.length > 8
                && (bytes[0] & 0xff) == 0x89
                && bytes[1] == 'P'
                && bytes[2] == 'N'
                && bytes[3] == 'G'
                && bytes[4] == '\r'
                && bytes[5] == '\n'
                && bytes[6] == 0x1a
                && bytes[7] == '\n';
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff;
    }

    private static Refusal broken(String input) {
        return new Refusal("certification.template.pictureBroken").at(input);
    }
}
