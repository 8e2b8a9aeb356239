package vn.hocvuso.assessment.format;

import java.util.Map;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Gaps;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.assessment.marking.Matching;
import vn.hocvuso.assessment.marking.NumberAnswer;
import vn.hocvuso.assessment.marking.Ordering;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.assessment.marking.Simulation;

/** What the kinds of questions are called in files. */
enum Kind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    MATCHING,
    ORDERING,
    SHORT_TEXT,
    NUMBER,
    GAPS,
    HOTSPOT,
    SIMULATION;

    /** All of them by their names in files. */
    static final Map<String, Kind> BY_NAME = Words.of(Kind.class);

    static Kind of(Body body) {
        if (body instanceof Choosing choosing) {
            return valueOf(choosing.way().name());
        } else if (body instanceof Matching) {
            return MATCHING;
        } else if (body instanceof Ordering) {
            return ORDERING;
        } else if (body instanceof ShortText) {
            return SHORT_TEXT;
        } else if (body instanceof NumberAnswer) {
            return NUMBER;
        } else if (body instanceof Gaps) {
            return GAPS;
        } else if (body instanceof Hotspot) {
            return HOTSPOT;
        } else if (body instanceof Simulation) {
            return SIMULATION;
        }
        throw new IllegalArgumentException(body.toString());
    }
}
