package vn.hocvuso.assessment.integrity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.identity.Learner;

/**
 * Finds pairs of papers whose wrong answers are more alike than those of people who worked alone.
 *
 * <p>Right answers say nothing, for able people share them. Of the questions that both have wrong it is counted how many
 * have the same wrong answer (error-similarity analysis: Bellezza, F. S., and Bellezza, S. F., 1989, "Detection of cheating
 * on multiple-choice tests by using error-similarity analysis", Teaching of Psychology 16, 151-155). How likely a wrong
 * answer is met by chance is not one number for all, as there, but that of this answer: its share among the wrong answers
 * to this question of people in the same band of score, for a wrong answer that many give is no sign (Frary, R. B.,
 * Tideman, T. N., and Watts, T. M., 1977, "Indices of cheating on multiple-choice tests", Journal of Educational Statistics
 * 2, 235-256). Of the two likelihoods, of either as the source of the other, the larger counts.
 *
 * <p>Only people who worked at the same time are compared, and the likelihood is multiplied by the number of such pairs
 * (Bonferroni). With n papers these may be n(n - 1)/2; only those are looked at that are met through the lists of who gave
 * a wrong answer, and through lists that are not longer than the thresholds say. So time grows with papers times wrong
 * answers times the longest list, and memory with the papers. A pair that shares nothing but what very many answer is not
 * found.
 */
final class SharedErrors {

    private static final double MILLION = 1e6;
    /** What a band of few people says is drawn towards what all say, as if so many more had been asked. */
    private static final double PRIOR = 5;

    /**
     * A paper as it is compared.
     *
     * @param share of the marks, 0 to 1
     * @param wrong the place of the choice taken, by question
     */
    record Paper(
            Attempt.Ref attempt,
            Learner.Ref learner,
            Instant startedAt,
            Instant submittedAt,
            double share,
            Map<Long, Integer> wrong) {

        boolean isMeanwhile(Paper other) {
            return !startedAt.isAfter(other.submittedAt) && !other.startedAt.isAfter(submittedAt);
        }
    }

    /**
     * Two papers.
     *
     * @param pairs how many pairs there are in all
     */
    record Pair(Paper one, Paper other, List<Common> common, double chance, long pairs) {

        int same() {
            return (int) common.stream().filter(Common::isSame).count();
        }
    }

    /**
     * A question that both have wrong.
     *
     * @param share of those in the other's band who have it wrong, who give the first answer
     */
    record Common(long question, int first, int second, double share) {

        boolean isSame() {
            return first == second;
        }
    }

    private record Key(long question, int choice) {}

    private record BandKey(int band, long question, int choice) {}

    private static final int ANY = -1;

    private final Thresholds.Shared thresholds;
    private final List<Paper> papers;
    private final int[] band;
    private final Map<Key, List<Integer>> givers = new HashMap<>();
    private final Map<BandKey, Integer> counts = new HashMap<>();
    private final Map<Long, Integer> distractors;

    private SharedErrors(Thresholds.Shared thresholds, List<Paper> papers, Map<Long, Integer> distractors) {
        this.thresholds = thresholds;
        this.papers = papers;
        this.distractors = distractors;
        this.band = bands(papers, thresholds.bands());
        for (var i = 0; i < papers.size(); i++) {
            for (var given : papers.get(i).wrong().entrySet()) {
                var key = new Key(given.getKey(), given.getValue());
                givers.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
                for (var choice : new int[] {given.getValue(), ANY}) {
                    counts.merge(new BandKey(band[i], given.getKey(), choice), 1, Integer::sum);
                    counts.merge(new BandKey(ANY, given.getKey(), choice), 1, Integer::sum);
                }
            }
        }
    }

    /**
     * The pairs that are worth a look, the least likely first.
     *
     * @param distractors how many wrong choices a question has; questions that are not named are left out
     */
    static List<Pair> of(List<Paper> papers, Map<Long, Integer> distractors, Thresholds.Shared thresholds) {
        return papers.size() < thresholds.leastTakers()
                ? List.of()
                : new SharedErrors(thresholds, papers, distractors).pairs();
    }

    /** Bands of about as many people; those with the same share are in the same one. */
    private static int[] bands(List<Paper> papers, int bands) {
        var shares = papers.stream().mapToDouble(Paper::share).sorted().toArray();
        var borders = IntStream.range(1, bands)
                .mapToDouble(border -> shares[border * shares.length / bands])
                .toArray();
        return papers.stream()
                .mapToInt(paper -> (int) Arrays.stream(borders)
                        .filter(border -> paper.share() >= border)
                        .count())
                .toArray();
    }

    private List<Pair> pairs() {
        var pairs = meanwhile();
        var found = new ArrayList<Pair>();
        var met = new int[papers.size()];
        for (var one = 0; one < papers.size(); one++) {
            var touched = new ArrayList<Integer>();
            for (var given : papers.get(one).wrong().entrySet()) {
                var list = givers.get(new Key(given.getKey(), given.getValue()));
                if (list.size() > thresholds.longestList()) {
                    continue;
                }
                for (int other : list) {
                    if (other > one && met[other]++ == 0) {
                        touched.add(other);
                    }
                }
            }
            for (int other : touched) {
                compare(one, other, pairs, found);
                met[other] = 0;
            }
        }
        found.sort(Comparator.comparingDouble(Pair::chance));
        return found;
    }

    /** How many pairs of papers were worked on at the same time. */
    private long meanwhile() {
        var begun = papers.stream().map(Paper::startedAt).sorted().toList();
        var ended = papers.stream().map(Paper::submittedAt).sorted().toList();
        var all = (long) papers.size() * (papers.size() - 1) / 2;
        // of those who were not at it together, one had ended before the other began
        var apart = 0L;
        var over = 0;
        for (var start : begun) {
            while (over < ended.size() && ended.get(over).isBefore(start)) {
                over++;
            }
            apart += over;
        }
        return all - apart;
    }

    private void compare(int one, int other, long pairs, List<Pair> found) {
        var common = common(one, other);
        var same = (int) common.stream().filter(Common::isSame).count();
        if (same < thresholds.leastSame()
                || !papers.get(one).isMeanwhile(papers.get(other))
                || papers.get(one).learner().equals(papers.get(other).learner())) {
            return;
        }
        var chance = Math.max(chance(same, common), chance(same, common(other, one)));
        if (chance * pairs * MILLION <= thresholds.chancePerMillion()) {
            found.add(new Pair(papers.get(one), papers.get(other), common, chance, pairs));
        }
    }

    private static double chance(int same, List<Common> common) {
        return Coincidence.atLeast(same, common.stream().map(Common::share).toList());
    }

    private List<Common> common(int one, int other) {
        var others = papers.get(other).wrong();
        return papers.get(one).wrong().entrySet().stream()
                .filter(given -> others.containsKey(given.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(given -> new Common(
                        given.getKey(),
                        given.getValue(),
                        others.get(given.getKey()),
                        share(band[other], given.getKey(), given.getValue())))
                .toList();
    }

    private double share(int itsBand, long question, int choice) {
        var all = (counts.get(new BandKey(ANY, question, choice)) + 1.0)
                / (counts.get(new BandKey(ANY, question, ANY)) + distractors.get(question));
        var here = counts.getOrDefault(new BandKey(itsBand, question, choice), 0);
        var wrongHere = counts.getOrDefault(new BandKey(itsBand, question, ANY), 0);
        return (here + PRIOR * all) / (wrongHere + PRIOR);
    }
}
