package vn.hocvuso.movement.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Who may see and change news that is not, or no longer, for everybody. To others it looks unknown. */
@ApplicationScoped
class NewsRights {

    private final NewsItems items;
    private final UnitRights units;
    private final Clock clock;

    @Inject
    NewsRights(NewsItems items, UnitRights units, Clock clock) {
        this.items = items;
        this.units = units;
        this.clock = clock;
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    boolean reads(Learner.Ref actor, News news) {
        return units.mayRead(actor, news.unit(), today()) || units.mayRead(actor, news.keeper(), today());
    }

    boolean edits(Learner.Ref actor, News news) {
        return units.mayEdit(actor, news.keeper(), today());
    }

    /** @throws Refusal {@code movement.news.unknown} */
    News requireRead(Learner.Ref actor, long id) {
        var news = items.require(id);
        if (!reads(actor, news)) {
            throw new Refusal("movement.news.unknown");
        }
        return news;
    }

    /** Kept from others until the transaction ends. @throws Refusal as {@link #requireRead}; {@code movement.unit.readOnly} */
    News requireEdit(Learner.Ref actor, long id) {
        if (!edits(actor, requireRead(actor, id))) {
            throw new Refusal("movement.unit.readOnly");
        }
        return items.lock(id);
    }

    /** @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly} */
    void requireUnit(Learner.Ref actor, long unit) {
        units.requireEdit(actor, unit, today());
    }

    /** @throws Refusal {@code movement.unit.unknown} */
    Unit requireReadUnit(Learner.Ref actor, long unit) {
        return units.requireRead(actor, unit, today());
    }
}
