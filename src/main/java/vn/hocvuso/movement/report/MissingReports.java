package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitNames;

/** Finds who is late for a receiver. */
@ApplicationScoped
class MissingReports {

    /**
     * A period of a line that is over, with reports missing.
     *
     * @param units who has not reported, by name
     * @param all how many report on the line
     */
    record Missing(String lineName, String periodWords, LocalDate lastOn, List<String> units, int all) {}

    /** A receiver is told of what was due within so many weeks; what is older stands on the page. */
    private static final int WEEKS = 8;

    /** More than a year of months. */
    private static final int PERIODS = 15;

    private final ReportLines lines;
    private final Reports reports;
    private final UnitNames names;
    private final Holidays holidays;

    @Inject
    MissingReports(ReportLines lines, Reports reports, UnitNames names, Holidays holidays) {
        this.lines = lines;
        this.reports = reports;
        this.names = names;
        this.holidays = holidays;
    }

    /** Of each line that leads to this unit the newest period whose last day is over, where somebody is missing. */
    List<Missing> of(long receiver, LocalDate today) {
        var closed = holidays.closed(today.minusYears(2), today.plusYears(1));
        return lines.all().stream()
                .filter(line -> lines.receiver(line, today)
                        .filter(unit -> unit.id() == receiver)
                        .isPresent())
                .flatMap(line -> newest(line, today, closed).stream())
                .filter(missing -> !missing.units().isEmpty())
                .toList();
    }

    private Optional<Missing> newest(ReportLine line, LocalDate today, Predicate<LocalDate> closed) {
        return Stream.iterate(line.rhythm().holding(today.plusDays(Reminding.AHEAD_DAYS)), Period::previous)
                .limit(PERIODS)
                .filter(line::covers)
                .filter(period -> DueDates.last(period, line.due(), closed).isBefore(today))
                .findFirst()
                .flatMap(period -> missing(line, period, DueDates.last(period, line.due(), closed), today));
    }

    private Optional<Missing> missing(ReportLine line, Period period, LocalDate lastOn, LocalDate today) {
        if (lastOn.isBefore(today.minusWeeks(WEEKS)) || lastOn.isBefore(line.decidedOn())) {
            return Optional.empty();
        }
        var day = period.last().isAfter(today) ? today : period.last();
        var all = lines.reporters(line, day).stream()
                .filter(unit -> line.asks(unit, lastOn))
                .toList();
        var there =
                reports.inForce(line.id(), period).stream().map(Report::unit).collect(Collectors.toSet());
        var late = all.stream().filter(unit -> !there.contains(unit.id())).toList();
        var shown = names.shown(late);
        return Optional.of(new Missing(
                line.name(),
                period.words(),
                lastOn,
                late.stream().map(Unit::id).map(shown::get).toList(),
                all.size()));
    }
}
