package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Denominator;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/** Compares a unit with those that are like it: of the same kind, with half to twice as many people of the group. Others are no measure. */
@UseCase
public class Peers {

    /** How many are shown at most: the nearest in size. */
    public static final int MOST = 20;

    private static final int LEAST_SHARE_TIMES = 2;
    private static final int MONTHS = 12;

    /**
     * One of them, or the unit itself.
     *
     * @param share percent with one decimal; null when the count behind it is too small to be shown to this reader
     */
    public record Peer(long unit, String name, int size, BigDecimal share, boolean self) implements Serializable {}

    private final Indicators indicators;
    private final Figures figures;
    private final Denominators denominators;
    private final Units units;
    private final UnitNames names;
    private final UnitRights rights;
    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    Peers(
            Indicators indicators,
            Figures figures,
            Denominators denominators,
            Units units,
            UnitNames names,
            UnitRights rights,
            SingleStatement statement,
            Clock clock) {
        this.indicators = indicators;
        this.figures = figures;
        this.denominators = denominators;
        this.units = units;
        this.names = names;
        this.rights = rights;
        this.statement = statement;
        this.clock = clock;
    }

    /**
     * The unit and its peers, the nearest in size first.
     *
     * @return nobody where the indicator is only counted, or it is not known how many there are in the unit
     * @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.indicator.unknown}
     */
    public List<Peer> of(Learner.Ref person, long unit, String indicatorCode, int year) {
        var today = Clocks.day(clock.instant());
        var of = rights.requireRead(person, unit, today);
        var indicator = indicators.require(indicatorCode);
        var size = indicator
                .group()
                .flatMap(group -> denominators.find(unit, year, group))
                .map(Denominator::count)
                .orElse(0);
        if (size == 0 || !Figures.isKnown(of)) {
            return List.of();
        }
        var sizes = sizes(of, indicator.group().orElseThrow(), year, size, today);
        var now = YearMonth.from(today);
        var values = figures.values(
                sizes.stream().map(Size::unit).toList(),
                indicator,
                now.getYear() > year ? YearMonth.of(year, MONTHS) : now);
        var known = units.all(sizes.stream().map(Size::unit).toList()).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        var shown = names.shown(known.values());
        var reach = rights.reach(person, today);
        var peers = new ArrayList<Peer>();
        for (var peer : sizes) {
            var count = HiddenCount.shown(
                    values.getOrDefault(peer.unit(), 0L), rights.reads(reach, known.get(peer.unit())));
            var share = count.isPresent() ? share(count.getAsLong(), peer.people()) : null;
            peers.add(new Peer(peer.unit(), shown.get(peer.unit()), peer.people(), share, peer.unit() == unit));
        }
        return peers;
    }

    private record Size(long unit, int people) {}

    /** The unit itself and the nearest in size of its kind. */
    private List<Size> sizes(Unit of, PopulationGroup group, int year, int size, LocalDate today) {
        var least = Math.max(1, size / LEAST_SHARE_TIMES);
        var found = new ArrayList<Size>();
        found.addAll(sizes(of, group, year, size, (long) size * LEAST_SHARE_TIMES, "", today));
        found.addAll(sizes(of, group, year, least, size - 1L, "desc", today));
        found.sort(Comparator.comparingLong((Size one) -> Math.abs((long) one.people() - size))
                .thenComparingLong(Size::unit));
        var nearest = new ArrayList<>(List.of(new Size(of.id(), size)));
        nearest.addAll(found.subList(0, Math.min(MOST, found.size())));
        return nearest;
    }

    /** From one end of a range of sizes on: the index is read no further than needed, however many units there are. */
    private List<Size> sizes(
            Unit of, PopulationGroup group, int year, long least, long most, String order, LocalDate today) {
        return statement.list(
                "select d.unit_id, d.amount from movement_denominator d"
                        + " force index (movement_denominator_by_kind) straight_join movement_unit u on u.id = d.unit_id"
                        + " where d.year = ? and d.population_group = ? and d.unit_kind = ? and d.amount between ? and ?"
                        + " and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?) and u.id <> ?"
                        + " order by d.amount " + order + " limit ?",
                rows -> new Size(rows.getLong(1), rows.getInt(2)),
                year,
                group.name(),
                of.kind().name(),
                least,
                most,
                today,
                today,
                of.id(),
                MOST);
    }

    private static BigDecimal share(long count, int people) {
        return BigDecimal.valueOf(count * Goal.WHOLE).divide(BigDecimal.valueOf(people), 1, RoundingMode.DOWN);
    }
}
