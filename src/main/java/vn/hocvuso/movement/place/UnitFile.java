package vn.hocvuso.movement.place;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.movement.place.UnitRow.Column;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.lists.HandedTable;

/** Reads a list of units: a table with a heading. */
final class UnitFile {

    private UnitFile() {}

    /**
     * The rows of the list.
     *
     * @throws Refusal {@code movement.import.heading}; as {@link HandedTable#read}
     */
    static List<UnitRow> read(byte[] file) {
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
        if (!columns.containsKey(Column.CODE)) {
            throw wrongAt(Column.CODE.title());
        }
        return columns;
    }

    private static Refusal wrongAt(String column) {
        return new Refusal("movement.import.heading", column).at("file");
    }

    private static Column column(String cell) {
        var name = HandedTable.columnName(cell);
        for (var column : Column.values()) {
            if (HandedTable.columnName(column.title()).equals(name)
                    || HandedTable.columnName(column.english()).equals(name)) {
                return column;
            }
        }
        return null;
    }

    private static UnitRow row(HandedTable.Row row, Map<Column, Integer> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        columns.forEach((column, place) -> cells.put(column, row.cell(place)));
        return new UnitRow(row.number(), cells);
    }
}
