package vn.hocvuso.assessment.quiz;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/**
 * On what terms a test is taken.
 *
 * @param opensAt from when on it may be started; empty for always
 * @param closesAt until when it may be started; empty for ever
 * @param releaseSeconds within how many seconds after it opens those who wait are let in, each at a moment of her own, so
 *     that a server is not asked by all at once; 0 to 120, and 0 without {@code opensAt}
 * @param graded false for practice: it is never passed, and may be taken again and again
 * @param exposurePercent a question is drawn for so many percent of the attempts at most, while there are others; 1 to 100
 * @param trials how many questions that are only tried an attempt gets on top, while there are some; 0 to 10
 * @param blueprint what an attempt asks; empty for every competence by turns
 * @param examRoom whether it may only be started by who is present in an exam room
 */
public record Terms(
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        int releaseSeconds,
        boolean graded,
        Disclosure disclosure,
        int exposurePercent,
        int trials,
        List<BlueprintPart> blueprint,
        boolean examRoom)
        implements Serializable {

    /** Always open, graded, every question as often as it is drawn. */
    public static final Terms USUAL =
            new Terms(Optional.empty(), Optional.empty(), 0, true, Disclosure.USUAL, 100, 1, List.of());

    private static final int MOST_PARTS = 40;

    /** Terms of a test that is taken wherever one likes. */
    public Terms(
            Optional<Instant> opensAt,
            Optional<Instant> closesAt,
            int releaseSeconds,
            boolean graded,
            Disclosure disclosure,
            int exposurePercent,
            int trials,
            List<BlueprintPart> blueprint) {
        this(opensAt, closesAt, releaseSeconds, graded, disclosure, exposurePercent, trials, blueprint, false);
    }

    public Terms {
        blueprint = List.copyOf(blueprint);
        if (opensAt.isPresent() && closesAt.isPresent() && !opensAt.get().isBefore(closesAt.get())) {
            throw new Refusal("assessment.quiz.dates").at("closesAt");
        }
        Quiz.Rule.within(releaseSeconds, 0, opensAt.isPresent() ? 120 : 0, "releaseSeconds");
        Quiz.Rule.within(exposurePercent, 1, 100, "exposurePercent");
        Quiz.Rule.within(trials, 0, 10, "trials");
        if (graded && !disclosure.during().isEmpty()) {
            throw new Refusal("assessment.quiz.during").at("during");
        }
        if (examRoom && !graded) {
            throw new Refusal("assessment.quiz.roomPractice").at("examRoom");
        }
        if (blueprint.size() > MOST_PARTS) {
            throw new Refusal("assessment.blueprint.parts", MOST_PARTS).at("blueprint");
        }
    }

    /** How many questions the blueprint asks; 0 without one. */
    public int planned() {
        return blueprint.stream().mapToInt(BlueprintPart::count).sum();
    }

    /**
     * When somebody is let in; empty for always.
     *
     * @param whom any number that is hers
     */
    public Optional<Instant> releasedAt(long whom) {
        return opensAt.map(opening -> opening.plus(delay(whom, opening)));
    }

    /** Spread evenly, and the same whenever it is asked; with the opening in it, so that nobody is always the last. */
    private Duration delay(long whom, Instant opening) {
        var mixed = (whom ^ opening.getEpochSecond()) * 0x9E3779B97F4A7C15L;
        var share = (mixed >>> 11) * 0x1.0p-53;
        return Duration.ofMillis((long) (share * releaseSeconds * 1000));
    }

    /** True when nobody may start any more. */
    public boolean isClosed(Instant now) {
        return closesAt.filter(closing -> !now.isBefore(closing)).isPresent();
    }
}
