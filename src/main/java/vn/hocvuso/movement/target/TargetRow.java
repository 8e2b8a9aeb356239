package vn.hocvuso.movement.target;

import java.util.Map;

/** A row of a list of targets, as it was handed in. */
record TargetRow(int line, Map<Column, String> cells) {

    /** What can be told of a target, in the order of a list. */
    enum Column {
        UNIT("Mã đơn vị", "Unit code", true),
        /** For the reader of a list only. */
        UNIT_NAME("Tên đơn vị", "Unit name", false),
        YEAR("Năm", "Year", true),
        INDICATOR("Mã chỉ tiêu", "Indicator code", true),
        SIGN("So sánh", "Comparison", false),
        AMOUNT("Mức cần đạt", "Amount", true),
        KIND("Đơn vị tính", "Measured in", false),
        OWNER("Chủ trì", "Lead", false),
        SECTION("Mục", "Section", false),
        REASON("Lý do thấp hơn cấp trên", "Reason", false);

        private final String title;
        private final String english;
        private final boolean needed;

        Column(String title, String english, boolean needed) {
            this.title = title;
            this.english = english;
            this.needed = needed;
        }

        String title() {
            return title;
        }

        String english() {
            return english;
        }

        /** True when a list without it is none. */
        boolean isNeeded() {
            return needed;
        }
    }

    /** What stands in a column; empty for nothing. */
    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
