package vn.hocvuso.assessment.attempt;

import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Writes answers of different attempts in one statement, which leaves out those of attempts that are submitted or over. An
 * only one is written as it is; several come as a JSON array, so that the statement is the same however many they are: a
 * text for each number of them would be parsed anew, here and in the database, most times it is needed.
 */
final class LoggedTogether {

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String INTO =
            "insert into assessment_answer (attempt_id, sequence, question_id, response, chosen_at, received_at, hash) ";

    private static final String ONE = INTO
            + "select id, ?, ?, ?, ?, ?, ? from assessment_attempt"
            + " where id = ? and submitted_at is null and (ends_at is null or ends_at >= ?)";

    /** The hash has an alphabet of its own, without which the database would compare it with that of the connection. */
    private static final String SEVERAL = INTO
            + """
            select a.id, j.sequence, j.question, j.response, j.chosen, j.received, unhex(j.hash)
            from json_table(?, '$[*]' columns (
                attempt bigint path '$.a', sequence int path '$.s', question bigint path '$.q',
                response varchar(2000) character set utf8mb4 path '$.r',
                chosen datetime(6) path '$.c', received datetime(6) path '$.v',
                hash char(64) character set utf8mb4 path '$.h', ends datetime(6) path '$.e')) j
            join assessment_attempt a on a.id = j.attempt
            where a.submitted_at is null and (a.ends_at is null or a.ends_at >= j.ends)
            """;

    private final SingleStatement database;
    private final Duration grace;

    /** @param grace after an attempt's end, for an answer that was on its way */
    LoggedTogether(SingleStatement database, Duration grace) {
        this.database = database;
        this.grace = grace;
    }

    /** An answer with its place in the log of its attempt. */
    record Line(Attempt.Ref attempt, AnswerChain.Link link) {}

    /**
     * Writes the answers; when this returns, the database has committed.
     *
     * @return how many the database has taken: fewer, when an attempt takes no more answers
     * @throws IllegalStateException when the database could not commit
     */
    int write(List<Line> lines) {
        return lines.size() == 1 ? write(lines.get(0)) : database.change(SEVERAL, json(lines));
    }

    private int write(Line line) {
        var link = line.link;
        return database.change(
                ONE,
                link.sequence(),
                link.question(),
                link.response(),
                link.chosenAt(),
                link.receivedAt(),
                link.hash(),
                line.attempt.value(),
                link.receivedAt().minus(grace));
    }

    private String json(List<Line> lines) {
        var array = JSON.createArrayBuilder();
        for (var line : lines) {
            var link = line.link;
            array.add(JSON.createObjectBuilder()
                    .add("a", line.attempt.value())
                    .add("s", link.sequence())
                    .add("q", link.question())
                    .add("r", link.response())
                    .add("c", written(link.chosenAt()))
                    .add("v", written(link.receivedAt()))
                    .add("h", HexFormat.of().formatHex(link.hash()))
                    .add("e", written(link.receivedAt().minus(grace))));
        }
        return array.build().toString();
    }

    /** As both databases read it, in UTC: 2026-11-26T01:02:03.000004. */
    private static String written(Instant at) {
        var text = at.toString();
        return text.substring(0, text.length() - 1);
    }
}
