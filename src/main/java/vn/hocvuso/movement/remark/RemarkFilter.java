package vn.hocvuso.movement.remark;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which remarks of a unit and of those below it a list has.
 *
 * @param kind null for all
 * @param state null for all
 */
public record RemarkFilter(Remark.Kind kind, Remark.State state, Show show) implements Serializable {

    /** What else they have in common. */
    public enum Show {
        ALL,
        /** Wait for the unit itself: for its answer, or for its word that an answer settles it. */
        WAITING,
        /** Wait for an answer after the last day for one. */
        OVERDUE
    }

    /** What an address asks for; whatever it has that there is not asks for nothing. */
    public static RemarkFilter of(String kind, String state, String show) {
        return new RemarkFilter(
                named(Remark.Kind.values(), kind).orElse(null),
                named(Remark.State.values(), state).orElse(null),
                named(Show.values(), show).orElse(Show.ALL));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Stream.of(all).filter(it -> it.name().equals(name)).findFirst();
    }
}
