package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.time.Clocks;

/** Criteria sets and rounds for integration tests. */
@Dependent
public class EmulationSamples {

    static final Criterion BY_HAND = new Criterion("Có cách làm hay", 100, 10, "", 0);

    private final CriteriaSets sets;
    private final RoundKeeping keeping;
    private final Nominating nominating;
    private final Scoring scoring;
    private final Units units;
    private final EntityManager entityManager;

    @Inject
    EmulationSamples(
            CriteriaSets sets,
            RoundKeeping keeping,
            Nominating nominating,
            Scoring scoring,
            Units units,
            EntityManager entityManager) {
        this.sets = sets;
        this.keeping = keeping;
        this.nominating = nominating;
        this.scoring = scoring;
        this.units = units;
        this.entityManager = entityManager;
    }

    /** One criterion that is scored by hand, of ten points. */
    public static Criterion byHand() {
        return BY_HAND;
    }

    public static LocalDate today() {
        return LocalDate.now(Clocks.VIET_NAM);
    }

    /** A published set of nobody's. */
    public long set(CandidateKind kind, Criterion... criteria) {
        return HouseSamples.within(() -> {
            var words = new CriteriaSet.Words("Bộ thử", "Danh hiệu thử", kind, 50, true, "", List.of(criteria));
            var set = new CriteriaSet(CriteriaSet.NOBODY, "bo-" + System.nanoTime(), 1, words);
            set.publish(Instant.now());
            sets.add(set);
            return set.id();
        });
    }

    RoundKeeping.Plan plan(long leader, long checker, long set) {
        return new RoundKeeping.Plan(
                leader,
                set,
                units.require(checker).code(),
                "Thi đua thử",
                "YEAR",
                today().getYear(),
                today(),
                today().plusDays(30));
    }

    /** A round that takes proposals from today on. */
    public long round(Learner.Ref head, long leader, long checker, long set) {
        return keeping.open(head, plan(leader, checker, set));
    }

    /** A candidate that was scored by hand and proposed by a unit for itself. */
    public long proposed(Learner.Ref reporter, long round, long unit, int points) {
        var candidate = nominating.unit(reporter, round, unit, unit);
        scoring.score(reporter, candidate, 0, BigDecimal.valueOf(points), "https://maihoa.gov.vn", "");
        scoring.propose(reporter, candidate);
        return candidate;
    }

    /** The round was settled so many days ago. */
    public void settledAgo(long round, int days) {
        HouseSamples.within(() -> entityManager
                .createNativeQuery("update movement_emulation_round set final_on = ? where id = ?")
                .setParameter(1, today().minusDays(days).toString())
                .setParameter(2, round)
                .executeUpdate());
    }

    /** The days for objections are over since yesterday. */
    public void endObjections(long round) {
        HouseSamples.within(() -> entityManager
                .createNativeQuery("update movement_emulation_round set objections_until = ? where id = ?")
                .setParameter(1, today().minusDays(1).toString())
                .setParameter(2, round)
                .executeUpdate());
    }
}
