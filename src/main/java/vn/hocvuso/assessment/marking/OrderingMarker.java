package vn.hocvuso.assessment.marking;

import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;

/**
 * Right when all stand in order. With partial credit: the share of neighbours of the right order that follow each other
 * at once in the response. It does not punish everything after one misplaced thing, and an order drawn at random earns
 * one neighbour on average, where counting all pairs in order (Kendall 1938) would give it half of the mark. The parts are
 * the places: right when the thing that belongs there stands there.
 */
final class OrderingMarker extends KindMarker<Ordering, Response.Order> {

    OrderingMarker() {
        super(Ordering.class, Response.Order.class);
    }

    @Override
    void fit(Ordering body, Response.Order response) {
        if (!response.places().stream().sorted().toList().equals(places(body))) {
            throw new Refusal("assessment.answer.order");
        }
    }

    private static List<Integer> places(Ordering body) {
        return IntStream.range(0, body.items().size()).boxed().toList();
    }

    @Override
    Mark grade(Ordering body, Response.Order response) {
        var given = response.places();
        List<Boolean> parts = IntStream.range(0, given.size())
                .mapToObj(i -> given.get(i) == i)
                .toList();
        if (body.credit() == Credit.WHOLE) {
            return Mark.wholly(parts);
        }
        var kept = IntStream.range(1, given.size())
                .filter(i -> given.get(i) == given.get(i - 1) + 1)
                .count();
        return Mark.share((int) kept, given.size() - 1, parts);
    }

    @Override
    Response.Order right(Ordering body) {
        return new Response.Order(places(body));
    }

    @Override
    int parts(Ordering body) {
        return body.items().size();
    }
}
