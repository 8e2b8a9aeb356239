package vn.hocvuso.movement.place;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.hocvuso.movement.place.UnitRow.Column;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Reads a list of units: a CSV table (RFC 4180) with a heading, separated by comma, semicolon or tab, in UTF-8. */
final class UnitFile {

    static final int LARGEST = 20 * 1024 * 1024;
    static final int MOST_ROWS = 100_000;

    private static final int LONGEST_CELL = 301;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What Vietnamese text has in that encoding, and hardly any other text: its tone marks, and four letters. */
    private static final Pattern VIETNAMESE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323đĐơƠưƯăĂ]");

    private UnitFile() {}

    /**
     * The rows of the list.
     *
     * @throws Refusal {@code movement.import.empty}, {@code movement.import.large}, {@code movement.import.utf16}, {@code
     *     movement.import.windows1258} or {@code movement.import.encoding} with the first line that is not UTF-8, {@code
     *     movement.import.many}, {@code movement.import.heading}, {@code movement.import.broken}
     */
    static List<UnitRow> read(byte[] file) {
        if (file.length > LARGEST) {
            throw refused("movement.import.large", LARGEST / 1024 / 1024);
        }
        var text = decoded(file);
        try (var parser = format(text).parse(new StringReader(text))) {
            var rows = new ArrayList<UnitRow>();
            Map<Column, Integer> columns = null;
            for (var csv : parser) {
                if (csv.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns == null) {
                    columns = columns(csv);
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    throw refused("movement.import.many", MOST_ROWS);
                }
                rows.add(row(csv, (int) parser.getCurrentLineNumber(), columns));
            }
            if (rows.isEmpty()) {
                throw refused("movement.import.empty");
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw refused("movement.import.broken");
        }
    }

    private static String decoded(byte[] file) {
        if (file.length > 1
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            throw refused("movement.import.utf16");
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

    private static Refusal otherEncoding(byte[] file, int position) {
        var line = 1;
        for (var i = 0; i < position; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        try {
            var text = Charset.forName("windows-1258").newDecoder().decode(ByteBuffer.wrap(file));
            if (VIETNAMESE.matcher(text).find()) {
                return refused("movement.import.windows1258", line);
            }
        } catch (CharacterCodingException e) {
            return refused("movement.import.encoding", line);
        }
        return refused("movement.import.encoding", line);
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

    private static Map<Column, Integer> columns(CSVRecord csv) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < csv.size(); i++) {
            var column = column(csv.get(i));
            if (column == null || columns.put(column, i) != null) {
                throw refused("movement.import.heading", Folding.clean(csv.get(i)));
            }
        }
        if (!columns.containsKey(Column.CODE)) {
            throw refused("movement.import.heading", Column.CODE.title());
        }
        return columns;
    }

    private static Column column(String cell) {
        var name = letters(cell);
        for (var column : Column.values()) {
            if (letters(column.title()).equals(name)
                    || letters(column.english()).equals(name)) {
                return column;
            }
        }
        return null;
    }

    private static String letters(String text) {
        return Folding.fold(Folding.clean(text)).replaceAll("[^a-z]", "");
    }

    private static UnitRow row(CSVRecord csv, int line, Map<Column, Integer> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        columns.forEach((column, place) -> {
            if (place < csv.size()) {
                cells.put(column, cell(csv.get(place)));
            }
        });
        return new UnitRow(line, cells);
    }

    /** Longer than any cell may be, it is cut: the check will find it too long. */
    private static String cell(String text) {
        var clean = Folding.clean(text);
        return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
    }

    private static Refusal refused(String key, Object... arguments) {
        return new Refusal(key, arguments).at("file");
    }
}
