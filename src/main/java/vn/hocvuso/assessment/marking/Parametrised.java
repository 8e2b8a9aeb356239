package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.List;
import java.util.Random;
import vn.hocvuso.platform.Refusal;

/**
 * A body with variables in it: each learner gets numbers and names of her own. It cannot exist wrong: every combination
 * of values is tried, or of more than two thousand every corner and two hundred others.
 *
 * @param body as {@link Body#json} writes it, with {@code {name}} or {@code {expression}} in its texts, and in place of
 *     its decimal numbers
 * @param texts what else uses the variables: the prompt, the explanation
 */
public record Parametrised(Parameters parameters, String body, List<String> texts) implements Serializable {

    private static final int LONGEST = 20_000;

    /** So often another combination is drawn when one cannot be asked, which the trial has passed over. */
    private static final int DRAWS = 100;

    /**
     * What one learner is asked.
     *
     * @param texts the texts, filled
     */
    public record Drawn(Body body, List<String> texts) implements Serializable {}

    public Parametrised {
        texts = texts.stream().map(text -> Texts.fitting(text, 2000, "text")).toList();
        if (body.length() > LONGEST) {
            throw new Refusal("assessment.item.long", LONGEST).at("body");
        }
        var filled = List.copyOf(texts);
        parameters.forSamples(values -> fill(body, filled, values));
    }

    private static Drawn fill(String body, List<String> texts, Parameters.Values values) {
        return new Drawn(
                RecordJson.read(Body.class, body, values),
                texts.stream().map(values::text).toList());
    }

    /** What the seed draws: the same for ever. */
    public Drawn draw(long seed) {
        var random = new Random(seed);
        for (var draw = 1; ; draw++) {
            try {
                return fill(body, texts, parameters.draw(random));
            } catch (Refusal refused) {
                if (draw == DRAWS) {
                    throw refused;
                }
            }
        }
    }

    /** As it is stored, with the version of the format. */
    public String json() {
        return RecordJson.text(this);
    }

    /**
     * Reads what {@link #json} has written.
     *
     * @throws Refusal {@code assessment.item.format}, and whatever a body or its variables refuse
     */
    public static Parametrised read(String json) {
        return RecordJson.read(Parametrised.class, json, Filling.NONE);
    }
}
