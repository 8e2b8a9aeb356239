package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What may be sent to a browser before an item is graded: no key in it. Its things stand in the order drawn. */
public sealed interface Shown extends Serializable {

    /** The same as compact JSON. */
    default String json() {
        return RecordJson.write(this).toString();
    }

    /**
     * Choices, of which one or several are taken.
     *
     * @param several true when more than one may be chosen
     */
    record Choices(boolean several, List<String> texts) implements Shown {}

    /** A line to write in. */
    record Line() implements Shown {}

    /**
     * A field for a number.
     *
     * @param whole true when a whole number is asked for
     * @param unit stands beside the field; empty when there is none, or when the learner must write it
     */
    record Number(boolean whole, Optional<String> unit) implements Shown {}
}
