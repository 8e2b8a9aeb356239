package vn.hocvuso.assessment.placement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.statistics.ItemCurve;

/**
 * A test that asks what tells most about the person who takes it. It keeps nothing: the same pool, rules, seed and
 * answers give the same next item for ever, on every platform, so that a stored seed with its answers can be replayed as
 * long as the pool is kept with it. Any number of threads may ask.
 *
 * <p>The next item comes from the competence that lags farthest behind its share of what was asked, and is drawn at
 * random from the few items of it that give the most information at the present estimate of ability (Kingsbury, G. G.,
 * and Zara, A. R., 1989, Procedures for selecting items for computerized adaptive tests, Applied Measurement in
 * Education 2, 359-375: constrained and randomesque selection). The random draw keeps neighbours from being asked the
 * same, and the best items from being worn out.
 */
public final class AdaptiveTest {

    /** What SplitMix64 steps by. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final SortedMap<Long, Item> pool;
    private final Rules rules;
    private final SortedMap<String, Double> shares;

    /**
     * An item of the pool.
     *
     * @param id of the question
     * @param competence that the question belongs to
     */
    public record Item(long id, String competence, ItemCurve curve) implements Serializable {}

    /** An answer that was given; one that was left out on purpose counts as wrong. */
    public record Answer(long item, boolean right) implements Serializable {}

    /**
     * When a test ends, and how it draws.
     *
     * @param error the standard error, in logits, at which it ends
     * @param least items asked before it may end
     * @param most items asked
     * @param best how many of the most informative items the next one is drawn from
     * @param competenceDeviation how far, in logits, a person's competences lie from that person's ability as a whole:
     *     the standard deviation that a profile takes for granted
     * @param shares weight of each competence, in any unit; empty for equal ones. A competence of the pool that is not
     *     named is asked for only when the named ones have nothing left
     */
    public record Rules(
            double error, int least, int most, int best, double competenceDeviation, Map<String, Double> shares)
            implements Serializable {

        /**
         * Ends at a standard error of 0.32 logits, which is a reliability of 0.90 where abilities have the deviation 1
         * (1 - 0.32² = 0.90), after 10 to 20 items, drawn from the best five; competences in equal shares. Competences
         * are taken to deviate by 0.5 logits. These numbers are our own choice.
         */
        public static final Rules DEFAULT = new Rules(0.32, 10, 20, 5, 0.5, Map.of());

        public Rules {
            if (!(error > 0) || least < 1 || most < least || best < 1 || !(competenceDeviation > 0)) {
                throw new IllegalArgumentException(
                        error + ", " + least + " to " + most + ", " + best + ", " + competenceDeviation);
            }
            if (shares.values().stream().anyMatch(share -> !(share > 0))) {
                throw new IllegalArgumentException("Shares " + shares);
            }
            shares = Map.copyOf(shares);
        }
    }

    /** What is to be done next. */
    public sealed interface Step {

        /**
         * One more item.
         *
         * @param ability as the answers so far have it
         */
        record Ask(Item item, Ability ability) implements Step, Serializable {}

        /** The test is over. */
        record End(Outcome outcome) implements Step, Serializable {}
    }

    /** Why a test ended. */
    public enum Reason {
        /** The standard error is small enough. */
        EXACT_ENOUGH,
        /** As many items as may be were asked. */
        LONG_ENOUGH,
        /** The pool has no item left. */
        POOL_EMPTY
    }

    /**
     * What a test has found.
     *
     * @param ability as a whole
     * @param profile by competence, of every competence in the pool, in the order of their names; see
     *     {@link AdaptiveTest#profile}
     */
    public record Outcome(Ability ability, SortedMap<String, Ability> profile, Reason reason) implements Serializable {}

    /**
     * Over a pool that never changes.
     *
     * @throws IllegalArgumentException when the pool is empty, has an item twice, or has one that able people miss more
     *     often (a not above 0): its key is to be looked at first
     */
    public AdaptiveTest(List<Item> pool, Rules rules) {
        this.pool = new TreeMap<>();
        for (var item : pool) {
            if (this.pool.put(item.id(), item) != null) {
                throw new IllegalArgumentException("Item " + item.id() + " is there twice");
            }
            if (item.curve().a() <= 0) {
                throw new IllegalArgumentException("Item " + item.id() + " has " + item.curve());
            }
        }
        if (pool.isEmpty()) {
            throw new IllegalArgumentException("A pool without items");
        }
        this.rules = rules;
        this.shares = shares();
    }

    /** By competence of the pool, the share of the items to be asked; 0 to 1, together 1 unless none is named. */
    private SortedMap<String, Double> shares() {
        var weights = new TreeMap<String, Double>();
        for (var item : pool.values()) {
            weights.put(
                    item.competence(),
                    rules.shares().isEmpty() ? 1.0 : rules.shares().getOrDefault(item.competence(), 0.0));
        }
        var sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((competence, weight) -> sum == 0 ? 0 : weight / sum);
        return weights;
    }

    /**
     * What comes after the answers so far.
     *
     * @param answers in the order given
     * @param seed of this test of this person
     * @param avoided items that are asked only when no others are left, such as those the person has seen before
     * @throws IllegalArgumentException for an answer to an item that is not in the pool, and for a second one to an item
     */
    public Step next(List<Answer> answers, long seed, Set<Long> avoided) {
        var asked = asked(answers);
        var ability = Ability.UNKNOWN.after(answered(answers, item -> true));
        var left = left(asked, avoided);
        if (answers.size() >= rules.least() && ability.error() <= rules.error()) {
            return new Step.End(new Outcome(ability, profile(answers), Reason.EXACT_ENOUGH));
        }
        if (answers.size() >= rules.most()) {
            return new Step.End(new Outcome(ability, profile(answers), Reason.LONG_ENOUGH));
        }
        if (left.isEmpty()) {
            return new Step.End(new Outcome(ability, profile(answers), Reason.POOL_EMPTY));
        }
        var random = new Random(mixed(seed + GOLDEN_GAMMA * (answers.size() + 1)));
        var competence = lagging(answers, left, random);
        var best = left.stream()
                .filter(item -> item.competence().equals(competence))
                .sorted(Comparator.comparingDouble((Item item) -> -item.curve().information(ability.mean()))
                        .thenComparing(Item::id))
                .limit(rules.best())
                .toList();
        return new Step.Ask(best.get(random.nextInt(best.size())), ability);
    }

    private Set<Long> asked(List<Answer> answers) {
        var asked = new HashSet<Long>();
        for (var answer : answers) {
            if (!pool.containsKey(answer.item())) {
                throw new IllegalArgumentException("Item " + answer.item() + " is not in the pool");
            }
            if (!asked.add(answer.item())) {
                throw new IllegalArgumentException("Item " + answer.item() + " is answered twice");
            }
        }
        return asked;
    }

    private List<Item> left(Set<Long> asked, Set<Long> avoided) {
        var unasked = pool.values().stream()
                .filter(item -> !asked.contains(item.id()))
                .toList();
        var fresh =
                unasked.stream().filter(item -> !avoided.contains(item.id())).toList();
        return fresh.isEmpty() ? unasked : fresh;
    }

    /** Of the competences with items left, the one that most is missing of; drawn where several lag alike. */
    private String lagging(List<Answer> answers, List<Item> left, Random random) {
        var counts = new HashMap<String, Integer>();
        answers.forEach(answer -> counts.merge(pool.get(answer.item()).competence(), 1, Integer::sum));
        var farthest = Double.NEGATIVE_INFINITY;
        var lagging = new ArrayList<String>();
        for (var competence : left.stream().map(Item::competence).collect(Collectors.toCollection(TreeSet::new))) {
            // in hundredths of an item, so that rounding does not break a tie
            var lag = Math.rint(
                    100 * (shares.get(competence) * (answers.size() + 1) - counts.getOrDefault(competence, 0)));
            if (lag > farthest) {
                farthest = lag;
                lagging.clear();
            }
            if (lag == farthest) {
                lagging.add(competence);
            }
        }
        return lagging.get(random.nextInt(lagging.size()));
    }

    private List<Ability.Answered> answered(List<Answer> answers, Predicate<Item> of) {
        return answers.stream()
                .filter(answer -> of.test(pool.get(answer.item())))
                .map(answer -> new Ability.Answered(pool.get(answer.item()).curve(), answer.right()))
                .toList();
    }

    /**
     * The ability by competence. For each one, what the answers to all <em>other</em> competences say, made wider by how
     * far competences deviate, is the prior, and the competence's own answers are what it is updated by (EAP). The
     * person's whole result is no prior here, because the competence's own answers are in it already and would count
     * twice. A competence without an answer has its prior: the profile says so by its large error.
     *
     * @throws IllegalArgumentException as {@link #next}
     */
    public SortedMap<String, Ability> profile(List<Answer> answers) {
        asked(answers);
        var profile = new TreeMap<String, Ability>();
        for (var competence : shares.keySet()) {
            var others = Ability.UNKNOWN.after(
                    answered(answers, item -> !item.competence().equals(competence)));
            var prior = new Ability(others.mean(), Math.hypot(others.error(), rules.competenceDeviation()));
            profile.put(competence, prior.after(answered(answers, item -> item.competence()
                    .equals(competence))));
        }
        return profile;
    }

    /**
     * The finalizer of SplitMix64 (Steele, G. L., Lea, D., and Flood, C. H., 2014, Fast splittable pseudorandom number
     * generators, OOPSLA 2014): neighbouring seeds come out unlike each other, which {@link Random} does not see to.
     */
    private static long mixed(long seed) {
        var mixed = (seed ^ seed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
