package vn.hocvuso.interop.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the records that came, as they came. */
@ApplicationScoped
class Received {

    /** An enrolment on another instance that has records which are due. */
    record Due(String origin, String learner, String enrolment) {}

    /** A record that came. */
    record Came(long id, ResultRecord record, boolean merged) {}

    private static final int IN_ONE = 500;

    private final SingleStatement statement;

    @Inject
    Received(SingleStatement statement) {
        this.statement = statement;
    }

    /** Which of these keys of an origin are here. */
    Set<String> known(String origin, List<String> keys) {
        var known = new HashSet<String>();
        for (var i = 0; i < keys.size(); i += IN_ONE) {
            var part = keys.subList(i, Math.min(i + IN_ONE, keys.size()));
            var parameters = new ArrayList<Object>(part);
            parameters.add(0, origin);
            known.addAll(statement.read(
                    "select origin_key from interop_received where origin = ? and origin_key in ("
                            + "?, ".repeat(part.size() - 1) + "?)",
                    rows -> {
                        var found = new ArrayList<String>();
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                        return found;
                    },
                    parameters.toArray()));
        }
        return known;
    }

    /** Keeps a record that is not here yet. A person counts at once, for she has a list of her own. */
    void add(long file, String origin, ResultRecord result, Instant now) {
        var whose = result.whose();
        statement.change(
                "insert into interop_received (file_id, origin, origin_key, kind, learner_key, enrolment_key, course,"
                        + " edition, body, merged_at, held) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                file,
                origin,
                result.key(),
                result.kind(),
                result.learner(),
                whose.map(ResultRecord.Whose::enrolment).orElse(""),
                whose.map(ResultRecord.Whose::course).orElse(""),
                whose.map(ResultRecord.Whose::edition).orElse(""),
                ResultJson.write(result),
                whose.isPresent() ? null : now);
    }

    /** Enrolments with records that are due. */
    List<Due> due(int limit) {
        return statement.list(
                "select distinct origin, learner_key, enrolment_key from interop_received"
                        + " where merged_at is null and held = '' limit ?",
                rows -> new Due(rows.getString(1), rows.getString(2), rows.getString(3)),
                limit);
    }

    /** All records of an enrolment, in whichever files they came. */
    List<Came> of(Due due) {
        return statement.list(
                "select id, body, merged_at from interop_received where origin = ? and enrolment_key = ?"
                        + " and learner_key = ? order by id",
                rows -> new Came(
                        rows.getLong(1),
                        ResultJson.read(rows.getString(2)),
                        SingleStatement.instant(rows, "merged_at").isPresent()),
                due.origin(),
                due.enrolment(),
                due.learner());
    }

    void merged(long id, Instant now) {
        statement.change("update interop_received set merged_at = ?, held = '' where id = ?", now, id);
    }

    void hold(long id, String why) {
        statement.change("update interop_received set held = ? where id = ?", why, id);
    }

    void hold(Due due, String why) {
        statement.change(
                "update interop_received set held = ? where origin = ? and enrolment_key = ? and learner_key = ?"
                        + " and merged_at is null",
                why,
                due.origin(),
                due.enrolment(),
                due.learner());
    }

    /** What waits for this person is due. */
    void release(String origin, String learner) {
        statement.change(
                "update interop_received set held = '' where origin = ? and learner_key = ? and merged_at is null"
                        + " and held in ('learner', 'person')",
                origin,
                learner);
    }

    /** What waits for this course is due. */
    void release(String course) {
        statement.change(
                "update interop_received set held = '' where course = ? and merged_at is null and held in ('course',"
                        + " 'content')",
                course);
    }

    /** Everything that is held for one of these reasons is due. */
    void release(Collection<String> reasons) {
        statement.change(
                "update interop_received set held = '' where merged_at is null and held in ("
                        + "?, ".repeat(reasons.size() - 1) + "?)",
                reasons.toArray());
    }

    /** What is held, by reason and course. */
    List<Arrivals.Held> held() {
        return statement.list(
                "select held, course, edition, count(*), count(distinct origin, learner_key) from interop_received"
                        + " where merged_at is null and held <> '' group by held, course, edition"
                        + " order by held, course, edition limit 200",
                rows -> new Arrivals.Held(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4), rows.getLong(5)));
    }
}
