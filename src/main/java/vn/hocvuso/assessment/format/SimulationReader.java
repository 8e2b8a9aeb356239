package vn.hocvuso.assessment.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.assessment.marking.Simulation.Deed;
import vn.hocvuso.assessment.marking.Simulation.Device;
import vn.hocvuso.assessment.marking.Simulation.Element;
import vn.hocvuso.assessment.marking.Simulation.Move;
import vn.hocvuso.assessment.marking.Simulation.Must;
import vn.hocvuso.assessment.marking.Simulation.Rule;
import vn.hocvuso.assessment.marking.Simulation.Screen;
import vn.hocvuso.assessment.marking.Simulation.What;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlMap;

/**
 * Reads a simulation. What is tapped says itself where it leads ({@code to}), a screen says where closing it leads ({@code
 * close}); other moves, and those that must be looked at in another order, stand under {@code moves}.
 */
final class SimulationReader {

    private static final int LONGEST = 10_000;
    private static final int WEIGHT = 10;
    private static final Map<String, Device> DEVICES = Words.of(Device.class);
    private static final Map<String, What> WHATS = Words.of(What.class);
    private static final Map<String, Must> MUSTS = Words.of(Must.class);
    private static final Map<String, Deed> DEEDS = Words.of(Deed.class);

    private final Making making;
    private final Function<YamlMap, String> picture;

    /** @param picture reads the name of the picture of an element */
    SimulationReader(Making making, Function<YamlMap, String> picture) {
        this.making = making;
        this.picture = picture;
    }

    Optional<Body> read(YamlMap map) {
        var before = making.mistakes();
        var screens = new ArrayList<Screen>();
        for (var item : map.maps("screens")) {
            screen(item).ifPresent(screens::add);
        }
        var rules = new ArrayList<Rule>();
        for (var item : map.maps("rules")) {
            rule(item).ifPresent(rules::add);
        }
        return making.make(map, before, () -> new Simulation(screens, rules));
    }

    private Optional<Screen> screen(YamlMap map) {
        var before = making.mistakes();
        var id = map.text("id", LONGEST);
        var device = map.word("device", DEVICES);
        var title = map.text("title", LONGEST);
        var hint = map.has("hint") ? Optional.of(map.text("hint", LONGEST)) : Optional.<String>empty();
        var elements = new ArrayList<Element>();
        var moves = new ArrayList<Move>();
        for (var item : map.maps("elements")) {
            element(item, elements.size() + 1, moves).ifPresent(elements::add);
        }
        for (var item : map.optionalMaps("moves")) {
            move(item).ifPresent(moves::add);
        }
        if (map.has("close")) {
            var to = map.text("close", 100);
            moves.add(new Move(Deed.CLOSE, Optional.empty(), Optional.empty(), to));
        }
        map.end();
        return making.make(map, before, () -> new Screen(id, device.orElseThrow(), title, elements, moves, hint));
    }

    private Optional<Element> element(YamlMap item, int number, List<Move> moves) {
        var before = making.mistakes();
        var id = item.has("id") ? item.text("id", LONGEST) : "e" + number;
        var what = item.oneOf(WHATS.keySet());
        if (what.isEmpty()) {
            return Optional.empty();
        }
        var isPicture = WHATS.get(what.get()) == What.PICTURE;
        var text = isPicture ? picture.apply(item) : item.text(what.get(), LONGEST);
        var options = BodyReader.values(item.optionalTexts("options", LONGEST));
        if (item.has("to")) {
            moves.add(new Move(Deed.TAP, Optional.of(id), Optional.empty(), item.text("to", 100)));
        }
        item.end();
        return making.make(item, before, () -> new Element(id, WHATS.get(what.get()), text, options));
    }

    private Optional<Move> move(YamlMap item) {
        var before = making.mistakes();
        var how = item.oneOf(DEEDS.keySet());
        if (how.isEmpty()) {
            return Optional.empty();
        }
        var deed = DEEDS.get(how.get());
        var element = deed == Deed.CLOSE ? Optional.<String>empty() : Optional.of(item.text(how.get(), 100));
        if (deed == Deed.CLOSE) {
            item.flag(how.get());
        }
        var value = Optional.of(item.optionalText("value", LONGEST)).filter(it -> !it.isEmpty());
        var to = item.text("to", 100);
        item.end();
        return making.make(item, before, () -> new Move(deed, element, value, to));
    }

    private Optional<Rule> rule(YamlMap item) {
        var before = making.mistakes();
        var must = item.word("must", MUSTS);
        var screen = Optional.of(item.optionalText("screen", 100)).filter(it -> !it.isEmpty());
        var element = Optional.of(item.optionalText("element", 100)).filter(it -> !it.isEmpty());
        var values = item.has("values") ? BodyReader.values(item.textOrTexts("values", LONGEST)) : List.<String>of();
        var weight = item.has("weight") ? item.number("weight", 1, 100) : WEIGHT;
        var words = item.text("words", LONGEST);
        item.end();
        return making.make(item, before, () -> new Rule(must.orElseThrow(), screen, element, values, weight, words));
    }

    /** The moves that stand at their elements and at the end of a screen, in the order in which they are read. */
    static List<Move> plain(List<Element> elements, List<Move> moves) {
        var taps = new LinkedHashMap<String, Move>();
        moves.stream()
                .filter(it -> it.deed() == Deed.TAP && it.value().isEmpty())
                .forEach(it -> taps.putIfAbsent(it.element().orElseThrow(), it));
        var plain = new ArrayList<Move>();
        elements.stream().filter(it -> taps.containsKey(it.id())).forEach(it -> plain.add(taps.get(it.id())));
        moves.stream()
                .filter(it -> it.deed() == Deed.TYPE || it.deed() == Deed.CHOOSE)
                .forEach(plain::add);
        moves.stream().filter(it -> it.deed() == Deed.CLOSE).limit(1).forEach(plain::add);
        return plain;
    }
}
