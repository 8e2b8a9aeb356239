package vn.hocvuso.assessment.format;

import java.util.List;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.assessment.marking.Simulation.Deed;
import vn.hocvuso.assessment.marking.Simulation.Move;
import vn.hocvuso.assessment.marking.Simulation.Rule;
import vn.hocvuso.assessment.marking.Simulation.Screen;
import vn.hocvuso.assessment.marking.Simulation.What;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlText;

/** Writes a simulation as {@link SimulationReader} reads it. */
final class SimulationWriter {

    private final YamlText yaml;

    SimulationWriter(YamlText yaml) {
        this.yaml = yaml;
    }

    void write(Simulation simulation) {
        var screens = yaml.part("screens");
        simulation.screens().forEach(it -> write(it, screens.item()));
        var rules = yaml.part("rules");
        simulation.rules().forEach(it -> write(it, rules.item()));
    }

    private static void write(Screen screen, YamlText map) {
        map.put("id", screen.id()).put("device", Words.of(screen.device())).put("title", screen.title());
        screen.hint().ifPresent(it -> map.put("hint", it));
        var isPlain = screen.moves().equals(SimulationReader.plain(screen.elements(), screen.moves()));
        var elements = map.part("elements");
        for (var element : screen.elements()) {
            var item = elements.item()
                    .put("id", element.id())
                    .put(
                            Words.of(element.what()),
                            (element.what() == What.PICTURE ? "pictures/" : "") + element.text());
            if (!element.options().isEmpty()) {
                item.put("options", element.options());
            }
            if (isPlain) {
                moves(screen, Deed.TAP).stream()
                        .filter(it -> it.element().orElse("").equals(element.id()))
                        .forEach(it -> item.put("to", it.to()));
            }
        }
        var others = screen.moves().stream()
                .filter(it -> !isPlain || it.deed() == Deed.TYPE || it.deed() == Deed.CHOOSE)
                .toList();
        if (!others.isEmpty()) {
            var part = map.part("moves");
            others.forEach(it -> write(it, part.item()));
        }
        if (isPlain) {
            moves(screen, Deed.CLOSE).forEach(it -> map.put("close", it.to()));
        }
    }

    private static List<Move> moves(Screen screen, Deed deed) {
        return screen.moves().stream().filter(it -> it.deed() == deed).toList();
    }

    private static void write(Move move, YamlText map) {
        if (move.deed() == Deed.CLOSE) {
            map.put(Words.of(move.deed()), true);
        } else {
            map.put(Words.of(move.deed()), move.element().orElseThrow());
        }
        move.value().ifPresent(it -> map.put("value", it));
        map.put("to", move.to());
    }

    private static void write(Rule rule, YamlText map) {
        map.put("must", Words.of(rule.must()));
        rule.screen().ifPresent(it -> map.put("screen", it));
        rule.element().ifPresent(it -> map.put("element", it));
        map.putSome("values", rule.values()).put("weight", rule.weight()).put("words", rule.words());
    }
}
