package vn.hocvuso.assessment.quiz;

import java.util.Optional;
import vn.hocvuso.assessment.marking.Asked;

/**
 * What is in force for a question that was found wrong.
 *
 * @param neutral true when everybody gets its mark, whatever she has answered
 * @param mended the same question with another key
 */
record Correction(boolean neutral, Optional<Asked> mended) {

    static final Correction NONE = new Correction(false, Optional.empty());
}
