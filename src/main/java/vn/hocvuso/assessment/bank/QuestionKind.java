package vn.hocvuso.assessment.bank;

import java.util.List;
import java.util.Map;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Gaps;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.assessment.marking.Matching;
import vn.hocvuso.assessment.marking.NumberAnswer;
import vn.hocvuso.assessment.marking.Ordering;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.assessment.marking.Simulation;

/** How a question is answered. */
public enum QuestionKind {
    /** Exactly one choice is right. */
    SINGLE,
    /** Two or more choices are right, not all. */
    MULTIPLE,
    /** A statement; the first choice says true, the second false. */
    TRUE_FALSE,
    MATCHING,
    ORDERING,
    SHORT_TEXT,
    NUMBER,
    GAPS,
    HOTSPOT,
    SIMULATION;

    private static final Map<Class<? extends Body>, QuestionKind> BY_BODY = Map.of(
            Matching.class, MATCHING,
            Ordering.class, ORDERING,
            ShortText.class, SHORT_TEXT,
            NumberAnswer.class, NUMBER,
            Gaps.class, GAPS,
            Hotspot.class, HOTSPOT,
            Simulation.class, SIMULATION);

    /** The kind of what is asked; a template's is the same whatever is drawn. */
    public static QuestionKind of(Asked asked) {
        var body = asked.draw(List.of(), 0).body();
        return body instanceof Choosing choosing ? valueOf(choosing.way().name()) : BY_BODY.get(body.getClass());
    }
}
