package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.List;
import vn.hocvuso.platform.Refusal;

/** What an item asks: the same of everybody, or with values drawn for each learner. */
public sealed interface Asked extends Serializable permits Body, Template {

    /**
     * What one learner is asked.
     *
     * @param texts the texts beside the body, the prompt and the explanation, with their values
     */
    record Drawn(Body body, List<String> texts) implements Serializable {}

    /**
     * What the seed draws: the same for ever.
     *
     * @param texts as their author wrote them
     */
    Drawn draw(List<String> texts, long seed);

    /**
     * Refuses texts that cannot be filled with the values.
     *
     * @throws Refusal {@code assessment.item.expression} and others of {@link Parameters}
     */
    void requireFits(List<String> texts);

    /** As it is stored, with the version of the format. */
    String json();

    /**
     * Reads what {@link #json} has written.
     *
     * @throws Refusal {@code assessment.item.format} when this is neither body nor template, and whatever those refuse
     */
    static Asked read(String json) {
        return RecordJson.read(Asked.class, json, Filling.NONE);
    }
}
