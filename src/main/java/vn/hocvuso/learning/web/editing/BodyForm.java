package vn.hocvuso.learning.web.editing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.platform.Refusal;

/** The inputs of one kind of question. */
public abstract class BodyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * What the inputs say.
     *
     * @param withVariables true when expressions in braces may stand in place of numbers
     * @throws Refusal beside the input that is wrong
     */
    abstract Unfilled body(boolean withVariables);

    /** Fills the inputs. */
    abstract void show(Unfilled body);

    /** The lines of a text area that are not empty. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    /** What stands between semicolons. */
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var part : text.split(";")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
