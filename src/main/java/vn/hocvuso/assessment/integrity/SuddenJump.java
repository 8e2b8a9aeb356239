package vn.hocvuso.assessment.integrity;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.attempt.AttemptTrails.Step;
import vn.hocvuso.assessment.attempt.AttemptTrails.Trail;

/**
 * Finds jumps from one try to the next that are larger than the measurement allows.
 *
 * <p>After a try a learner may have read the right answers, so of the later try only those questions count that she had
 * never been asked. The shares of right answers are compared by their standardized difference: the difference divided by
 * its standard error, which is the root of the sum of both squared standard errors of measurement (American Educational
 * Research Association et al., 2014, Standards for Educational and Psychological Testing, chapter 2, "standard error of a
 * score difference"). The error of a share is that of its own questions, root of p(1 - p)/(n - 1) (Lord, F. M., 1957, "Do
 * tests of the same length have the same standard error of measurement?", Educational and Psychological Measurement 17,
 * 510-521), with one right and one wrong answer added so that nobody who has all right is without error (Agresti, A., and
 * Coull, B. A., 1998, The American Statistician 52, 119-126); or that of the whole quiz where it is known and larger.
 */
final class SuddenJump {

    private final Thresholds.Jump thresholds;

    SuddenJump(Thresholds.Jump thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Compares the last two tries.
     *
     * @param tries all of hers at the quiz so far, at least two
     * @param seen questions that she was asked before the last one
     * @param error the quiz's standard error of measurement as a share; 0 where it is not known
     */
    Optional<Evidence.Jump> of(List<Trail> tries, Set<Long> seen, double error) {
        var later = tries.get(tries.size() - 1);
        var earlier = tries.get(tries.size() - 2);
        var known = new HashSet<>(seen);
        tries.subList(0, tries.size() - 1).forEach(trail -> trail.steps().forEach(step -> known.add(step.question())));
        var before = counted(earlier);
        var after = counted(later).stream()
                .filter(step -> !known.contains(step.question()))
                .toList();
        var minutes =
                Duration.between(earlier.submittedAt(), later.submittedAt()).toMinutes();
        var enough = Math.min(before.size(), after.size()) >= thresholds.leastQuestions();
        if (!enough
                || minutes > thresholds.withinMinutes()
                || right(after) * 100 < after.size() * thresholds.reachPercent()) {
            return Optional.empty();
        }
        var errors = Math.hypot(
                Math.max(error, error(right(before), before.size())),
                Math.max(error, error(right(after), after.size())));
        var difference = (double) right(after) / after.size() - (double) right(before) / before.size();
        var standardized = difference / errors;
        return standardized < thresholds.standardErrors()
                ? Optional.empty()
                : Optional.of(new Evidence.Jump(
                        after.size(),
                        right(after),
                        Evidence.rounded(standardized),
                        (int) minutes,
                        tries.stream().map(SuddenJump::line).toList()));
    }

    private static double error(int right, int questions) {
        var size = questions + 2;
        var share = (right + 1.0) / size;
        return Math.sqrt(share * (1 - share) / (size - 1));
    }

    private static List<Step> counted(Trail trail) {
        return trail.steps().stream().filter(Step::counts).toList();
    }

    private static int right(List<Step> steps) {
        return (int) steps.stream().filter(Step::isRight).count();
    }

    private static Evidence.JumpLine line(Trail trail) {
        var steps = counted(trail);
        return new Evidence.JumpLine(
                trail.number(),
                trail.startedAt().toString(),
                trail.submittedAt().toString(),
                right(steps),
                steps.size());
    }
}
