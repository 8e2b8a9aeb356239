package vn.hocvuso.catalogue;

import java.nio.charset.StandardCharsets;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Sha256;

/**
 * The bytes of a picture, whose kind is told by what they are and not by what somebody called them.
 *
 * @param mediaType one of {@code image/png}, {@code image/jpeg}, {@code image/gif}, {@code image/webp} and
 *     {@code image/svg+xml}
 * @param width in pixels or user units; 0 when the picture does not tell
 * @param height likewise; both as a browser shows it, upright
 * @param turned how a camera held it: the value of the tag Orientation of Exif, 1 for upright
 */
record PictureContent(String mediaType, String extension, int width, int height, int turned, byte[] bytes) {

    PictureContent(String mediaType, String extension, int width, int height, byte[] bytes) {
        this(mediaType, extension, width, height, 1, bytes);
    }

    private static final int MEGABYTE = 1024 * 1024;

    /** Most bytes. */
    static final int LARGEST = MEGABYTE;

    /** Most pixels: what fits in a megabyte may fill the memory of a phone. */
    private static final int MOST_PIXELS = 40_000_000;

    /**
     * Looks at the bytes.
     *
     * @throws Refusal {@code catalogue.picture.empty}, {@code catalogue.picture.large}, {@code catalogue.picture.type},
     *     {@code catalogue.picture.pixels}, {@code catalogue.svg.broken} or {@code catalogue.svg.forbidden}
     */
    static PictureContent of(byte[] bytes) {
        var content = read(bytes);
        if (!content.extension().equals("svg") && (long) content.width() * content.height() > MOST_PIXELS) {
            throw new Refusal("catalogue.picture.pixels", MOST_PIXELS / 1_000_000).at("picture");
        }
        return content;
    }

    private static PictureContent read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("catalogue.picture.empty").at("picture");
        }
        if (bytes.length > LARGEST) {
            throw new Refusal("catalogue.picture.large", LARGEST / MEGABYTE).at("picture");
        }
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n") && bytes.length >= 24) {
            return new PictureContent("image/png", "png", big(bytes, 16, 4), big(bytes, 20, 4), bytes);
        }
        if (starts(bytes, 0, "GIF8") && bytes.length >= 10) {
            return new PictureContent("image/gif", "gif", little(bytes, 6, 2), little(bytes, 8, 2), bytes);
        }
        if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return jpeg(bytes);
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP") && bytes.length >= 30) {
            return webp(bytes);
        }
        if (looksLikeXml(bytes)) {
            var svg = SvgInspection.of(bytes);
            return new PictureContent("image/svg+xml", "svg", svg.width(), svg.height(), bytes);
        }
        throw new Refusal("catalogue.picture.type").at("picture");
    }

    /** SHA-256 in hexadecimal. */
    String sha256() {
        return Sha256.hex(bytes);
    }

    /** Start-of-frame segments of JPEG (ITU-T T.81, B.2.2) tell the size. */
    private static PictureContent jpeg(byte[] bytes) {
        var at = 2;
        var turned = 1;
        while (at + 9 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            var marker = bytes[at + 1] & 0xff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                var height = big(bytes, at + 5, 2);
                var width = big(bytes, at + 7, 2);
                return turned >= 5
                        ? new PictureContent("image/jpeg", "jpg", height, width, turned, bytes)
                        : new PictureContent("image/jpeg", "jpg", width, height, turned, bytes);
            }
            if (marker == 0xe1 && starts(bytes, at + 4, "Exif\0\0")) {
                turned = orientation(bytes, at + 10, at + 2 + big(bytes, at + 2, 2));
            }
            at += marker == 0xff ? 1 : 2 + big(bytes, at + 2, 2);
        }
        throw new Refusal("catalogue.picture.type").at("picture");
    }

    /** The tag 0x0112 of the first directory (TIFF 6.0, section 2); 1 where there is none. */
    private static int orientation(byte[] bytes, int from, int to) {
        var end = Math.min(to, bytes.length);
        if (from + 8 > end) {
            return 1;
        }
        var motorola = starts(bytes, from, "MM");
        var directory = from + number(bytes, from + 4, 4, motorola);
        if (directory < from || directory + 2 > end) {
            return 1;
        }
        var entries = number(bytes, directory, 2, motorola);
        for (var i = 0; i < entries && directory + 14 + 12 * i <= end; i++) {
            var entry = directory + 2 + 12 * i;
            if (number(bytes, entry, 2, motorola) == 0x0112) {
                var value = number(bytes, entry + 8, 2, motorola);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int number(byte[] bytes, int from, int length, boolean big) {
        return big ? big(bytes, from, length) : little(bytes, from, length);
    }

    /** The three kinds of first chunk (WebP Container Specification; RFC 6386, 9.1; WebP Lossless, 3). */
    private static PictureContent webp(byte[] bytes) {
        int width;
        int height;
        if (starts(bytes, 12, "VP8X")) {
            width = 1 + little(bytes, 24, 3);
            height = 1 + little(bytes, 27, 3);
        } else if (starts(bytes, 12, "VP8L")) {
            var bits = little(bytes, 21, 4);
            width = 1 + (bits & 0x3fff);
            height = 1 + (bits >> 14 & 0x3fff);
        } else if (starts(bytes, 12, "VP8 ")) {
            width = little(bytes, 26, 2) & 0x3fff;
            height = little(bytes, 28, 2) & 0x3fff;
        } else {
            throw new Refusal("catalogue.picture.type").at("picture");
        }
        return new PictureContent("image/webp", "webp", width, height, bytes);
    }

    private static boolean looksLikeXml(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8).replace("\uFEFF", "");
        return head.stripLeading().startsWith("<");
    }

    private static boolean starts(byte[] bytes, int from, String latin1) {
        var wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < from + wanted.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int big(byte[] bytes, int from, int length) {
        var result = 0;
        for (var i = from; i < from + length; i++) {
            result = result << 8 | bytes[i] & 0xff;
        }
        return result;
    }

    private static int little(byte[] bytes, int from, int length) {
        var result = 0;
        for (var i = from + length - 1; i >= from; i--) {
            result = result << 8 | bytes[i] & 0xff;
        }
        return result;
    }
}
