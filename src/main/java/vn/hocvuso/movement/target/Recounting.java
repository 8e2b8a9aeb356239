package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.jobs.Jobs;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/** Has the figures counted anew, and shows what each counting found wrong and has mended. One goes on at a time. */
@UseCase
public class Recounting {

    /** How many countings are told of at most. */
    public static final int MOST = 30;

    /** How many figures of a counting are listed at most. */
    public static final int MOST_DIFFERENCES = 500;

    private static final int ALL_PERCENT = 100;
    /** Those who are looked at take most of the time. */
    private static final int PEOPLE_PERCENT = 70;

    private static final String COUNTINGS =
            "select id, started_at, ended_at, looked, people, figures, reached, upto, measures, called_off_by"
                    + " from movement_recount ";

    /** How a counting stands. */
    public enum State {
        RUNNING,
        DONE,
        CALLED_OFF
    }

    /**
     * A counting anew.
     *
     * @param endedAt null while it goes on
     * @param looked at how many people
     * @param people of how many of them the figures had counted something else than is true
     * @param figures how many were wrong
     * @param percent of the work that is done, 0 to 100
     */
    public record Recount(
            long id,
            State state,
            Instant startedAt,
            Instant endedAt,
            long looked,
            long people,
            long figures,
            int percent)
            implements Serializable {}

    /** A figure that was wrong and has been mended. */
    public record Difference(
            Measure measure, long unit, String unitName, String cohort, YearMonth month, int kept, int found)
            implements Serializable {}

    private final FigureRows figures;
    private final RecountWork work;
    private final Jobs jobs;
    private final Belonging belonging;
    private final UnitRights rights;
    private final Grants grants;
    private final SingleStatement statement;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Recounting(
            FigureRows figures,
            RecountWork work,
            Jobs jobs,
            Belonging belonging,
            UnitRights rights,
            Grants grants,
            SingleStatement statement,
            AuditLog audit,
            Clock clock) {
        this.figures = figures;
        this.work = work;
        this.jobs = jobs;
        this.belonging = belonging;
        this.rights = rights;
        this.grants = grants;
        this.statement = statement;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins one for the night. @return its number; empty while another one goes on */
    OptionalLong begin() {
        return begin(null);
    }

    private OptionalLong begin(Long askedBy) {
        // two who ask at once: the second sees what the first has begun
        figures.hold();
        var running =
                statement.read("select 1 from movement_recount where ended_at is null limit 1", rows -> rows.next());
        if (running) {
            return OptionalLong.empty();
        }
        var id = statement.insert(
                "insert into movement_recount (started_at, looked, people, upto, asked_by) values (?, 0, 0, ?, ?)",
                clock.instant(),
                belonging.last(),
                askedBy);
        jobs.begin(work, id.orElseThrow());
        return OptionalLong.of(id.orElseThrow());
    }

    /**
     * Begins one now; it is in the audit log.
     *
     * @return its number
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks, {@code movement.recount.running} while another
     *     one goes on
     */
    public long ask(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var begun = begin(actor.value());
        var id = begun.orElseThrow(() -> new Refusal("movement.recount.running"));
        audit.record(actor.value(), "movement.recount", "#" + id, "");
        return id;
    }

    /**
     * Ends one that goes on, after the step that is under way. What it has mended stays mended; it is in the audit log.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks, {@code movement.recount.ended} when it does not
     *     go on
     */
    public void callOff(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        var ended = statement.change(
                "update movement_recount set ended_at = ?, called_off_by = ? where id = ? and ended_at is null",
                clock.instant(),
                actor.value(),
                id);
        if (ended == 0) {
            throw new Refusal("movement.recount.ended");
        }
        audit.record(actor.value(), "movement.recount.cancel", "#" + id, "");
    }

    /**
     * The last countings, the newest first, at most 30.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public List<Recount> all(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return statement.list(COUNTINGS + "order by id desc limit " + MOST, Recounting::recount);
    }

    /**
     * The same as they were for a unit and those below: {@code looked} and {@code people} are 0, {@code figures} are those that
     * were written down.
     *
     * @throws Refusal {@code movement.unit.unknown}
     */
    public List<Recount> of(Learner.Ref actor, long unit) {
        var path = rights.requireRead(actor, unit, Clocks.day(clock.instant())).path();
        var all = statement.list(COUNTINGS + "order by id desc limit " + MOST, Recounting::recount);
        var here = counts(all, path);
        return all.stream()
                .map(one -> new Recount(
                        one.id(),
                        one.state(),
                        one.startedAt(),
                        one.endedAt(),
                        0,
                        0,
                        here.getOrDefault(one.id(), 0L),
                        one.percent()))
                .toList();
    }

    private Map<Long, Long> counts(List<Recount> all, String path) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var values = new ArrayList<Object>(all.stream().map(Recount::id).toList());
        values.add(path + "%");
        return statement.read(
                "select d.recount_id, count(*) as n from movement_recount_difference d join movement_unit u"
                        + " on u.id = d.unit_id where d.recount_id in ("
                        + String.join(", ", Collections.nCopies(all.size(), "?"))
                        + ") and u.path like ? group by d.recount_id",
                rows -> {
                    var found = new HashMap<Long, Long>();
                    while (rows.next()) {
                        found.put(rows.getLong("recount_id"), rows.getLong("n"));
                    }
                    return found;
                },
                values.toArray());
    }

    /**
     * What one found wrong anywhere, the first 500 figures in the order of the tree.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public List<Difference> differences(Learner.Ref actor, long recount) {
        grants.require(actor, Role.ADMINISTRATOR);
        return found(recount, "/");
    }

    /**
     * What one found wrong in a unit and those below, the first 500 figures in the order of the tree.
     *
     * @throws Refusal {@code movement.unit.unknown}
     */
    public List<Difference> differences(Learner.Ref actor, long recount, long unit) {
        return found(
                recount,
                rights.requireRead(actor, unit, Clocks.day(clock.instant())).path());
    }

    private List<Difference> found(long recount, String path) {
        return statement.list(
                "select d.measure, d.unit_id, u.name, d.cohort, d.month, d.kept, d.found from movement_recount_difference d"
                        + " join movement_unit u on u.id = d.unit_id where d.recount_id = ? and u.path like ?"
                        + " order by u.path, d.measure, d.cohort, d.month limit " + MOST_DIFFERENCES,
                rows -> new Difference(
                        Measure.valueOf(rows.getString("measure")),
                        rows.getLong("unit_id"),
                        rows.getString("name"),
                        rows.getString("cohort"),
                        YearMonth.from(rows.getObject("month", LocalDate.class)),
                        rows.getInt("kept"),
                        rows.getInt("found")),
                recount,
                path + "%");
    }

    private static Recount recount(ResultSet rows) throws SQLException {
        var ended = SingleStatement.instant(rows, "ended_at");
        var calledOff = SingleStatement.number(rows, "called_off_by").isPresent();
        var measures = SingleStatement.number(rows, "measures");
        var people = rows.getLong("upto") == 0 ? 0 : PEOPLE_PERCENT * rows.getLong("reached") / rows.getLong("upto");
        var percent = measures.map(done ->
                        PEOPLE_PERCENT + (ALL_PERCENT - PEOPLE_PERCENT) * done.longValue() / Measure.values().length)
                .orElse(Math.min(PEOPLE_PERCENT, people));
        return new Recount(
                rows.getLong("id"),
                ended.isEmpty() ? State.RUNNING : calledOff ? State.CALLED_OFF : State.DONE,
                SingleStatement.instant(rows, "started_at").orElseThrow(),
                ended.orElse(null),
                rows.getLong("looked"),
                rows.getLong("people"),
                rows.getLong("figures"),
                percent.intValue());
    }
}
