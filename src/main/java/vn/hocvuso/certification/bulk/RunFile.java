package vn.hocvuso.certification.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.lists.HandedTable;

/** Reads a list of people: a table with a heading, or nothing but user names, one on each line. */
final class RunFile {

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
     * @throws Refusal {@code certification.run.heading}; as {@link HandedTable#read}
     */
    static List<RunRow> read(byte[] file) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        return HandedTable.read(
                file,
                first -> {
                    columns.putAll(columns(first));
                    return isHeading(first);
                },
                row -> row(row, columns));
    }

    private static boolean isHeading(List<String> cells) {
        return cells.stream().anyMatch(cell -> column(cell) != null);
    }

    /** Without a heading there is one column: user names. */
    private static Map<Column, Integer> columns(List<String> first) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        if (!isHeading(first)) {
            if (first.size() > 1) {
                throw wrongHeading();
            }
            columns.put(Column.USERNAME, 0);
            return columns;
        }
        for (var i = 0; i < first.size(); i++) {
            var column = column(first.get(i));
            if (column == null || columns.put(column, i) != null) {
                throw wrongHeading();
            }
        }
        if (!columns.containsKey(Column.USERNAME) && !columns.containsKey(Column.HOLDER)) {
            throw wrongHeading();
        }
        return columns;
    }

    private static Refusal wrongHeading() {
        return new Refusal("certification.run.heading").at("file");
    }

    private static Column column(String cell) {
        var name = HandedTable.columnName(cell);
        for (var column : Column.values()) {
            if (column.names.contains(name)) {
                return column;
            }
        }
        return null;
    }

    private static RunRow row(HandedTable.Row row, Map<Column, Integer> columns) {
        return new RunRow(
                row.number(),
                row.cell(columns.get(Column.USERNAME)),
                row.cell(columns.get(Column.HOLDER)),
                row.cell(columns.get(Column.KEY)),
                row.cell(columns.get(Column.SCORE)),
                row.cell(columns.get(Column.DETAIL)));
    }
}
