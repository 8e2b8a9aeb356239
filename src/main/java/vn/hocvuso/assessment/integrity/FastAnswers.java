package vn.hocvuso.assessment.integrity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.attempt.AttemptTrails.Step;
import vn.hocvuso.assessment.attempt.AttemptTrails.Trail;

/**
 * Finds answers too fast to have been read.
 *
 * <p>The whole paper lies before its learner, and answers may arrive long after they were chosen: together when a broken
 * line is whole again, or all at once when the paper is handed in without script. So an answer is not held against the
 * answer before it but against all time since the start that earlier answers have not used up: each uses up only the
 * shortest time in which its question could be read. And only the server's own clock counts, at the arrival of the answer
 * that is in force. Whoever has had the time somewhere is never found, whatever her device and her line have done; whoever
 * waits a while and then answers at once is not found either.
 *
 * <p>A question that she was asked in an earlier attempt is left out, for it need not be read again.
 *
 * <p>How long people read: the syllables shown, at the pace of the thresholds. The pace that ships, 313 syllables a minute,
 * is that of fluent Vietnamese speech, 5.22 syllables a second (Pellegrino, F., Coupé, C., and Marsico, E., 2011, "A
 * cross-language perspective on speech information rate", Language 87, 539-558, table 1). Silent reading is about as fast:
 * 238 words a minute in English, where speech is 6.2 syllables a second (Brysbaert, M., 2019, "How many words do we read
 * per minute?", Journal of Memory and Language 109, 104047). Pictures, and screens behind the first of a simulation, are
 * not counted, so the time is rather too short.
 *
 * <p>To be right more often than guessing would be, on questions that were not read, is what needs an explanation
 * (Wise, S. L., and Kong, X., 2005, "Response time effort", Applied Measurement in Education 18, 163-183, on the other
 * half: fast answers that are as good as guesses show only that somebody did not try).
 */
final class FastAnswers {

    private static final double MILLION = 1e6;
    private static final double TENTHS = 10;
    private static final double MILLIS = 1000;

    private final Thresholds.Fast thresholds;

    FastAnswers(Thresholds.Fast thresholds) {
        this.thresholds = thresholds;
    }

    /** @param seen questions that she was asked before */
    Optional<Evidence.Fast> of(Trail trail, Set<Long> seen) {
        var lines = new ArrayList<Evidence.FastLine>();
        var guesses = new ArrayList<Double>();
        var judged = 0;
        var right = 0;
        var free = 0.0;
        var before = trail.startedAt();
        for (var step : answered(trail)) {
            free += Duration.between(before, step.arrivedAt()).toMillis() / MILLIS;
            before = step.arrivedAt();
            if (seen.contains(step.question())) {
                continue;
            }
            judged++;
            var reading = step.syllables() * 60.0 / thresholds.syllablesPerMinute();
            var shortest = reading * thresholds.belowPercent() / 100;
            var fast = free < shortest;
            if (fast) {
                guesses.add(step.guess());
                right += step.isRight() ? 1 : 0;
            }
            lines.add(new Evidence.FastLine(
                    step.code(),
                    step.prompt(),
                    step.syllables(),
                    (int) Math.round(reading * TENTHS),
                    (int) Math.round(free * TENTHS),
                    fast,
                    step.isRight()));
            free = Math.max(0, free - shortest);
        }
        var chance = Coincidence.atLeast(right, guesses);
        var found = judged >= thresholds.leastQuestions()
                && guesses.size() * 100 >= judged * thresholds.onPercent()
                && chance * MILLION <= thresholds.chancePerMillion();
        return found
                ? Optional.of(new Evidence.Fast(judged, guesses.size(), right, Evidence.rounded(chance), lines))
                : Optional.empty();
    }

    private static List<Step> answered(Trail trail) {
        return trail.steps().stream()
                .filter(Step::isAnswered)
                .sorted(Comparator.comparing(Step::arrivedAt))
                .toList();
    }
}
