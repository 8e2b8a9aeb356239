package vn.hocvuso.assessment.quiz;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a learner gets to see of how she did, and when.
 *
 * @param during while she answers, of each question that she has answered
 * @param after from handing in until the test is closed
 * @param closed when nobody answers any more; of a test that is never closed, nothing beyond {@code after}
 */
public record Disclosure(Set<What> during, Set<What> after, Set<What> closed) implements Serializable {

    /** What can be shown. */
    public enum What {
        /** What each question and the whole have earned. */
        MARKS,
        /** The right answers. */
        ANSWERS,
        EXPLANATIONS
    }

    /** Nothing during, everything after. */
    public static final Disclosure USUAL = new Disclosure(Set.of(), all(), all());

    public Disclosure {
        during = Set.copyOf(during);
        after = Set.copyOf(after);
        closed = Set.copyOf(closed);
    }

    private static Set<What> all() {
        return EnumSet.allOf(What.class);
    }

    /** As its column holds it: the first letters of what is shown, for each moment. */
    String column() {
        return Stream.of(during, after, closed)
                .map(shown -> shown.stream()
                        .sorted()
                        .map(what -> what.name().substring(0, 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("/"));
    }

    static Disclosure read(String column) {
        var moments = column.split("/", -1);
        return new Disclosure(shown(moments[0]), shown(moments[1]), shown(moments[2]));
    }

    private static Set<What> shown(String letters) {
        return List.of(What.values()).stream()
                .filter(what -> letters.contains(what.name().substring(0, 1)))
                .collect(Collectors.toSet());
    }
}
