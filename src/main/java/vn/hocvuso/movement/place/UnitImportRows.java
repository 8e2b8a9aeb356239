package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.movement.place.UnitPlan.Problem;
import vn.hocvuso.movement.place.UnitRow.Column;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the rows of lists of units; several are written by one statement that carries them as JSON. */
@ApplicationScoped
class UnitImportRows {

    /**
     * How many rows a list has.
     *
     * @param wrong rows with something wrong
     */
    record Count(int all, int wrong) {}

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int AT_ONCE = 500;

    private static final String ADD =
            """
            insert into movement_import_row (import_id, line, cells, wrong, problem)
            select ?, j.line, j.cells, false, ''
            from json_table(?, '$[*]' columns (
                line int path '$.l',
                cells varchar(10000) character set utf8mb4 path '$.c')) j
            """;

    /** A row that is there always: what it says is what the update does. */
    private static final String SETTLE =
            """
            insert into movement_import_row (import_id, line, cells, wrong, problem)
            select ?, j.line, '', true, j.problem
            from json_table(?, '$[*]' columns (
                line int path '$.l',
                problem varchar(10000) character set utf8mb4 path '$.p')) j
            on duplicate key update wrong = true, problem = values(problem)
            """;

    private static final String FORGET =
            "update movement_import_row set wrong = false, problem = '' where import_id = ? and wrong";

    private static final String ALL = "select line, cells from movement_import_row where import_id = ? order by line";

    private static final String PROBLEMS =
            "select line, problem from movement_import_row where import_id = ? and wrong" + " order by line limit ?";

    private static final String COUNT =
            "select count(*), coalesce(sum(wrong), 0) from movement_import_row where import_id = ?";

    private final SingleStatement statement;

    @Inject
    UnitImportRows(SingleStatement statement) {
        this.statement = statement;
    }

    void add(long list, List<UnitRow> rows) {
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var array = JSON.createArrayBuilder();
            for (var row : rows.subList(from, Math.min(from + AT_ONCE, rows.size()))) {
                array.add(JSON.createObjectBuilder().add("l", row.line()).add("c", written(row)));
            }
            statement.change(ADD, list, array.build().toString());
        }
    }

    private static String written(UnitRow row) {
        var cells = JSON.createObjectBuilder();
        row.cells().forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                cells.add(column.name(), cell);
            }
        });
        return cells.build().toString();
    }

    /** All rows, in the order of the file. */
    List<UnitRow> all(long list) {
        return statement.read(
                ALL,
                rows -> {
                    var found = new ArrayList<UnitRow>();
                    while (rows.next()) {
                        found.add(new UnitRow(rows.getInt("line"), cells(rows.getString("cells"))));
                    }
                    return found;
                },
                list);
    }

    private static Map<Column, String> cells(String text) {
        var cells = new EnumMap<Column, String>(Column.class);
        try (var reader = JSON.createReader(new StringReader(text))) {
            reader.readObject()
                    .forEach((column, cell) -> cells.put(Column.valueOf(column), ((JsonString) cell).getString()));
        }
        return cells;
    }

    /** Says what is wrong with which row; all others are right. */
    void settle(long list, List<Problem> problems) {
        statement.change(FORGET, list);
        var byLine = new LinkedHashMap<Integer, List<Problem>>();
        problems.forEach(problem -> byLine.computeIfAbsent(problem.line(), line -> new ArrayList<>())
                .add(problem));
        var lines = new ArrayList<>(byLine.entrySet());
        for (var from = 0; from < lines.size(); from += AT_ONCE) {
            var array = JSON.createArrayBuilder();
            for (var line : lines.subList(from, Math.min(from + AT_ONCE, lines.size()))) {
                array.add(JSON.createObjectBuilder().add("l", line.getKey()).add("p", written(line.getValue())));
            }
            statement.change(SETTLE, list, array.build().toString());
        }
    }

    private static String written(List<Problem> problems) {
        var array = JSON.createArrayBuilder();
        for (var problem : problems) {
            var one = JSON.createArrayBuilder().add(problem.key());
            problem.arguments().forEach(one::add);
            array.add(one);
        }
        return array.build().toString();
    }

    /** What is wrong with the first rows that have something wrong, in the order of the file. */
    List<Problem> problems(long list, int limit) {
        return statement.read(
                PROBLEMS,
                rows -> {
                    var found = new ArrayList<Problem>();
                    while (rows.next()) {
                        read(rows.getInt("line"), rows.getString("problem"), found);
                    }
                    return found;
                },
                list,
                limit);
    }

    private static void read(int line, String text, List<Problem> found) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            for (var value : reader.readArray()) {
                var told = ((JsonArray) value)
                        .getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList();
                found.add(new Problem(line, told.get(0), told.subList(1, told.size())));
            }
        }
    }

    Count count(long list) {
        return statement.read(
                COUNT, rows -> rows.next() ? new Count(rows.getInt(1), rows.getInt(2)) : new Count(0, 0), list);
    }
}
