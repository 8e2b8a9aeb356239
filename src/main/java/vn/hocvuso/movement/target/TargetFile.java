package vn.hocvuso.movement.target;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocvuso.movement.target.TargetRow.Column;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.lists.HandedTable;

/** Reads a list of targets: a table with a heading. */
final class TargetFile {

    private TargetFile() {}

    /**
     * The rows of the list.
     *
     * @throws Refusal {@code movement.import.heading}; as {@link HandedTable#read}
     */
    static List<TargetRow> read(byte[] file) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        return HandedTable.read(
                file,
                heading -> {
                    columns.putAll(columns(heading));
                    return true;
                },
                row -> row(row, columns));
    }

    private static Map<Column, Integer> columns(List<String> heading) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < heading.size(); i++) {
            var column = column(heading.get(i));
            if (column == null || columns.put(column, i) != null) {
                throw wrongAt(heading.get(i));
            }
        }
        Stream.of(Column.values())
                .filter(column -> column.isNeeded() && !columns.containsKey(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw wrongAt(missing.title());
                });
        return columns;
    }

    private static Refusal wrongAt(String column) {
        return new Refusal("movement.import.heading", column).at("file");
    }

    private static Column column(String cell) {
        var name = HandedTable.columnName(cell);
        return Stream.of(Column.values())
                .filter(column -> HandedTable.columnName(column.title()).equals(name)
                        || HandedTable.columnName(column.english()).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static TargetRow row(HandedTable.Row row, Map<Column, Integer> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        columns.forEach((column, place) -> cells.put(column, row.cell(place)));
        return new TargetRow(row.number(), cells);
    }
}
