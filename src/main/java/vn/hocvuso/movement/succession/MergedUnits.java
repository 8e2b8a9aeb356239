package vn.hocvuso.movement.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.time.Clocks;

/** Makes the unit that others have become part of the keeper of what these kept, unless something else came after them too. */
@ApplicationScoped
class MergedUnits {

    /** Far more than a unit has; what it had beyond that is handed over on the page. */
    private static final int MOST = 10_000;

    private final Instance<Estate> estates;
    private final Heirs heirs;
    private final Clock clock;

    @Inject
    MergedUnits(Instance<Estate> estates, Heirs heirs, Clock clock) {
        this.estates = estates;
        this.heirs = heirs;
        this.clock = clock;
    }

    void on(@Observes Unit.Merged merged) {
        var found = heirs.of(merged.unit(), Clocks.day(clock.instant()));
        if (found.size() == 1) {
            for (var estate : estates) {
                estate.kept(merged.unit(), MOST).forEach(thing -> estate.hand(merged.actor(), thing, found.get(0)));
            }
        }
    }
}
