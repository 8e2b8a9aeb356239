package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;

/**
 * An item in the order in which one learner sees it, and the way back to the author's.
 *
 * @param order {@code order.get(shown)} is the place in the author's list
 */
public record Showing(Body body, List<Integer> order) implements Serializable {

    public Showing {
        order = List.copyOf(order);
        if (!order.stream().sorted().toList().equals(places(body.shuffled()))) {
            throw new IllegalArgumentException("No order of " + body.shuffled() + ": " + order);
        }
    }

    /** The order that a seed draws; the generator is the one that {@link Random} specifies, the same on every platform. */
    public static Showing of(Body body, long seed) {
        return of(body, new Random(seed));
    }

    /** The order that the generator draws next. */
    public static Showing of(Body body, Random random) {
        var order = new ArrayList<>(places(body.shuffled()));
        Collections.shuffle(order, random);
        return new Showing(body, order);
    }

    private static List<Integer> places(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /** What may be sent to a browser before the item is graded. */
    public Shown shown() {
        return body.shown(order);
    }

    /**
     * In the author's order, what was answered in the order shown.
     *
     * @throws Refusal as {@link Marker#require}
     */
    public Response own(Response asShown) {
        Marker.of(body).require(body, asShown);
        return order.isEmpty() ? asShown : asShown.moved(order::get);
    }

    /**
     * In the order shown, what is kept in the author's.
     *
     * @throws Refusal as {@link Marker#require}
     */
    public Response asShown(Response own) {
        Marker.of(body).require(body, own);
        return order.isEmpty() ? own : own.moved(order::indexOf);
    }
}
