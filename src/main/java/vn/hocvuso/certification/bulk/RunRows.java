package vn.hocvuso.certification.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the rows of lists; several are written by one statement that carries them as JSON. */
@ApplicationScoped
class RunRows {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int AT_ONCE = 1000;

    private static final String ADD =
            """
            insert into certification_run_row (run_id, line, username, holder, holder_key, score, detail, state, problem)
            select ?, j.line, j.username, j.holder, j.holder_key, j.score, j.detail, 'NEW', ''
            from json_table(?, '$[*]' columns (
                line int path '$.l',
                username varchar(300) character set utf8mb4 path '$.u',
                holder varchar(300) character set utf8mb4 path '$.h',
                holder_key varchar(300) character set utf8mb4 path '$.k',
                score varchar(300) character set utf8mb4 path '$.s',
                detail varchar(300) character set utf8mb4 path '$.d')) j
            """;

    /** A row that is there always: what it says is what the update does. */
    private static final String SETTLE =
            """
            insert into certification_run_row
                (run_id, line, username, holder, holder_key, score, detail, state, problem, number)
            select ?, j.line, '', '', '', '', '', j.state, j.problem, j.number
            from json_table(?, '$[*]' columns (
                line int path '$.l',
                state varchar(6) character set utf8mb4 path '$.s',
                problem varchar(500) character set utf8mb4 path '$.p',
                number varchar(24) character set utf8mb4 path '$.n')) j
            on duplicate key update state = values(state), problem = values(problem), number = values(number)
            """;

    private static final String NEXT =
            """
            select line, username, holder, holder_key, score, detail from certification_run_row
            where run_id = ? and state = ? order by line limit ?
            """;

    private static final String PROBLEMS =
            """
            select line, username, holder, holder_key, state, problem from certification_run_row
            where run_id = ? and state in ('BAD', 'HELD') order by line limit ?
            """;

    private static final String COUNT =
            "select state, count(*) from certification_run_row where run_id = ? group by state";

    private final SingleStatement statement;

    @Inject
    RunRows(SingleStatement statement) {
        this.statement = statement;
    }

    /**
     * What became of a row.
     *
     * @param problem the key of a message and its arguments, one on each line; empty for none
     * @param number null unless it was issued
     */
    record Settled(int line, RunRow.State state, String problem, String number) {}

    /** A row that was not issued. */
    record Problem(int line, String username, String holder, String key, RunRow.State state, String problem) {}

    void add(long run, List<RunRow> rows) {
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var array = JSON.createArrayBuilder();
            rows.subList(from, Math.min(from + AT_ONCE, rows.size())).forEach(row -> array.add(written(row)));
            statement.change(ADD, run, array.build().toString());
        }
    }

    private static JsonObjectBuilder written(RunRow row) {
        return JSON.createObjectBuilder()
                .add("l", row.line())
                .add("u", row.username())
                .add("h", row.holder())
                .add("k", row.key())
                .add("s", row.score())
                .add("d", row.detail());
    }

    void settle(long run, List<Settled> settled) {
        var array = JSON.createArrayBuilder();
        for (var one : settled) {
            var object = JSON.createObjectBuilder()
                    .add("l", one.line())
                    .add("s", one.state().name())
                    .add("p", one.problem());
            if (one.number() != null) {
                object.add("n", one.number());
            }
            array.add(object);
        }
        statement.change(SETTLE, run, array.build().toString());
    }

    /** The first rows in this state, in the order of the file. */
    List<RunRow> next(long run, RunRow.State state, int limit) {
        return statement.list(
                NEXT,
                rows -> new RunRow(
                        rows.getInt("line"),
                        rows.getString("username"),
                        rows.getString("holder"),
                        rows.getString("holder_key"),
                        rows.getString("score"),
                        rows.getString("detail")),
                run,
                state.name(),
                limit);
    }

    List<Problem> problems(long run, int limit) {
        return statement.list(
                PROBLEMS,
                rows -> new Problem(
                        rows.getInt("line"),
                        rows.getString("username"),
                        rows.getString("holder"),
                        rows.getString("holder_key"),
                        RunRow.State.valueOf(rows.getString("state")),
                        rows.getString("problem")),
                run,
                limit);
    }

    /** How many rows are in each state; states of none are left out. */
    Map<RunRow.State, Integer> count(long run) {
        return statement.read(
                COUNT,
                rows -> {
                    var count = new EnumMap<RunRow.State, Integer>(RunRow.State.class);
                    while (rows.next()) {
                        count.put(RunRow.State.valueOf(rows.getString(1)), rows.getInt(2));
                    }
                    return count;
                },
                run);
    }
}
