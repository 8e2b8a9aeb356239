package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.target.Indicators;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Heads and steering committees keep the sets of their unit, each change a new version; those that ship are there for everybody. */
@UseCase
public class CriteriaKeeping {

    /**
     * A version of a set.
     *
     * @param owner the unit whose people keep it; 0 for what ships with the system
     * @param mayEdit whether this reader may change it, or make another version
     */
    public record Set(
            long id, long owner, String code, int number, CriteriaSet.Words words, boolean published, boolean mayEdit)
            implements Serializable {}

    private final CriteriaSets sets;
    private final EmulationRights rights;
    private final EmulationActs acts;
    private final UnitRights reach;
    private final Units units;
    private final Indicators indicators;
    private final Clock clock;

    @Inject
    CriteriaKeeping(
            CriteriaSets sets,
            EmulationRights rights,
            EmulationActs acts,
            UnitRights reach,
            Units units,
            Indicators indicators,
            Clock clock) {
        this.sets = sets;
        this.rights = rights;
        this.acts = acts;
        this.reach = reach;
        this.units = units;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** Those that ship, and those of her units and of the units above them. */
    public List<Set> all(Learner.Ref actor) {
        var owners = new ArrayList<>(List.of(CriteriaSet.NOBODY));
        for (var held : reach.reach(actor, rights.today()).held()) {
            units.byId(held.unit()).ifPresent(unit -> {
                owners.addAll(unit.pathIds());
                unit.place().ifPresent(owners::add);
            });
        }
        return sets.ownedBy(owners).stream().map(set -> view(actor, set)).toList();
    }

    /** What figures can score, in their order: names in the reader's language, by their code. */
    public Map<String, String> indicators(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        indicators.all().forEach(one -> names.put(one.code(), one.name(locale)));
        return names;
    }

    /** @throws Refusal {@code movement.criteria.unknown} */
    public Set one(Learner.Ref actor, long id) {
        return view(actor, visible(actor, id));
    }

    private CriteriaSet visible(Learner.Ref actor, long id) {
        var set = sets.require(id);
        if (set.owner() != CriteriaSet.NOBODY
                && !rights.reads(actor, set.owner())
                && all(actor).stream().noneMatch(it -> it.id() == id)) {
            throw new Refusal("movement.criteria.unknown");
        }
        return set;
    }

    private Set view(Learner.Ref actor, CriteriaSet set) {
        var may = set.owner() != CriteriaSet.NOBODY && rights.acts(actor, set.owner());
        return new Set(set.id(), set.owner(), set.code(), set.number(), set.words(), set.isPublished(), may);
    }

    /**
     * A new version that a unit keeps, taken from one that she can see: of its own set the next, of another's the first.
     *
     * @return its id
     * @throws Refusal {@code movement.criteria.unknown}, {@code movement.unit.unknown}, {@code movement.unit.readOnly}; {@code
     *     movement.criteria.draft} while another version can still be changed
     */
    public long copy(Learner.Ref actor, long id, long owner) {
        var from = visible(actor, id);
        rights.requireActing(actor, owner);
        var versions = sets.versions(owner, from.code());
        if (versions.stream().anyMatch(it -> !it.isPublished())) {
            throw new Refusal("movement.criteria.draft");
        }
        var number = versions.isEmpty() ? 1 : versions.get(0).number() + 1;
        var set = new CriteriaSet(owner, from.code(), number, from.words());
        sets.add(set);
        acts.record(actor, "copy", set);
        return set.id();
    }

    /** @throws Refusal {@code movement.criteria.unknown}, {@code movement.unit.readOnly}, as {@link CriteriaSet#say} */
    public void save(Learner.Ref actor, long id, CriteriaSet.Words words) {
        var set = own(actor, id);
        words.criteria().stream().filter(Criterion::isFed).forEach(one -> indicators.require(one.indicator()));
        set.say(words);
        acts.record(actor, "save", set);
    }

    /** @throws Refusal as {@link #save} */
    public void publish(Learner.Ref actor, long id) {
        var set = own(actor, id);
        set.publish(clock.instant());
        acts.record(actor, "publish", set);
    }

    private CriteriaSet own(Learner.Ref actor, long id) {
        var set = visible(actor, id);
        if (set.owner() == CriteriaSet.NOBODY || !rights.acts(actor, set.owner())) {
            throw new Refusal("movement.unit.readOnly");
        }
        return set;
    }
}
