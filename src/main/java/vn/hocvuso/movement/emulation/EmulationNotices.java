package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/**
 * Tells people what they are asked for in emulation, where they stand, and what was decided; and those who have posts on units the
 * same of their units, with the work that waits there. What was decided is told for 30 days.
 */
@ApplicationScoped
public class EmulationNotices {

    /** What is told. */
    public enum Kind {
        /** Somebody wants to propose her, and she has not answered. */
        ASKED,
        /** The unit was named by another one. */
        NAMED,
        /** Is on a list that everybody can see; the day is the last one for objections. */
        LISTED,
        /** Somebody has objected, which is not decided; with how many. */
        OBJECTED,
        /** Is not on the list; the day is the last one for an appeal. */
        LEFT_OUT,
        /** Points were corrected. */
        CORRECTED,
        EARNED,
        /** The day is the last one for an appeal. */
        NOT_EARNED,
        /** What she has said was found to be right. */
        UPHELD,
        DISMISSED,
        /** Candidates that the unit is to score; the day is the last one on which they can be proposed. */
        TO_SCORE,
        /** Candidates that the unit is to check. */
        TO_CHECK,
        /** Objections and appeals that the unit is to decide. */
        TO_DECIDE
    }

    /**
     * A notice.
     *
     * @param candidate 0 for work that waits
     * @param unit the name of the unit that it is about; empty for the person herself and for work
     * @param day as the kind says; null where it has none
     * @param count of how many things, where the kind counts them; else 0
     */
    public record Notice(
            Kind kind, long round, String roundName, long candidate, String unit, LocalDate day, long count)
            implements Serializable {

        /** Something that the people of a unit are to do in a round. */
        public boolean isWork() {
            return candidate == 0;
        }
    }

    private static final int DAYS = 30;
    private static final int MOST = 20;
    private static final int MOST_UNITS = 5;

    private static final String STANDING =
            """
            select c.id, c.round_id, r.name, r.state as round_state, c.state, c.checked_by, c.total, c.by_id, c.unit_id,
            r.objections_until, r.final_on, s.threshold,
            (select count(*) from movement_objection o
                where o.candidate_id = c.id and o.kind = 'OBJECTION' and o.upheld is null) as objections,
            (select count(*) from movement_correction k join movement_objection o on o.id = k.objection_id
                where o.candidate_id = c.id and o.answered_at >= ?) as corrections,
            """;

    private static final String IN_ROUND =
            """
            join movement_emulation_round r on r.id = c.round_id
            join movement_criteria_set s on s.id = r.set_id
            """;

    private static final String RECENT =
            " and (r.final_on is null or r.final_on >= ?) order by c.id desc limit " + MOST;

    private static final String OF_PERSON = STANDING + "m.agreed_at is not null as agreed, '' as unit_name"
            + " from movement_candidate_member m join movement_candidate c on c.id = m.candidate_id " + IN_ROUND
            + " where m.learner_id = ?" + RECENT;

    private static final String OF_UNITS = STANDING + "true as agreed, u.name as unit_name from movement_candidate c"
            + " join movement_unit u on u.id = c.unit_id " + IN_ROUND + " where c.kind = 'UNIT' and c.unit_id in (%s)"
            + RECENT;

    private static final String ANSWERED =
            """
            select c.id, c.round_id, r.name, o.upheld from movement_objection o
            join movement_candidate c on c.id = o.candidate_id
            join movement_emulation_round r on r.id = c.round_id
            where o.author_id = ? and o.answered_at >= ? order by o.id desc limit 20
            """;

    private static final String TO_SCORE =
            """
            select r.id, r.name, r.to_on, count(*) from movement_candidate c
            join movement_emulation_round r on r.id = c.round_id
            where c.by_id in (%s) and c.state = 'DRAFT' and r.state = 'OPEN' and r.to_on >= ?
            group by r.id, r.name, r.to_on order by r.to_on limit 20
            """;

    private static final String TO_DECIDE =
            """
            select r.id, r.name,
            (select count(*) from movement_candidate c where c.round_id = r.id and c.state = 'PROPOSED'
                and r.state = 'OPEN') as proposed,
            (select count(*) from movement_objection o join movement_candidate c on c.id = o.candidate_id
                where c.round_id = r.id and o.upheld is null) as said
            from movement_emulation_round r
            where r.checker_id in (%s) and (r.final_on is null or r.final_on >= ?) order by r.id desc limit 20
            """;

    private final SingleStatement statement;
    private final UnitRights rights;
    private final Clock clock;

    @Inject
    EmulationNotices(SingleStatement statement, UnitRights rights, Clock clock) {
        this.statement = statement;
        this.rights = rights;
        this.clock = clock;
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    /** About herself, and what she has said about others. */
    public List<Notice> of(Learner.Ref person) {
        var since = clock.instant().minus(DAYS, ChronoUnit.DAYS);
        var found = new ArrayList<Notice>();
        statement
                .list(
                        OF_PERSON,
                        this::standing,
                        since,
                        person.value(),
                        today().minusDays(DAYS).toString())
                .forEach(found::addAll);
        found.addAll(statement.list(
                ANSWERED,
                rows -> new Notice(
                        rows.getBoolean("upheld") ? Kind.UPHELD : Kind.DISMISSED,
                        rows.getLong("round_id"),
                        rows.getString("name"),
                        rows.getLong("id"),
                        "",
                        null,
                        0),
                person.value(),
                since));
        return found;
    }

    /** About five of the units that she has a post on, those included whom she stands in for, and what is to be done there. */
    public List<Notice> ofUnits(Learner.Ref person) {
        var held = rights.reach(person, today()).held();
        var found = new ArrayList<Notice>();
        var own = units(held.stream());
        if (!own.isEmpty()) {
            var parameters = new ArrayList<Object>(List.of(clock.instant().minus(DAYS, ChronoUnit.DAYS)));
            parameters.addAll(own);
            parameters.add(today().minusDays(DAYS).toString());
            statement
                    .list(OF_UNITS.formatted(marks(own)), this::standing, parameters.toArray())
                    .forEach(found::addAll);
        }
        var acting = units(held.stream().filter(it -> it.duty() == Duty.HEAD || it.duty() == Duty.STEERING));
        if (!acting.isEmpty()) {
            work(TO_DECIDE, acting, today().minusYears(1), EmulationNotices::checking)
                    .forEach(found::addAll);
        }
        var scoring = units(held.stream().filter(it -> it.duty().edits()));
        if (!scoring.isEmpty()) {
            found.addAll(work(TO_SCORE, scoring, today(), EmulationNotices::scoring));
        }
        return found;
    }

    private static List<Long> units(Stream<UnitRights.Held> held) {
        return held.map(UnitRights.Held::unit).distinct().limit(MOST_UNITS).toList();
    }

    private static String marks(Collection<Long> ids) {
        return "?" + ", ?".repeat(ids.size() - 1);
    }

    private <T> List<T> work(String sql, List<Long> units, LocalDate since, SingleStatement.Reader<T> reader) {
        var parameters = new ArrayList<Object>(units);
        parameters.add(since.toString());
        return statement.list(sql.formatted(marks(units)), reader, parameters.toArray());
    }

    private static Notice scoring(ResultSet rows) throws SQLException {
        return new Notice(
                Kind.TO_SCORE,
                rows.getLong(1),
                rows.getString(2),
                0,
                "",
                rows.getObject("to_on", LocalDate.class),
                rows.getLong(4));
    }

    private static List<Notice> checking(ResultSet rows) throws SQLException {
        var found = new ArrayList<Notice>();
        if (rows.getLong("proposed") > 0) {
            found.add(waiting(Kind.TO_CHECK, rows, rows.getLong("proposed")));
        }
        if (rows.getLong("said") > 0) {
            found.add(waiting(Kind.TO_DECIDE, rows, rows.getLong("said")));
        }
        return found;
    }

    private static Notice waiting(Kind kind, ResultSet rows, long count) throws SQLException {
        return new Notice(kind, rows.getLong("id"), rows.getString("name"), 0, "", null, count);
    }

    /** What there is to tell of one candidature. */
    private List<Notice> standing(ResultSet rows) throws SQLException {
        var found = new ArrayList<Notice>();
        var state = EmulationRound.State.valueOf(rows.getString("round_state"));
        var listed = rows.getString("state").equals(Candidate.State.CHECKED.name());
        var leftOut = rows.getString("state").equals(Candidate.State.REJECTED.name()) && rows.getLong("checked_by") > 0;
        switch (state) {
            case OPEN -> open(rows, found);
            case LISTED -> {
                var until = rows.getObject("objections_until", LocalDate.class);
                var still = !today().isAfter(until);
                if (listed && still) {
                    found.add(about(Kind.LISTED, rows, until, 0));
                }
                if (leftOut && still) {
                    found.add(about(Kind.LEFT_OUT, rows, until, 0));
                }
            }
            case FINAL -> {
                var until = rows.getObject("final_on", LocalDate.class).plusDays(EmulationRound.APPEAL_DAYS);
                var total = rows.getBigDecimal("total");
                if (listed && total != null && total.compareTo(rows.getBigDecimal("threshold")) >= 0) {
                    found.add(about(Kind.EARNED, rows, null, 0));
                } else if (listed || leftOut) {
                    found.add(about(Kind.NOT_EARNED, rows, until, 0));
                }
            }
        }
        if (rows.getLong("objections") > 0) {
            found.add(about(Kind.OBJECTED, rows, null, rows.getLong("objections")));
        }
        if (rows.getLong("corrections") > 0) {
            found.add(about(Kind.CORRECTED, rows, null, 0));
        }
        return found;
    }

    private static void open(ResultSet rows, List<Notice> found) throws SQLException {
        var isDraft = rows.getString("state").equals(Candidate.State.DRAFT.name());
        if (isDraft && !rows.getBoolean("agreed")) {
            found.add(about(Kind.ASKED, rows, null, 0));
        }
        if (!rows.getString("unit_name").isEmpty() && rows.getLong("by_id") != rows.getLong("unit_id")) {
            found.add(about(Kind.NAMED, rows, null, 0));
        }
    }

    private static Notice about(Kind kind, ResultSet rows, LocalDate day, long count) throws SQLException {
        return new Notice(
                kind,
                rows.getLong("round_id"),
                rows.getString("name"),
                rows.getLong("id"),
                rows.getString("unit_name"),
                day,
                count);
    }
}
