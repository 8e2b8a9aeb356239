package vn.hocvuso.assessment.marking;

import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;

/** What an author says of an item beyond its prompt and explanation: one record per kind, which cannot exist wrong. */
public sealed interface Body extends Asked
        permits Choosing, Matching, Ordering, ShortText, NumberAnswer, Gaps, Hotspot, Simulation {

    /** How many of its things are shown in an order that a seed draws; 0 when nothing is shuffled. */
    int shuffled();

    /**
     * What may be sent to a browser before the item is graded.
     *
     * @param order {@code order.get(shown)} is the place in the author's list of what stands at the place {@code shown}
     */
    Shown shown(List<Integer> order);

    /** True when a learner sees no difference: only what is right may be another. */
    default boolean looksLike(Body other) {
        var order = IntStream.range(0, shuffled()).boxed().toList();
        return shuffled() == other.shuffled() && shown(order).equals(other.shown(order));
    }

    @Override
    default Drawn draw(List<String> texts, long seed) {
        return new Drawn(this, texts);
    }

    @Override
    default void requireFits(List<String> texts) {
        texts.forEach(text -> Texts.fitting(text, 2000, "text"));
    }

    /** The body as it is stored, compact, with its kind and the version of the format. */
    @Override
    default String json() {
        return RecordJson.text(this);
    }

    /**
     * Reads what {@link #json} has written.
     *
     * @throws Refusal {@code assessment.item.format} when this is no body, and whatever the kind refuses
     */
    static Body read(String json) {
        return RecordJson.read(Body.class, json, Filling.NONE);
    }
}
