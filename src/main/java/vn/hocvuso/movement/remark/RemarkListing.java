package vn.hocvuso.movement.remark;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Lists the remarks of a unit and of those below it to those who may see them. */
@UseCase
public class RemarkListing {

    /** How many a page has at most. */
    public static final int PAGE = 50;

    /** How many a file has at most. */
    public static final int FILE = 5_000;

    /** How many difficulties a text has at most. */
    public static final int TEXT = 100;

    /**
     * A remark in a list.
     *
     * @param dueOn the last day for an answer; null for none
     */
    public record Line(
            long id,
            String unitName,
            String partnerName,
            Remark.Kind kind,
            Remark.State state,
            String subject,
            LocalDate dueOn,
            boolean overdue,
            Instant madeAt)
            implements Serializable {}

    /** A part of a list. @param next what {@link #page} is asked with for the part after it; 0 when there is none */
    public record Page(List<Line> lines, long next) implements Serializable {}

    /** A difficulty that is not settled. */
    public record Difficulty(String unitName, String subject, String text, Instant madeAt, boolean answered)
            implements Serializable {}

    private final RemarkRows rows;
    private final RemarkRights rights;
    private final Units units;
    private final UnitNames names;

    @Inject
    RemarkListing(RemarkRows rows, RemarkRights rights, Units units, UnitNames names) {
        this.rows = rows;
        this.rights = rights;
        this.units = units;
        this.names = names;
    }

    /**
     * Fifty, the newest first.
     *
     * @param before what the part before has said is next; 0 for the first
     * @throws Refusal as {@link UnitRights#requireRead}
     */
    public Page page(Learner.Ref actor, long unit, RemarkFilter filter, long before) {
        var found = rows.of(rights.requireUnit(actor, unit), filter, before, PAGE + 1, rights.today());
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(lines(shown), found.size() > PAGE ? shown.get(PAGE - 1).id() : 0);
    }

    /** The newest of the whole list, for a file. @throws Refusal as {@link UnitRights#requireRead} */
    public List<Line> all(Learner.Ref actor, long unit, RemarkFilter filter) {
        return lines(rows.of(rights.requireUnit(actor, unit), filter, 0, FILE, rights.today()));
    }

    private List<Line> lines(List<RemarkRows.Row> found) {
        var shown = names(found);
        var today = rights.today();
        return found.stream()
                .map(row -> new Line(
                        row.id(),
                        shown.get(row.unit()),
                        shown.get(row.partner()),
                        row.kind(),
                        row.state(),
                        row.subject(),
                        row.dueOn(),
                        row.state() == Remark.State.OPEN
                                && row.dueOn() != null
                                && row.dueOn().isBefore(today),
                        row.madeAt()))
                .toList();
    }

    private Map<Long, String> names(List<RemarkRows.Row> found) {
        var ids = found.stream()
                .flatMap(row -> Stream.of(row.unit(), row.partner()))
                .distinct()
                .toList();
        return names.shown(units.all(ids));
    }

    /**
     * The difficulties that the units have told of on these days, the last included, and that are not settled; at most a hundred,
     * the first first.
     *
     * @throws Refusal as {@link UnitRights#requireRead}; {@code movement.remark.days} when the last day is before the first
     */
    public List<Difficulty> difficulties(Learner.Ref actor, long unit, LocalDate first, LocalDate last) {
        var about = rights.requireUnit(actor, unit);
        if (last.isBefore(first)) {
            throw new Refusal("movement.remark.days").at("to");
        }
        var found = rows.difficulties(
                about,
                first.atStartOfDay(Clocks.VIET_NAM).toInstant(),
                last.plusDays(1).atStartOfDay(Clocks.VIET_NAM).toInstant(),
                TEXT);
        var shown = names(found);
        return found.stream()
                .map(row -> new Difficulty(
                        shown.get(row.unit()),
                        row.subject(),
                        row.text(),
                        row.madeAt(),
                        row.state() == Remark.State.ANSWERED))
                .toList();
    }
}
