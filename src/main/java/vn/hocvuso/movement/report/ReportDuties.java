package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;

/** Whose reports somebody writes or signs by a post of her own, or of somebody whom she stands in for. */
@ApplicationScoped
class ReportDuties {

    private final UnitRights rights;

    @Inject
    ReportDuties(UnitRights rights) {
        this.rights = rights;
    }

    /** The units on a day, each once; not those below them. */
    List<Long> units(Learner.Ref person, LocalDate day) {
        return rights.reach(person, day).held().stream()
                .filter(held -> held.duty().reports() || held.duty().heads())
                .map(UnitRights.Held::unit)
                .distinct()
                .toList();
    }
}
