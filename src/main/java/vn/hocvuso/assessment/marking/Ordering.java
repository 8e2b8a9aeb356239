package vn.hocvuso.assessment.marking;

import java.util.List;

/**
 * Putting things in order. They are shown in an order of the seed's, which may by chance be the right one.
 *
 * @param items two to twelve, in the right order
 */
public record Ordering(Credit credit, List<String> items) implements Body {

    public Ordering {
        items = Texts.distinct(items, 2, 12, 300, "items");
    }

    @Override
    public int shuffled() {
        return items.size();
    }

    @Override
    public Shown shown(List<Integer> order) {
        return new Shown.Items(order.stream().map(items::get).toList());
    }
}
