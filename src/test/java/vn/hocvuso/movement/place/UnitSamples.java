package vn.hocvuso.movement.place;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;

/** Units for integration tests, each with a code of its own below a province of its own. */
@Dependent
public class UnitSamples {

    public static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private final HouseSamples house;
    private final TerritoryTaking taking;
    private final UnitKeeping keeping;
    private final PostKeeping posts;
    private final Units units;

    @Inject
    UnitSamples(HouseSamples house, TerritoryTaking taking, UnitKeeping keeping, PostKeeping posts, Units units) {
        this.house = house;
        this.taking = taking;
        this.keeping = keeping;
        this.posts = posts;
        this.units = units;
    }

    public Learner.Ref administrator() {
        return house.person(Role.LEARNER, Role.ADMINISTRATOR);
    }

    /** A code that nothing has. */
    public static String code() {
        return "t" + System.nanoTime();
    }

    /** A province; the whole territory is there too. */
    public long province(Learner.Ref administrator) {
        taking.take(administrator);
        var centre = units.byCode(TerritoryTaking.CENTRE, JULY).orElseThrow().id();
        return below(administrator, centre, UnitKind.PROVINCE, "Tỉnh Thử Nghiệm");
    }

    public long below(Learner.Ref actor, long parent, UnitKind kind, String name) {
        return keeping.make(
                actor, new UnitKeeping.Plan(kind, code(), name, OptionalLong.of(parent), OptionalLong.empty(), JULY));
    }

    /** An organisation without one above it. */
    public long at(Learner.Ref actor, long place, UnitKind kind, String name) {
        return keeping.make(
                actor, new UnitKeeping.Plan(kind, code(), name, OptionalLong.empty(), OptionalLong.of(place), JULY));
    }

    /** Somebody who has this duty on the unit, since it is there and until further notice. */
    public Learner.Ref posted(Learner.Ref administrator, long unit, Duty duty) {
        var person = house.person();
        posts.post(administrator, unit, HouseSamples.username(person), duty, JULY, Optional.empty());
        return person;
    }
}
