package vn.hocvuso.movement.practice;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/** People of a unit write down who has given it what; everybody reads it, without those who wish to stay unnamed. */
@UseCase
public class ContributionKeeping {

    private static final int MOST = 500;
    private static final int LONGEST_REASON = 500;
    private static final int FIRST_YEAR = 2000;
    private static final String NO_LONGER_NAMED = "Người đóng góp không muốn nêu tên nữa.";

    /**
     * A contribution in a list.
     *
     * @param giver empty for one who stays unnamed here
     * @param account the user name of the giver; empty without one, and to outsiders
     * @param named whether everybody reads the name
     * @param corrected whether a later one has taken its place, so that it no longer counts
     * @param reason why it takes the place of another; empty for a first one
     */
    public record Line(
            long id,
            String giver,
            String account,
            boolean anonymous,
            boolean named,
            Gift.Kind kind,
            BigDecimal amount,
            String note,
            LocalDate givenOn,
            boolean corrected,
            String reason)
            implements Serializable {}

    /**
     * A unit's year.
     *
     * @param sums what has been given to it and to all below it, by kind
     * @param edits whether the reader may add and correct
     */
    public record Year(String unitName, int year, Map<Gift.Kind, BigDecimal> sums, List<Line> lines, boolean edits)
            implements Serializable {}

    private final Contributions contributions;
    private final Naming naming;
    private final UnitRights rights;
    private final Units units;
    private final UnitNames names;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ContributionKeeping(
            Contributions contributions,
            Naming naming,
            UnitRights rights,
            Units units,
            UnitNames names,
            AuditLog audit,
            Clock clock) {
        this.contributions = contributions;
        this.naming = naming;
        this.rights = rights;
        this.units = units;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    /**
     * Writes down a gift.
     *
     * @param account the user name of the giver; empty for who has none
     * @return its id
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly}; {@code movement.contribution.nothing} for
     *     an amount of 0; {@code movement.contribution.day} for a day to come or before 2000; {@code
     *     movement.contribution.account} when nobody has that user name
     */
    public long record(Learner.Ref actor, long unit, Gift gift, String account) {
        rights.requireEdit(actor, unit, today());
        if (gift.amount().signum() == 0) {
            throw new Refusal("movement.contribution.nothing").at("amount");
        }
        requireDay(gift.givenOn());
        return add(actor, unit, gift, naming.account(account), null, "", "record");
    }

    /**
     * Puts another in the place of one; with an amount of 0 nothing. Who is not named because of her account stays so where no
     * other account is given.
     *
     * @return the id of what counts from now on
     * @throws Refusal {@code movement.contribution.unknown}, {@code movement.unit.readOnly}; {@code
     *     movement.contribution.corrected} when that was done before; {@code movement.contribution.reason}; {@code
     *     movement.contribution.day}, {@code movement.contribution.account}
     */
    public long correct(Learner.Ref actor, long id, Gift gift, String account, String reason) {
        var row = requireChange(actor, id);
        requireDay(gift.givenOn());
        var why = Typed.line(reason, LONGEST_REASON, "movement.contribution.reason", "reason");
        return add(actor, row.unit(), gift, naming.corrected(row, account), id, why, "correct");
    }

    private Contributions.Row requireChange(Learner.Ref actor, long id) {
        var row = contributions
                .byId(id)
                .filter(it -> rights.mayRead(actor, it.unit(), today()))
                .orElseThrow(() -> new Refusal("movement.contribution.unknown"));
        rights.requireEdit(actor, row.unit(), today());
        if (row.corrected()) {
            throw new Refusal("movement.contribution.corrected");
        }
        return row;
    }

    /**
     * A giver has told the unit that she no longer wishes to be named: a correction that changes nothing else.
     *
     * @return the id of what counts from now on
     * @throws Refusal as {@link #correct}
     */
    public long hide(Learner.Ref actor, long id) {
        var row = requireChange(actor, id);
        var gift = row.gift();
        var unnamed = new Gift(gift.giver(), true, gift.kind(), gift.amount(), gift.note(), gift.givenOn());
        return add(actor, row.unit(), unnamed, row.account(), id, NO_LONGER_NAMED, "correct");
    }

    private void requireDay(LocalDate day) {
        if (day.isAfter(today()) || day.getYear() < FIRST_YEAR) {
            throw new Refusal("movement.contribution.day").at("givenOn");
        }
    }

    private long add(
            Learner.Ref actor,
            long unit,
            Gift gift,
            Optional<Learner.Ref> account,
            Long corrects,
            String reason,
            String act) {
        var id = contributions
                .add(unit, gift, account, actor, clock.instant(), corrects, reason)
                .orElseThrow(() -> new Refusal("movement.contribution.corrected"));
        audit.record(actor.value(), "movement.contribution." + act, "contribution-" + id, reason);
        return id;
    }

    /**
     * What a unit was given in a year.
     *
     * @param reader empty for somebody who has not signed in
     * @throws Refusal {@code movement.unit.unknown} when there is no such unit
     */
    public Year year(Optional<Learner.Ref> reader, long unit, int year) {
        var found = units.require(unit);
        var inside = reader.filter(it -> rights.mayRead(it, unit, today())).isPresent();
        var rows = contributions.of(unit, year, MOST).stream()
                .filter(row -> inside || !row.corrected() && row.gift().amount().signum() > 0)
                .toList();
        var named = naming.of(rows);
        return new Year(
                names.shown(found),
                year,
                contributions.sums(found.path(), year),
                rows.stream().map(row -> line(row, named, inside)).toList(),
                reader.filter(it -> rights.mayEdit(it, unit, today())).isPresent());
    }

    private static Line line(Contributions.Row row, Naming.Named named, boolean inside) {
        var gift = row.gift();
        var shown = inside || named.isNamed(row);
        return new Line(
                row.id(),
                shown ? gift.giver() : "",
                inside ? named.username(row) : "",
                gift.anonymous(),
                named.isNamed(row),
                gift.kind(),
                gift.amount(),
                shown ? gift.note() : "",
                gift.givenOn(),
                row.corrected(),
                inside ? row.reason() : "");
    }
}
