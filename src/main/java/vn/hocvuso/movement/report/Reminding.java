package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
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

    @Inject
    Reminding(Reports reports, ReportLines lines, ReportRights rights, UnitRights unitRights) {
        this.reports = reports;
        this.lines = lines;
        this.rights = rights;
        this.unitRights = unitRights;
    }

    /**
     * What a unit has not submitted and is due within thirty days or has been for at most twelve periods, by last days.
     *
     * @throws Refusal as {@link UnitRights#requireRead}
     */
    public List<Owed> owed(Learner.Ref actor, long id, LocalDate today) {
        var unit = unitRights.requireRead(actor, id, rights.today());
        var owed = new ArrayList<Owed>();
        for (var line : lines.all()) {
            for (var period : periods(line, today)) {
                owed(line, unit, period, today).ifPresent(owed::add);
            }
        }
        owed.sort(Comparator.comparing(Owed::lastOn).thenComparing(Owed::line));
        return owed;
    }

    private Optional<Owed> owed(ReportLine line, Unit unit, Period period, LocalDate today) {
        var lastOn = lines.lastDay(line, period);
        var day = lastOn.isAfter(today) ? today : lastOn;
        if (lastOn.isAfter(today.plusDays(AHEAD_DAYS)) || !lines.reports(line, unit, day)) {
            return Optional.empty();
        }
        var versions = reports.of(line.id(), unit.id(), period);
        if (versions.stream().anyMatch(report -> report.state().isInForce())) {
            return Optional.empty();
        }
        var newest = versions.stream().reduce((before, after) -> after);
        return Optional.of(new Owed(
                line.code(),
                line.name(),
                line.branch(),
                period.code(),
                period.words(),
                lastOn,
                newest.map(report -> OptionalLong.of(report.id())).orElse(OptionalLong.empty()),
                newest.map(Report::state),
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
        var awaited = new ArrayList<Awaited>();
        for (var line : lines.all()) {
            if (lines.receiver(line, today).filter(it -> it.id() == unit.id()).isEmpty()) {
                continue;
            }
            periods(line, today).stream()
                    .filter(period -> !lines.lastDay(line, period).isAfter(today.plusDays(AHEAD_DAYS)))
                    .findFirst()
                    .ifPresent(period -> awaited.add(awaited(line, period, today)));
        }
        return awaited;
    }

    private Awaited awaited(ReportLine line, Period period, LocalDate today) {
        var day = period.last().isAfter(today) ? today : period.last();
        var all = lines.reporters(line, day);
        var there =
                reports.inForce(line.id(), period).stream().map(Report::unit).toList();
        var missing =
                (int) all.stream().filter(unit -> !there.contains(unit.id())).count();
        return new Awaited(
                line.code(),
                line.name(),
                period.code(),
                period.words(),
                lines.lastDay(line, period),
                missing,
                all.size());
    }
}
