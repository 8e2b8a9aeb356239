package vn.hocvuso.certification.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Tells whether a file can be given to the reader of PDF without filling the memory: every stream in it is unpacked here first,
 * piece by piece and counted. Only streams packed once, by Deflate or as JPEG, are let through; our own are, and those of
 * common programs.
 */
final class Swelling {

    private static final int MOST_BYTES = 24 << 20;
    private static final int MOST_STREAMS = 3_000;
    private static final int MOST_COLUMNS = 20_000;
    private static final int PIECE = 1 << 16;

    /** What the reader skips before the packed bytes: the header of zlib (RFC 1950, 2.2). */
    private static final int HEADER = 2;

    private static final Pattern FILTER = Pattern.compile("/Filter\\b");
    /** The last kind packs nothing: it names the program behind a signature, as in {@code Adobe.PPKLite}. */
    private static final Pattern KNOWN = Pattern.compile(
            "\\s*(/(FlateDecode|DCTDecode)(?=[\\s/>])|\\[\\s*(/(FlateDecode|DCTDecode)\\s*)?]|/[A-Z][A-Za-z]*\\.[A-Za-z])");

    private static final Pattern COLUMNS = Pattern.compile("/Columns\\s+(\\d+)(\\s+\\d+\\s+R)?");

    /** A letter written as its number, which only serves to hide a name. */
    private static final Pattern HIDDEN =
            Pattern.compile("/[A-Za-z0-9]*#(4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9Aa])");

    private Swelling() {}

    static boolean isHarmless(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        return filtersAreKnown(text)
                && columnsAreFew(text)
                && !HIDDEN.matcher(text).find()
                && unpacksToLittle(file, text);
    }

    private static boolean filtersAreKnown(String text) {
        var filter = FILTER.matcher(text);
        var known = KNOWN.matcher(text);
        while (filter.find()) {
            known.region(filter.end(), text.length());
            if (!known.lookingAt()) {
                return false;
            }
        }
        return true;
    }

    private static boolean columnsAreFew(String text) {
        return COLUMNS.matcher(text)
                .results()
                .allMatch(it -> it.group(2) == null
                        && it.group(1).length() < 9
                        && Integer.parseInt(it.group(1)) <= MOST_COLUMNS);
    }

    private static boolean unpacksToLittle(byte[] file, String text) {
        var word = "stream";
        var total = 0L;
        var streams = 0;
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (text.startsWith("end", at - 3)) {
                continue;
            }
            if (++streams > MOST_STREAMS) {
                return false;
            }
            var start = at + word.length();
            var most = unpacked(file, start, MOST_BYTES - total);
            while (start < file.length && " \t".indexOf(file[start]) >= 0) {
                start++;
            }
            for (var end : new char[] {'\r', '\n'}) {
                if (start < file.length && file[start] == end) {
                    start++;
                    most = Math.max(most, unpacked(file, start, MOST_BYTES - total));
                }
            }
            total += most;
            if (total > MOST_BYTES) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes come out, one more than {@code most} at least when there are more. */
    private static long unpacked(byte[] file, int start, long most) {
        if (start + HEADER >= file.length) {
            return 0;
        }
        var inflater = new Inflater(true);
        var piece = new byte[PIECE];
        var count = 0L;
        try {
            inflater.setInput(file, start + HEADER, file.length - start - HEADER);
            while (count <= most && !inflater.finished()) {
                var got = inflater.inflate(piece);
                if (got == 0) {
                    break;
                }
                count += got;
            }
        } catch (DataFormatException e) {
            return count; // the reader stops here as well
        } finally {
            inflater.end();
        }
        return count;
    }
}
