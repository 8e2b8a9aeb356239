package vn.hocvuso.movement.place;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of a list of units, as it was handed in.
 *
 * @param line of the file, from 1
 * @param cells by their column; what the file does not have is empty
 */
record UnitRow(int line, Map<Column, String> cells) {

    /** The columns of such a list; the first name is that of the file to begin with. */
    enum Column {
        CODE("Mã", "code"),
        NAME("Tên", "name"),
        KIND("Loại", "kind"),
        PARENT("Mã cấp trên", "parent"),
        PLACE("Mã địa bàn", "place"),
        FROM("Từ ngày", "valid from"),
        TO("Đến ngày", "valid to"),
        YEAR("Năm", "year"),
        ADULTS("Người trưởng thành", "adults"),
        HOUSEHOLDS("Số hộ", "households"),
        PUPILS("Học sinh, sinh viên", "pupils"),
        SERVANTS("Cán bộ, công chức, viên chức", "servants"),
        WORKERS("Người lao động", "workers"),
        TRADERS("Tiểu thương", "traders"),
        SOURCE("Nguồn số liệu", "source"),
        SOURCE_ON("Ngày của số liệu", "source date");

        private final String title;
        private final String english;

        Column(String title, String english) {
            this.title = title;
            this.english = english;
        }

        String title() {
            return title;
        }

        String english() {
            return english;
        }

        /** The column in which the number of a group stands. */
        static Column of(PopulationGroup group) {
            return valueOf(group.name());
        }
    }

    UnitRow {
        var copy = new EnumMap<Column, String>(Column.class);
        copy.putAll(cells);
        cells = copy;
    }

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
