package vn.hocvuso.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/**
 * The bytes of a sound, whose kind is told by what they are and not by what somebody called them.
 *
 * @param mediaType one of {@code audio/mpeg}, {@code audio/ogg}, {@code audio/mp4} and {@code audio/webm}
 */
record AudioContent(String mediaType, byte[] bytes) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Most bytes. */
    static final int LARGEST = 10 * MEGABYTE;

    /** So far into a file its beginning reaches, which tells what is in it. */
    private static final int HEAD = 8 * 1024;

    /**
     * Looks at the bytes.
     *
     * @throws Refusal {@code catalogue.recording.empty}, {@code catalogue.recording.large},
     *     {@code catalogue.recording.video} or {@code catalogue.recording.type}
     */
    static AudioContent of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("catalogue.recording.empty").at("recording");
        }
        if (bytes.length > LARGEST) {
            throw new Refusal("catalogue.recording.large", LARGEST / MEGABYTE).at("recording");
        }
        var latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
        var mediaType = mediaType(latin1).orElseThrow(() -> new Refusal("catalogue.recording.type").at("recording"));
        if (showsPictures(mediaType, latin1)) {
            throw new Refusal("catalogue.recording.video").at("recording");
        }
        return new AudioContent(mediaType, bytes);
    }

    private static Optional<String> mediaType(String latin1) {
        if (latin1.startsWith("ID3") || isFrameOfMp3(latin1)) {
            return Optional.of("audio/mpeg");
        }
        var head = head(latin1);
        if (head.startsWith("OggS") && (head.contains("OpusHead") || head.contains("\u0001vorbis"))) {
            return Optional.of("audio/ogg");
        }
        if (head.startsWith("ftyp", 4)) {
            return Optional.of("audio/mp4");
        }
        if (head.startsWith("\u001a\u0045\u00df\u00a3") && head.contains("webm")) {
            return Optional.of("audio/webm");
        }
        return Optional.empty();
    }

    private static String head(String latin1) {
        return latin1.substring(0, Math.min(latin1.length(), HEAD));
    }

    /** The header of a frame of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.2.3). */
    private static boolean isFrameOfMp3(String latin1) {
        if (latin1.length() < 4) {
            return false;
        }
        var header = ByteBuffer.wrap(latin1.substring(0, 4).getBytes(StandardCharsets.ISO_8859_1))
                .getInt();
        var version = header >>> 19 & 3;
        var layer = header >>> 17 & 3;
        var bitrate = header >>> 12 & 15;
        var sampling = header >>> 10 & 3;
        return header >>> 21 == 0x7ff && version != 1 && layer == 1 && bitrate != 0 && bitrate != 15 && sampling != 3;
    }

    /** Tracks of video in MP4 (ISO/IEC 14496-12, 8.4.3: the handler {@code vide}) and in WebM (codecs {@code V_…}). */
    private static boolean showsPictures(String mediaType, String latin1) {
        if (mediaType.equals("audio/webm")) {
            return head(latin1).contains("V_VP") || head(latin1).contains("V_AV1");
        }
        if (mediaType.equals("audio/mp4")) {
            for (var at = latin1.indexOf("hdlr"); at >= 0; at = latin1.indexOf("hdlr", at + 1)) {
                if (latin1.startsWith("vide", at + 12)) {
                    return true;
                }
            }
        }
        return false;
    }
}
