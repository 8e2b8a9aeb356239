package vn.hocvuso.assessment.placement;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When a placement test is taken, how long it is, and whether it may be taken again. */
public enum Occasion {
    /** Before anything else: what does she know already? Ten to twenty questions; again after two weeks. */
    START(AdaptiveTest.Rules.DEFAULT, Optional.of(Duration.ofDays(14))),
    /** Before a course. Once, so that what it found is not what she remembers of it. */
    BEFORE(exactly(8), Optional.empty()),
    /** After the course: as long as the one before, so that the two can be compared. Once. */
    AFTER(exactly(8), Optional.empty()),
    /** Weeks later: what has lasted? Five questions, which take about three minutes. Once. */
    LATER(exactly(5), Optional.empty());

    private final AdaptiveTest.Rules rules;
    private final Optional<Duration> again;

    Occasion(AdaptiveTest.Rules rules, Optional<Duration> again) {
        this.rules = rules;
        this.again = again;
    }

    private static AdaptiveTest.Rules exactly(int items) {
        var usual = AdaptiveTest.Rules.DEFAULT;
        return new AdaptiveTest.Rules(usual.error(), items, items, usual.best(), usual.competenceDeviation(), Map.of());
    }

    /** How its questions are drawn, and when it ends. */
    public AdaptiveTest.Rules rules() {
        return rules;
    }

    /** How long after its end it may be taken again; empty for never. */
    public Optional<Duration> again() {
        return again;
    }

    /** The occasion of this name; empty for what is none. */
    public static Optional<Occasion> named(String name) {
        return Stream.of(values())
                .filter(occasion -> occasion.name().equals(name))
                .findFirst();
    }
}
