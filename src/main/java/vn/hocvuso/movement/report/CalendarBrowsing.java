package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Shows people the lines on which their units report, and those that lead to them. */
@UseCase
public class CalendarBrowsing {

    /**
     * A line.
     *
     * @param reporter the unit that reports, or below which those of {@code kind} do; its code where there is no such unit
     * @param receiver likewise
     * @param kind empty when one unit reports
     * @param period the one that holds today, or the first one after it
     * @param lastOn its last day
     * @param sets whether the reader may change it
     */
    public record Line(
            String code,
            String name,
            Branch branch,
            Rhythm rhythm,
            DueRule due,
            String kind,
            String reporter,
            String receiver,
            String period,
            LocalDate lastOn,
            boolean sets)
            implements Serializable {}

    private final ReportLines lines;
    private final CalendarSetting setting;
    private final ReportRights rights;
    private final UnitRights unitRights;
    private final Units units;
    private final UnitNames names;
    private final Holidays holidays;

    @Inject
    CalendarBrowsing(
            ReportLines lines,
            CalendarSetting setting,
            ReportRights rights,
            UnitRights unitRights,
            Units units,
            UnitNames names,
            Holidays holidays) {
        this.lines = lines;
        this.setting = setting;
        this.rights = rights;
        this.unitRights = unitRights;
        this.units = units;
        this.names = names;
        this.holidays = holidays;
    }

    /** By branch, the government's first, and code. */
    public List<Line> of(Learner.Ref actor) {
        var today = rights.today();
        var closed = holidays.closed(today, today.plusYears(2));
        return lines.all().stream()
                .filter(line -> concerns(actor, line))
                .map(line -> line(actor, line, today, closed))
                .sorted((one, other) -> one.branch().compareTo(other.branch()))
                .toList();
    }

    /** What a line says. @throws Refusal {@code movement.line.unknown}, also when it is none of hers */
    public ReportLine.Terms terms(Learner.Ref actor, String code) {
        var line = lines.require(code);
        if (!concerns(actor, line)) {
            throw new Refusal("movement.line.unknown");
        }
        return line.terms();
    }

    /** True for who may set a line at all: who heads a unit. */
    public boolean sets(Learner.Ref actor) {
        var reach = unitRights.reach(actor, rights.today());
        return reach.everywhere()
                || reach.held().stream().anyMatch(held -> held.duty().heads());
    }

    /** True when she has a post on a unit that reports on the line or receives it, or on one above these. */
    private boolean concerns(Learner.Ref actor, ReportLine line) {
        var today = rights.today();
        var reach = unitRights.reach(actor, today);
        return reach.everywhere()
                || rights.seesReceiver(actor, line)
                || units.byCode(line.reporterCode(), today)
                        .filter(unit -> unitRights.reads(reach, unit))
                        .isPresent()
                || reach.held().stream()
                        .map(held -> units.require(held.unit()))
                        .anyMatch(unit -> lines.reports(line, unit, today));
    }

    private Line line(Learner.Ref actor, ReportLine line, LocalDate today, Predicate<LocalDate> closed) {
        var period = line.rhythm().holding(today);
        if (DueDates.last(period, line.due(), closed).isBefore(today)) {
            period = period.next();
        }
        return new Line(
                line.code(),
                line.name(),
                line.branch(),
                line.rhythm(),
                line.due(),
                line.reporterKind().map(Enum::name).orElse(""),
                shown(line.reporterCode(), today),
                shown(line.receiverCode(), today),
                period.words(),
                DueDates.last(period, line.due(), closed),
                setting.may(actor, line));
    }

    private String shown(String code, LocalDate today) {
        return units.byCode(code, today).map((Unit unit) -> names.shown(unit)).orElse(code);
    }
}
