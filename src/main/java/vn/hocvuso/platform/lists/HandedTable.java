package vn.hocvuso.platform.lists;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Reads a CSV table (RFC 4180) that somebody hands in, separated by comma, semicolon or tab, in UTF-8. */
public final class HandedTable {

    /** For {@link #MOST_ROWS} of two hundred letters; in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    public static final int MOST_ROWS = 100_000;

    /** One more than any cell may have, in characters. */
    private static final int LONGEST_CELL = 301;

    /** What an archive begins with, and a workbook of Excel 2007 or later is one (APPNOTE.TXT 6.3, section 4.3.7). */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What a workbook of Excel before 2007 begins with ([MS-CFB], section 2.2). */
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** In bytes, from the beginning. */
    private static final int LOOKED_AT = 4096;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What Vietnamese text has in that encoding, and hardly any other text: its tone marks, and four letters. */
    private static final Pattern VIETNAMESE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323đĐơƠưƯăĂ]");

    /**
     * A row.
     *
     * @param number of its last line in the file, from 1
     * @param cells cleaned ({@link Folding#clean}); longer than any cell may be, one is cut: the check will find it too long
     */
    public record Row(int number, List<String> cells) {

        /** What stands in a column, from 0; empty when the row is shorter, or for null. */
        public String cell(Integer column) {
            return column == null || column >= cells.size() ? "" : cells.get(column);
        }
    }

    private HandedTable() {}

    /**
     * The rows that are not blank.
     *
     * @param heading is given the cells of the first; true when it is a heading and no row
     * @throws Refusal at {@code file}: {@code platform.list.large}; {@code platform.list.workbook} for a file of Excel or any
     *     other archive, {@code platform.list.binary} for what is no text; {@code platform.list.utf16}, {@code
     *     platform.list.windows1258} or {@code platform.list.encoding} with the first line that is not UTF-8; {@code
     *     platform.list.many}; {@code platform.list.empty}; {@code platform.list.broken}
     */
    public static <T> List<T> read(byte[] file, Predicate<List<String>> heading, Function<Row, T> row) {
        if (file.length > LARGEST) {
            throw refused("platform.list.large", LARGEST / 1024 / 1024);
        }
        var text = decoded(file);
        try (var parser = format(text).parse(new StringReader(text))) {
            var rows = new ArrayList<T>();
            var first = true;
            for (var csv : parser) {
                var cells = cells(csv);
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                var begins = first;
                first = false;
                if (begins && heading.test(cells)) {
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    throw refused("platform.list.many", MOST_ROWS);
                }
                rows.add(row.apply(new Row((int) parser.getCurrentLineNumber(), cells)));
            }
            if (rows.isEmpty()) {
                throw refused("platform.list.empty");
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw refused("platform.list.broken");
        }
    }

    /** A column's name as people write it: small letters from a to z, nothing else. */
    public static String columnName(String cell) {
        return Folding.fold(Folding.clean(cell)).replaceAll("[^a-z]", "");
    }

    private static List<String> cells(CSVRecord csv) {
        return csv.stream()
                .map(Folding::clean)
                .map(clean -> clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean)
                .toList();
    }

    private static String decoded(byte[] file) {
        if (begins(file, ZIP) || begins(file, OLD_OFFICE)) {
            throw refused("platform.list.workbook");
        }
        if (file.length > 1
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            throw refused("platform.list.utf16");
        }
        if (begins(file, PDF) || isBinary(file)) {
            throw refused("platform.list.binary");
        }
        var bytes = ByteBuffer.wrap(file);
        var chars = CharBuffer.allocate(file.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
        if (result.isError()) {
            throw otherEncoding(file, bytes.position());
        }
        var text = chars.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    /** No text has a zero. */
    private static boolean isBinary(byte[] file) {
        for (var i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
            if (file[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Refusal otherEncoding(byte[] file, int position) {
        var line = 1;
        for (var i = 0; i < position; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        try {
            var text = Charset.forName("windows-1258").newDecoder().decode(ByteBuffer.wrap(file));
            if (VIETNAMESE.matcher(text).find()) {
                return refused("platform.list.windows1258", line);
            }
        } catch (CharacterCodingException e) {
            return refused("platform.list.encoding", line);
        }
        return refused("platform.list.encoding", line);
    }

    /** By what the first line is separated most. */
    private static CSVFormat format(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var best = ',';
        for (var one : new char[] {';', '\t'}) {
            if (count(first, one) > count(first, best)) {
                best = one;
            }
        }
        return CSVFormat.RFC4180.builder().setDelimiter(best).get();
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static Refusal refused(String key, Object... arguments) {
        return new Refusal(key, arguments).at("file");
    }
}
