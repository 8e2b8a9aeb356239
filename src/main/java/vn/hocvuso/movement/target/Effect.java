package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/**
 * Shows what learning has brought the people of a unit: what they have gained between the tests before and after courses, what
 * has lasted, and what they were seen to do. It is counted in the night ({@link EffectRun}).
 */
@UseCase
public class Effect {

    private static final int WHOLE = 100;

    /**
     * What is told of a group of people. Whatever fewer than five people have done is null for those who do not work for the
     * unit.
     *
     * @param cohort {@code *} for everybody, {@code ADULTS}, or a group of the skill framework
     * @param measured who took the tests before and after a course in the year
     * @param mean of their gains, in logits: with one more the odds of a right answer are 2.7 times as high; null where
     *     nobody was measured
     * @param median of their gains; as the mean
     * @param followed who of those with a gain took the test weeks later
     * @param kept whole percent of these who still had at least half of what they had gained, rounded down; null for nobody
     * @param tasks practical tasks that an assessor saw done in the year
     * @param each tasks for each learner who had taken up a course by the end of the year; null where there was none
     */
    public record Line(
            String cohort,
            Long measured,
            BigDecimal mean,
            BigDecimal median,
            Long followed,
            Integer kept,
            Long tasks,
            BigDecimal each)
            implements Serializable {}

    /**
     * What is told of a unit in a year.
     *
     * @param countedAt null before it was counted for the first time
     * @param nextAt from when on it is counted again; null while that is about to be, or goes on
     * @param known whether it is counted for such a unit: for places down to the commune and for organisations
     * @param lines of which something is known, everybody first
     * @param aboveName of the place right above; empty where there is none
     * @param above everybody there; null where there is no place above
     */
    public record Sheet(
            long unit,
            String unitName,
            int year,
            Instant countedAt,
            Instant nextAt,
            boolean known,
            List<Line> lines,
            String aboveName,
            Line above)
            implements Serializable {}

    private record Row(
            String cohort, int measured, double mean, double median, int followed, int kept, int tasks, int doers) {

        static Row nothing(String cohort) {
            return new Row(cohort, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    private final UnitRights rights;
    private final UnitsAbove above;
    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    Effect(UnitRights rights, UnitsAbove above, SingleStatement statement, Clock clock) {
        this.rights = rights;
        this.above = above;
        this.statement = statement;
        this.clock = clock;
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown} */
    public Sheet of(Learner.Ref person, long unit, int year) {
        var today = Clocks.day(clock.instant());
        var of = rights.requireRead(person, unit, today);
        var countedAt = countedAt();
        var higher = above.of(of).stream().filter(Effect::isCounted).findFirst();
        return new Sheet(
                unit,
                of.name(),
                year,
                countedAt,
                nextAt(countedAt, clock.instant()),
                isCounted(of),
                lines(person, of, year, today),
                higher.map(Unit::name).orElse(""),
                higher.flatMap(it -> lines(person, it, year, today).stream().findFirst())
                        .orElse(null));
    }

    /** Of hamlets no sums are kept. */
    private static boolean isCounted(Unit unit) {
        return Figures.isKnown(unit) && unit.kind() != UnitKind.HAMLET;
    }

    /** The half past two in Viet Nam after this instant; null while it has not been counted since the last one. */
    static Instant nextAt(Instant countedAt, Instant now) {
        var today = now.atZone(Clocks.VIET_NAM).with(EffectRun.NIGHT);
        var next = today.toInstant().isAfter(now) ? today : today.plusDays(1);
        return countedAt == null || countedAt.isBefore(next.minusDays(1).toInstant()) ? null : next.toInstant();
    }

    private Instant countedAt() {
        return statement.read(
                "select ended_at from movement_effect_state where id = 1",
                rows -> rows.next() ? SingleStatement.instant(rows, "ended_at").orElse(null) : null);
    }

    /** That of everybody is there even when it is of nobody. */
    private List<Line> lines(Learner.Ref person, Unit unit, int year, LocalDate today) {
        var inside = rights.mayEdit(person, unit.id(), today);
        var learners = learners(unit.id(), year);
        var rows = statement.list(
                "select cohort, measured, mean, median, followed, kept, tasks, doers from movement_effect"
                        + " where unit_id = ? and year = ? order by cohort",
                found -> new Row(
                        found.getString("cohort"),
                        found.getInt("measured"),
                        found.getDouble("mean"),
                        found.getDouble("median"),
                        found.getInt("followed"),
                        found.getInt("kept"),
                        found.getInt("tasks"),
                        found.getInt("doers")),
                unit.id(),
                year);
        var all = rows.stream().anyMatch(row -> row.cohort().equals(Reached.ALL))
                ? rows
                : List.of(Row.nothing(Reached.ALL));
        return all.stream()
                .map(row -> line(row, learners.getOrDefault(row.cohort(), 0L), inside))
                .toList();
    }

    /** Who had taken up a course by the end of a year, by cohort. */
    private Map<String, Long> learners(long unit, int year) {
        return statement.read(
                "select cohort, sum(n) as n from movement_figure where measure = ? and unit_id = ? and month < ?"
                        + " group by cohort",
                rows -> {
                    var found = new HashMap<String, Long>();
                    while (rows.next()) {
                        found.put(rows.getString("cohort"), rows.getLong("n"));
                    }
                    return found;
                },
                Measure.LEARNERS_ENROLLED.name(),
                unit,
                LocalDate.of(year + 1, 1, 1));
    }

    private static Line line(Row row, long learners, boolean inside) {
        var measured = HiddenCount.shown(row.measured(), inside);
        var followed = HiddenCount.shown(row.followed(), inside);
        var tasks = HiddenCount.shown(row.doers(), inside);
        return new Line(
                row.cohort(),
                value(measured, row.measured()),
                isNothing(measured) ? null : decimal(row.mean()),
                isNothing(measured) ? null : decimal(row.median()),
                value(followed, row.followed()),
                isNothing(followed) ? null : row.kept() * WHOLE / row.followed(),
                value(tasks, row.tasks()),
                tasks.isEmpty() || learners == 0 ? null : decimal((double) row.tasks() / learners));
    }

    private static Long value(OptionalLong shown, long value) {
        return shown.isPresent() ? value : null;
    }

    private static boolean isNothing(OptionalLong shown) {
        return shown.orElse(0) == 0;
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
