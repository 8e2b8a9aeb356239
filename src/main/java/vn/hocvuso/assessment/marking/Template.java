package vn.hocvuso.assessment.marking;

import java.util.List;
import java.util.Random;
import vn.hocvuso.platform.Refusal;

/**
 * A body with variables in it: each learner gets numbers and names of her own. It cannot exist wrong: every combination
 * of values is tried, or of more than two thousand every corner and two hundred others. Building one is slow for that
 * reason, drawing from it is not.
 *
 * @param body as {@link Body#json} writes it, with {@code {name}} or {@code {expression}} in its texts, and in place of
 *     its decimal numbers
 */
public record Template(Parameters parameters, String body) implements Asked {

    private static final int LONGEST = 20_000;

    /** So often another combination is drawn when one cannot be asked, which the trial has passed over. */
    private static final int DRAWS = 100;

    public Template {
        if (body.length() > LONGEST) {
            throw new Refusal("assessment.item.long", LONGEST).at("body");
        }
        var tried = body;
        parameters.forSamples(values -> RecordJson.read(Body.class, tried, values));
    }

    @Override
    public void requireFits(List<String> texts) {
        texts.forEach(text -> Texts.fitting(text, 2000, "text"));
        parameters.forSamples(values -> texts.forEach(values::text));
    }

    @Override
    public Drawn draw(List<String> texts, long seed) {
        var random = new Random(seed);
        for (var draw = 1; ; draw++) {
            try {
                var values = parameters.draw(random);
                return new Drawn(
                        RecordJson.read(Body.class, body, values),
                        texts.stream().map(values::text).toList());
            } catch (Refusal refused) {
                if (draw == DRAWS) {
                    throw refused;
                }
            }
        }
    }

    @Override
    public String json() {
        return RecordJson.text(this);
    }
}
