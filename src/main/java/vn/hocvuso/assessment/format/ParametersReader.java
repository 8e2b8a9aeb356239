package vn.hocvuso.assessment.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.marking.Parameters;
import vn.hocvuso.assessment.marking.Parameters.Derived;
import vn.hocvuso.assessment.marking.Parameters.Pick;
import vn.hocvuso.assessment.marking.Parameters.Range;
import vn.hocvuso.assessment.marking.Parameters.Variable;
import vn.hocvuso.platform.yaml.YamlMap;

/** Reads the variables of a question. */
final class ParametersReader {

    private final Making making;

    ParametersReader(Making making) {
        this.making = making;
    }

    /** The variables; empty when there are none, and after mistakes. */
    Optional<Parameters> read(YamlMap map) {
        var before = making.mistakes();
        var items = map.optionalMaps("parameters");
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var variables = new ArrayList<Variable>();
        for (var item : items) {
            variable(item).ifPresent(variables::add);
        }
        return making.make(map, before, () -> new Parameters(variables));
    }

    private Optional<Variable> variable(YamlMap item) {
        var before = making.mistakes();
        var name = item.text("name", 100);
        var form = item.oneOf(List.of("from", "one-of", "is"));
        var variable = form.flatMap(it -> switch (it) {
            case "one-of" -> {
                var texts = BodyReader.values(item.texts("one-of", 1000));
                yield making.<Variable>make(item, before, () -> new Pick(name, texts));
            }
            case "is" -> {
                var expression = item.text("is", 1000);
                yield making.<Variable>make(item, before, () -> new Derived(name, expression));
            }
            default -> {
                var from = item.text("from", 100);
                var to = item.text("to", 100);
                var step = item.has("step") ? item.text("step", 100) : "1";
                yield making.<Variable>make(
                        item,
                        before,
                        () -> new Range(
                                name,
                                Unfilled.numberAt(from, false, "from"),
                                Unfilled.numberAt(to, false, "to"),
                                Unfilled.numberAt(step, false, "step")));
            }
        });
        item.end();
        return variable;
    }
}
