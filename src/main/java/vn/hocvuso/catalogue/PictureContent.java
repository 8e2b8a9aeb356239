package vn.hocvuso.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.hocvuso.platform.Refusal;

/**
 * The bytes of a picture, whose kind is told by what they are and not by what somebody called them.
 *
 * @param mediaType one of {@code image/png}, {@code image/jpeg}, {@code image/gif}, {@code image/webp} and
 *     {@code image/svg+xml}
 * @param width in pixels or user units; 0 when the picture does not tell
 * @param height likewise
 */
record PictureContent(String mediaType, String extension, int width, int height, byte[] bytes) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Most bytes. */
    static final int LARGEST = MEGABYTE;

    /**
     * Looks at the bytes.
     *
     * @throws Refusal {@code catalogue.picture.empty}, {@code catalogue.picture.large}, {@code catalogue.picture.type},
     *     {@code catalogue.svg.broken} or {@code catalogue.svg.forbidden}
     */
    static PictureContent of(byte[] bytes) {
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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Start-of-frame segments of JPEG (ITU-T T.81, B.2.2) tell the size. */
    private static PictureContent jpeg(byte[] bytes) {
        var at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            var marker = bytes[at + 1] & 0xff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return new PictureContent("image/jpeg", "jpg", big(bytes, at + 7, 2), big(bytes, at + 5, 2), bytes);
            }
            at += marker == 0xff ? 1 : 2 + big(bytes, at + 2, 2);
        }
        throw new Refusal("catalogue.picture.type").at("picture");
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
