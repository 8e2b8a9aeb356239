package vn.hocvuso.movement.practice;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** A giver sees what was written down under her account, and says whether everybody may read her name. */
@UseCase
public class OwnGiving {

    private static final int MOST = 200;

    /**
     * A gift of hers.
     *
     * @param giver what she is called there
     * @param anonymous whether she is unnamed there whatever she says here
     */
    public record Mine(
            long unit,
            String unitName,
            String giver,
            boolean anonymous,
            Gift.Kind kind,
            BigDecimal amount,
            LocalDate givenOn)
            implements Serializable {}

    /** What she has given, and whether she is willing to be named. */
    public record Sheet(List<Mine> gifts, boolean willing) implements Serializable {}

    private final Contributions contributions;
    private final Naming naming;
    private final Units units;
    private final UnitNames names;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    OwnGiving(Contributions contributions, Naming naming, Units units, UnitNames names, AuditLog audit, Clock clock) {
        this.contributions = contributions;
        this.naming = naming;
        this.units = units;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    public Sheet sheet(Learner.Ref giver) {
        var rows = contributions.by(giver, MOST);
        var shown = names.shown(
                units.all(rows.stream().map(Contributions.Row::unit).distinct().toList()));
        return new Sheet(
                rows.stream()
                        .map(row -> new Mine(
                                row.unit(),
                                shown.get(row.unit()),
                                row.gift().giver(),
                                row.gift().anonymous(),
                                row.gift().kind(),
                                row.gift().amount(),
                                row.gift().givenOn()))
                        .toList(),
                naming.isWilling(giver));
    }

    /** Says whether everybody may read her name, at once and wherever she has given. */
    public void wish(Learner.Ref giver, boolean named) {
        naming.wish(giver, named, clock.instant());
        audit.record(
                giver.value(),
                "movement.contribution." + (named ? "named" : "unnamed"),
                "learner-" + giver.value(),
                "");
    }
}
