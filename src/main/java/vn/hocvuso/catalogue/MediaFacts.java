package vn.hocvuso.catalogue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.platform.Refusal;

/**
 * What the head of a recording tells about it.
 *
 * @param milliseconds how long it plays; 0 when it does not tell
 * @param width in pixels; 0 when it does not tell
 * @param height likewise
 */
record MediaFacts(int milliseconds, int width, int height) {

    static final MediaFacts UNKNOWN = new MediaFacts(0, 0, 0);

    /** Most bytes of a table of contents: an hour of film needs a few hundred kilobytes. */
    private static final int LARGEST_TABLE = 8 * 1024 * 1024;

    private static final int LARGEST_HEAD = 256 * 1024;
    private static final int LARGEST_SIDE = 16_384;

    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int TIME_SCALE = 0x2AD7B1;
    private static final int DURATION = 0x4489;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int VIDEO = 0xE0;
    private static final int PIXEL_WIDTH = 0xB0;
    private static final int PIXEL_HEIGHT = 0xBA;
    private static final int CLUSTER = 0x1F43B675;

    /**
     * MP4 (ISO/IEC 14496-12, 4.2, 8.2.2 and 8.3.2).
     *
     * @throws Refusal {@code catalogue.media.broken}
     */
    static MediaFacts ofMp4(InputStream stream) throws IOException {
        try {
            for (var head = stream.readNBytes(8); head.length == 8; head = stream.readNBytes(8)) {
                var box = ByteBuffer.wrap(head);
                var size = box.getInt() & 0xffffffffL;
                var type = type(box);
                var rest = size - 8;
                if (size == 1) {
                    rest = ByteBuffer.wrap(stream.readNBytes(8)).getLong() - 16;
                }
                if (type.equals("moov")) {
                    if (rest < 0 || rest > LARGEST_TABLE) {
                        throw broken();
                    }
                    return table(ByteBuffer.wrap(stream.readNBytes((int) rest)));
                }
                if (size == 0) {
                    break;
                }
                if (rest < 0) {
                    throw broken();
                }
                stream.skipNBytes(rest);
            }
        } catch (EOFException | RuntimeException e) {
            throw broken();
        }
        throw broken();
    }

    private static MediaFacts table(ByteBuffer table) {
        var milliseconds = 0L;
        var width = 0;
        var height = 0;
        while (table.remaining() >= 8) {
            var content = box(table);
            switch (content.type()) {
                case "mvhd" -> milliseconds = duration(content.bytes());
                case "trak" -> {
                    var track = content.bytes();
                    while (track.remaining() >= 8) {
                        var part = box(track);
                        if (part.type().equals("tkhd")) {
                            var bytes = part.bytes();
                            width = Math.max(width, bytes.getInt(bytes.limit() - 8) >>> 16);
                            height = Math.max(height, bytes.getInt(bytes.limit() - 4) >>> 16);
                        }
                    }
                }
                default -> {
                    // nothing that is asked for
                }
            }
        }
        return facts(milliseconds, width, height);
    }

    private record Box(String type, ByteBuffer bytes) {}

    private static Box box(ByteBuffer from) {
        var size = from.getInt();
        var type = type(from);
        var bytes = from.slice(from.position(), size - 8);
        from.position(from.position() + size - 8);
        return new Box(type, bytes);
    }

    private static String type(ByteBuffer from) {
        var letters = new byte[4];
        from.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static long duration(ByteBuffer header) {
        var wide = header.get(0) == 1;
        var scale = header.getInt(wide ? 20 : 12) & 0xffffffffL;
        var length = wide ? header.getLong(24) : header.getInt(16) & 0xffffffffL;
        return scale == 0 || length < 0 || length > Long.MAX_VALUE / 1000 ? 0 : length * 1000 / scale;
    }

    /** WebM (RFC 8794, 4 to 6; RFC 9559, 5.1.2 and 5.1.4). What is cut off or strange counts as not told. */
    static MediaFacts ofWebm(InputStream stream) throws IOException {
        var seen = new Seen();
        try {
            walk(ByteBuffer.wrap(stream.readNBytes(LARGEST_HEAD)), seen);
        } catch (RuntimeException e) {
            return facts(0, seen.width, seen.height);
        }
        return facts(Math.round(seen.duration * seen.scale / 1_000_000), seen.width, seen.height);
    }

    private static final class Seen {

        private long scale = 1_000_000;
        private double duration;
        private int width;
        private int height;
    }

    private static void walk(ByteBuffer bytes, Seen seen) {
        while (bytes.hasRemaining()) {
            var id = (int) number(bytes, true);
            var size = number(bytes, false);
            if (id == CLUSTER) {
                return;
            }
            if (id == SEGMENT) {
                // Goes to the end of the file, whatever it says.
                continue;
            }
            var length = (int) Math.min(size, bytes.remaining());
            var content = bytes.slice(bytes.position(), length);
            switch (id) {
                case INFO, TRACKS, TRACK, VIDEO -> walk(content, seen);
                case TIME_SCALE -> seen.scale = unsigned(content);
                case DURATION -> seen.duration = length == 4 ? content.getFloat() : content.getDouble();
                case PIXEL_WIDTH -> seen.width = (int) unsigned(content);
                case PIXEL_HEIGHT -> seen.height = (int) unsigned(content);
                default -> {
                    // nothing that is asked for
                }
            }
            bytes.position(bytes.position() + length);
        }
    }

    /** A number of variable size, with its marker or without. */
    private static long number(ByteBuffer from, boolean withMarker) {
        var first = from.get() & 0xff;
        var length = Integer.numberOfLeadingZeros(first) - 24;
        var value = withMarker ? first : (long) first & 0x7f >>> length;
        for (var i = 0; i < length; i++) {
            value = value << 8 | from.get() & 0xff;
        }
        return value;
    }

    private static long unsigned(ByteBuffer from) {
        var value = 0L;
        while (from.hasRemaining()) {
            value = value << 8 | from.get() & 0xff;
        }
        return value;
    }

    private static MediaFacts facts(long milliseconds, int width, int height) {
        var seen = width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
        var known = milliseconds > 0 && milliseconds <= Integer.MAX_VALUE;
        return new MediaFacts(known ? (int) milliseconds : 0, seen ? width : 0, seen ? height : 0);
    }

    private static Refusal broken() {
        return new Refusal("catalogue.media.broken").at("media");
    }
}
