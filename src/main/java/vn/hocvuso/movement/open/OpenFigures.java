package vn.hocvuso.movement.open;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.report.FormField;
import vn.hocvuso.movement.report.PublishedReports;
import vn.hocvuso.movement.report.PublishedReports.Published;
import vn.hocvuso.movement.target.Direction;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.HiddenCount;
import vn.hocvuso.movement.target.Progress;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.throttle.Throttle;
import vn.hocvuso.platform.time.Clocks;

/** Tells everybody the figures of units that have chosen so. */
@UseCase
public class OpenFigures {

    /**
     * How far a unit is with an indicator.
     *
     * @param value null where it is hidden or unknown
     * @param hidden whether it is hidden
     * @param share percent; null where the value or the whole is
     * @param asked null where nobody asks for it
     */
    public record Line(
            String name,
            String definition,
            Direction direction,
            YearMonth month,
            Long value,
            boolean hidden,
            BigDecimal share,
            Goal asked,
            String askedBy)
            implements Serializable {}

    /**
     * A number of a report.
     *
     * @param amount null where it is hidden or unknown
     */
    public record Told(String label, BigDecimal amount, boolean hidden, boolean percent) implements Serializable {}

    /** A report that was submitted. */
    public record Reported(
            String lineName, String periodWords, String number, LocalDate signedOn, boolean sample, List<Told> numbers)
            implements Serializable {}

    /** @param reported null where there is no report in force */
    public record Sheet(String name, String code, int year, List<Line> lines, Reported reported)
            implements Serializable {}

    /** An allowance of their own: who reads of places can still verify a certificate. */
    static final String DOOR = "movement-open";

    private final OpenUnits open;
    private final Units units;
    private final UnitNames names;
    private final Progress progress;
    private final PublishedReports reports;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    OpenFigures(
            OpenUnits open,
            Units units,
            UnitNames names,
            Progress progress,
            PublishedReports reports,
            Throttle throttle,
            Clock clock) {
        this.open = open;
        this.units = units;
        this.names = names;
        this.progress = progress;
        this.reports = reports;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * @param code of a unit that is there today
     * @param client where the question comes from
     * @throws Refusal {@code platform.throttle.wait}; {@code movement.unit.unknown}, also for a unit that has not chosen so
     */
    public Sheet sheet(String code, String client, Locale locale) {
        throttle.look(DOOR, client);
        var today = Clocks.day(clock.instant());
        var unit = Optional.of(code)
                .filter(typed -> typed.matches("[A-Za-z0-9.-]{1,30}"))
                .flatMap(typed -> units.byCode(typed, today))
                .filter(found -> open.has(found.id()))
                .orElseThrow(() -> new Refusal("movement.unit.unknown"));
        return new Sheet(
                names.shown(unit),
                unit.code(),
                today.getYear(),
                progress.ofOpen(unit, today.getYear(), locale).stream()
                        .map(OpenFigures::line)
                        .toList(),
                reports.latest(unit.id()).map(OpenFigures::reported).orElse(null));
    }

    private static Line line(Progress.Line line) {
        var hidden =
                line.value() != null && HiddenCount.shown(line.value(), false).isEmpty();
        var asked = Optional.ofNullable(line.asked());
        return new Line(
                line.name(),
                line.definition(),
                line.direction(),
                line.month(),
                hidden ? null : line.value(),
                hidden,
                hidden ? null : line.share(),
                asked.map(Progress.Asked::goal).orElse(null),
                asked.map(Progress.Asked::unitName).orElse(""));
    }

    private static Reported reported(Published report) {
        var shown = report.numbers().stream()
                .filter(number -> number.field().kind() == FormField.Kind.FIGURE)
                .filter(number -> !isSmall(number))
                .map(number -> number.field().indicator())
                .collect(Collectors.toSet());
        return new Reported(
                report.lineName(),
                report.periodWords(),
                report.number(),
                report.signedOn(),
                report.sample(),
                report.numbers().stream().map(number -> told(number, shown)).toList());
    }

    /** A share is told only beside the count that it is of. */
    private static Told told(PublishedReports.Number number, Set<String> shown) {
        var kind = number.field().kind();
        var hidden =
                kind == FormField.Kind.SHARE ? !shown.contains(number.field().indicator()) : isSmall(number);
        return new Told(
                number.field().label(),
                hidden ? null : number.amount().orElse(null),
                hidden && number.amount().isPresent(),
                kind.isPercent());
    }

    private static boolean isSmall(PublishedReports.Number number) {
        return !number.field().kind().isPercent()
                && number.amount()
                        .filter(amount ->
                                HiddenCount.shown(amount.longValue(), false).isEmpty())
                        .isPresent();
    }
}
