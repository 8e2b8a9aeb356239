package vn.hocvuso.assessment.format;

import java.util.Optional;
import java.util.function.Function;
import vn.hocvuso.assessment.marking.Parameters;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.platform.yaml.YamlText;

/**
 * Simulations and variables as their author types them on a page: the same text as in a file of questions.
 */
public final class AuthoredText {

    private static final String FILE = "";

    private AuthoredText() {}

    /** The screens and rules. */
    public static String of(Simulation simulation) {
        var text = new YamlText();
        new BodyWriter(text).body(simulation);
        return text.toString();
    }

    /** The variables. */
    public static String of(Parameters parameters) {
        var text = new YamlText();
        new BodyWriter(text).parameters(parameters);
        return text.toString();
    }

    /**
     * The simulation that the text tells.
     *
     * @param input the id of the input that a refusal belongs beside
     * @throws Refusal {@code assessment.format.line} with the first mistake, or {@code assessment.item.empty}
     */
    public static Simulation simulation(String text, String input) {
        return read(
                text,
                input,
                problems -> map -> new SimulationReader(
                                new Making(problems), part -> BodyReader.pictureName(part.text("picture", 200)))
                        .read(map)
                        .map(Simulation.class::cast));
    }

    /**
     * The variables that the text tells.
     *
     * @param input the id of the input that a refusal belongs beside
     * @throws Refusal as {@link #simulation}
     */
    public static Parameters parameters(String text, String input) {
        return read(text, input, problems -> new ParametersReader(new Making(problems))::read);
    }

    private static <T> T read(String text, String input, Function<Problems, Function<YamlMap, Optional<T>>> reader) {
        if (text.isBlank()) {
            throw new Refusal("assessment.item.empty").at(input);
        }
        var problems = new Problems();
        var read = YamlMap.read(FILE, text, problems).flatMap(map -> {
            var made = reader.apply(problems).apply(map);
            map.end();
            return made;
        });
        if (!problems.isEmpty()) {
            var first = problems.all().get(0);
            throw new Refusal("assessment.format.line", first.line(), first).at(input);
        }
        return read.orElseThrow(() -> new Refusal("assessment.item.empty").at(input));
    }
}
