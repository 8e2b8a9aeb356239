package vn.hocvuso.assessment.attempt;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Review;
import vn.hocvuso.assessment.quiz.Disclosure.What;

/**
 * What a learner may see of how she answered a question; what she may not see is empty.
 *
 * @param thousandths what it earned of its mark
 * @param review her answer beside the right one
 */
public record Feedback(Optional<Integer> thousandths, Optional<Review> review, Optional<String> explanation)
        implements Serializable {

    /** Nothing. */
    public static final Feedback NONE = new Feedback(Optional.empty(), Optional.empty(), Optional.empty());

    static Feedback of(Sheet sheet, Response own, int thousandths, Set<What> shown) {
        return new Feedback(
                shown.contains(What.MARKS) ? Optional.of(thousandths) : Optional.empty(),
                shown.contains(What.ANSWERS) ? Optional.of(Review.of(sheet.showing(), own)) : Optional.empty(),
                shown.contains(What.EXPLANATIONS) ? Optional.of(sheet.explanation()) : Optional.empty());
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
