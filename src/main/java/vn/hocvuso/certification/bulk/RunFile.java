package vn.hocvuso.certification.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * Reads a list of people: a CSV table (RFC 4180) with a heading, separated by comma, semicolon or tab, in UTF-8; or
 * nothing but user names, one on each line.
 */
final class RunFile {

    /** For 100,000 rows of a hundred letters and some. */
    static final int LARGEST = 20 * 1024 * 1024;

    static final int MOST_ROWS = 100_000;

    private static final int LONGEST_CELL = 300;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private enum Column {
        USERNAME("tendangnhap", "username"),
        HOLDER("hovaten", "hoten", "name", "fullname"),
        KEY("ma", "maso", "key", "number"),
        SCORE("diem", "ketqua", "score"),
        DETAIL("noidung", "chitiet", "detail");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    private RunFile() {}

    /**
     * The people on the list.
     *
     * @throws Refusal {@code certification.run.empty}, {@code certification.run.large}, {@code certification.run.encoding},
     *     {@code certification.run.many}, {@code certification.run.heading}, {@code certification.run.broken}
     */
    static List<RunRow> read(byte[] file) {
        if (file.length > LARGEST) {
            throw refused("certification.run.large", LARGEST / 1024 / 1024);
        }
        var text = decoded(file);
        try (var parser = format(text).parse(new StringReader(text))) {
            var rows = new ArrayList<RunRow>();
            Map<Column, Integer> columns = null;
            for (var csv : parser) {
                if (csv.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns == null) {
                    columns = columns(csv);
                    if (isHeading(csv)) {
                        continue;
                    }
                }
                if (rows.size() == MOST_ROWS) {
                    throw refused("certification.run.many", MOST_ROWS);
                }
                rows.add(row(csv, (int) parser.getCurrentLineNumber(), columns));
            }
            if (rows.isEmpty()) {
                throw refused("certification.run.empty");
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw refused("certification.run.broken");
        }
    }

    private static String decoded(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("certification.run.encoding");
        }
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

    private static boolean isHeading(CSVRecord csv) {
        return csv.stream().anyMatch(cell -> column(cell) != null);
    }

    /** Without a heading there is one column: user names. */
    private static Map<Column, Integer> columns(CSVRecord csv) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        if (!isHeading(csv)) {
            if (csv.size() > 1) {
                throw refused("certification.run.heading");
            }
            columns.put(Column.USERNAME, 0);
            return columns;
        }
        for (var i = 0; i < csv.size(); i++) {
            var column = column(csv.get(i));
            if (column == null || columns.put(column, i) != null) {
                throw refused("certification.run.heading");
            }
        }
        if (!columns.containsKey(Column.USERNAME) && !columns.containsKey(Column.HOLDER)) {
            throw refused("certification.run.heading");
        }
        return columns;
    }

    private static Column column(String cell) {
        var name = Folding.fold(Folding.clean(cell)).replaceAll("[^a-z]", "");
        for (var column : Column.values()) {
            if (column.names.contains(name)) {
                return column;
            }
        }
        return null;
    }

    private static RunRow row(CSVRecord csv, int line, Map<Column, Integer> columns) {
        return new RunRow(
                line,
                cell(csv, columns.get(Column.USERNAME)),
                cell(csv, columns.get(Column.HOLDER)),
                cell(csv, columns.get(Column.KEY)),
                cell(csv, columns.get(Column.SCORE)),
                cell(csv, columns.get(Column.DETAIL)));
    }

    /** Longer than any cell may be, it is cut: the check will find it too long. */
    private static String cell(CSVRecord csv, Integer column) {
        if (column == null || column >= csv.size()) {
            return "";
        }
        var text = Folding.clean(csv.get(column));
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private static Refusal refused(String key, Object... arguments) {
        return new Refusal(key, arguments).at("file");
    }
}
