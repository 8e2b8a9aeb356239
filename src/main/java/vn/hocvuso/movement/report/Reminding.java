package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Says what a unit owes soon and what it has owed for some time, and to a receiver how many have not reported. */
@UseCase
public class Reminding {

    /**
     * A report that is owed.
     *
     * @param report the one that was begun; empty when there is none
     * @param overdue true when its last day is over
     */
    public record Owed(
            String line,
            String lineName,
            Branch branch,
            String period,
            String periodWords,
            LocalDate lastOn,
            OptionalLong report,
            Optional<Report.State> state,
            boolean overdue)
            implements Serializable {}

    /**
     * What a receiver waits for.
     *
     * @param missing of so many reporters
     */
    public record Awaited(
            String line, String lineName, String period, String periodWords, LocalDate lastOn, int missing, int all)
            implements Serializable {}

    /** What is due later is not said yet: long enough for a month's report. */
    static final int AHEAD_DAYS = 30;

    /** How far back is looked: a year of months. */
    private static final int PERIODS_BACK = 12;

    private final Reports reports;
    private final ReportLines lines;
    private final ReportRights rights;
    private final UnitRights unitRights;
    private final Holidays holidays;

    @Inject
    Reminding(Reports reports, ReportLines lines, ReportRights rights, UnitRights unitRights, Holidays holidays) {
        this.reports = reports;
        this.lines = lines;
        this.rights = rights;
        this.unitRights = unitRights;
        this.holidays = holidays;
    }

    /**
     * What a unit has not submitted and is due within thirty days or has been for at most twelve periods, by last days. What was
     * due before the unit was there, or before the line was decided, is only said when its report was begun.
     *
     * @throws Refusal as {@link UnitRights#requireRead}
     */
    public List<Owed> owed(Learner.Ref actor, long id, LocalDate today) {
        var unit = unitRights.requireRead(actor, id, rights.today());
        var closed = closed(today);
        var newest = new HashMap<String, Report>();
        reports.of(id).forEach(report -> newest.merge(key(report.line(), report.period()), report, Reminding::telling));
        var owed = new ArrayList<Owed>();
        for (var line : lines.all()) {
            if (lines.reports(line, unit, today)) {
                periods(line, today).stream()
                        .map(period -> owed(line, period, newest.get(key(line.id(), period)), today, closed))
                        .flatMap(Optional::stream)
                        .filter(one -> unit.isValidOn(one.overdue() ? one.lastOn() : today))
                        .filter(one -> one.report().isPresent() || line.asks(unit, one.lastOn()))
                        .forEach(owed::add);
            }
        }
        owed.sort(Comparator.comparing(Owed::lastOn).thenComparing(Owed::line));
        return owed;
    }

    private static String key(long line, Period period) {
        return line + " " + period.code();
    }

    /** Of two versions the one in force; else the later one. */
    private static Report telling(Report before, Report later) {
        return before.state().isInForce() ? before : later;
    }

    private Predicate<LocalDate> closed(LocalDate today) {
        return holidays.closed(today.minusYears(PERIODS_BACK), today.plusYears(1));
    }

    /** @param report null when none was begun */
    private static Optional<Owed> owed(
            ReportLine line, Period period, Report report, LocalDate today, Predicate<LocalDate> closed) {
        var lastOn = DueDates.last(period, line.due(), closed);
        if (lastOn.isAfter(today.plusDays(AHEAD_DAYS))
                || report != null && report.state().isInForce()) {
            return Optional.empty();
        }
        var begun = Optional.ofNullable(report);
        return Optional.of(new Owed(
                line.code(),
                line.name(),
                line.branch(),
                period.code(),
                period.words(),
                lastOn,
                begun.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty()),
                begun.map(Report::state),
                lastOn.isBefore(today)));
    }

    private static List<Period> periods(ReportLine line, LocalDate today) {
        var period = line.rhythm().holding(today.plusDays(AHEAD_DAYS));
        var found = new ArrayList<Period>();
        for (var i = 0;
                i <= PERIODS_BACK && period.first().isAfter(line.startsOn().minusDays(1));
                i++) {
            if (line.covers(period)) {
                found.add(period);
            }
            period = period.previous();
        }
        return found;
    }

    /**
     * What a unit waits for on the lines that lead to it: the newest period of each whose last day is over or within thirty
     * days.
     *
     * @throws Refusal as {@link UnitRights#requireRead}
     */
    public List<Awaited> awaited(Learner.Ref actor, long id, LocalDate today) {
        var unit = unitRights.requireRead(actor, id, rights.today());
        var closed = closed(today);
        var awaited = new ArrayList<Awaited>();
        for (var line : lines.all()) {
            if (lines.receiver(line, today).filter(it -> it.id() == unit.id()).isEmpty()) {
                continue;
            }
            periods(line, today).stream()
                    .filter(period -> {
                        var lastOn = DueDates.last(period, line.due(), closed);
                        return !lastOn.isAfter(today.plusDays(AHEAD_DAYS)) && !lastOn.isBefore(line.decidedOn());
                    })
                    .findFirst()
                    .ifPresent(period -> awaited.add(awaited(line, period, today, closed)));
        }
        return awaited;
    }

    private Awaited awaited(ReportLine line, Period period, LocalDate today, Predicate<LocalDate> closed) {
        var day = period.last().isAfter(today) ? today : period.last();
        var lastOn = DueDates.last(period, line.due(), closed);
        var all = lines.reporters(line, day).stream()
                .filter(unit -> line.asks(unit, lastOn))
                .toList();
        var there =
                reports.inForce(line.id(), period).stream().map(Report::unit).toList();
        var missing =
                (int) all.stream().filter(unit -> !there.contains(unit.id())).count();
        return new Awaited(line.code(), line.name(), period.code(), period.words(), lastOn, missing, all.size());
    }
}
