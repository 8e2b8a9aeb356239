package vn.hocvuso.assessment.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.AttemptTrails.Step;
import vn.hocvuso.assessment.attempt.AttemptTrails.Trail;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.identity.Learner;

/** Thresholds as they ship, and attempts for tests. */
final class IntegritySamples {

    static final Thresholds SHIPPED = new Thresholds(
            "2026.1",
            new Thresholds.Fast(313, 25, 40, 5, 1000),
            new Thresholds.Shared(30, 5, 3, 500, 10_000),
            new Thresholds.Jump(8, 90, 5, 60));

    static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

    /** That many syllables are read in ten seconds. */
    static final int SYLLABLES = 52;

    private IntegritySamples() {}

    /** A question with four choices, answered so many seconds after the start. */
    static Step answered(long question, double seconds, boolean right) {
        return new Step(
                question,
                "q" + question,
                "Câu " + question,
                SYLLABLES,
                0.25,
                true,
                Optional.of(new Response.Choices(List.of(right ? 0 : 1))),
                right,
                START.plus(Duration.ofMillis((long) (seconds * 1000))));
    }

    static Step open(long question) {
        return new Step(question, "q" + question, "", SYLLABLES, 0.25, true, Optional.empty(), false, START);
    }

    static Trail trail(int number, Instant submittedAt, List<Step> steps) {
        return new Trail(new Attempt.Ref(number), new Learner.Ref(7), number, START, submittedAt, steps);
    }

    /** Handed in an hour later. */
    static Trail trail(Step... steps) {
        return trail(1, START.plusSeconds(3600), List.of(steps));
    }

    /** So many questions from the one with this number on, of which the first so many are right. */
    static Trail tried(int number, int minutesLater, int firstQuestion, int questions, int right) {
        return trail(
                number,
                START.plusSeconds(60L * minutesLater),
                IntStream.range(0, questions)
                        .mapToObj(i -> answered(firstQuestion + i, 20.0 * (i + 1), i < right))
                        .toList());
    }
}
