package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.platform.text.Folding;

/**
 * A response laid open beside the key, part by part, in the order in which the learner saw them: for who may see the
 * right answer.
 */
public sealed interface Review extends Serializable {

    /** Choices or areas, each taken or not, right or not. */
    record Choices(List<Choice> choices) implements Review {}

    /** One of them. */
    record Choice(String text, boolean taken, boolean right) implements Serializable {}

    /** What was written, matched or put somewhere. */
    record Parts(List<Part> parts) implements Review {}

    /**
     * One part.
     *
     * @param about what it is about; a number in the order of the parts where they have no name, empty for an only one
     * @param given what was answered; empty for nothing
     * @param key the right answer
     */
    record Part(String about, String given, String key, boolean right) implements Serializable {}

    /** What was to be done, each kept or not. */
    record Rules(List<Rule> rules) implements Review {}

    /** One of them. */
    record Rule(String words, boolean kept) implements Serializable {}

    /**
     * Lays a response open.
     *
     * @param own in the author's order; an empty one for no answer
     */
    static Review of(Showing showing, Response own) {
        var body = showing.body();
        var mark = Marker.of(body).mark(body, own);
        var right = mark.parts();
        var key = Marker.of(body).key(body);
        if (body instanceof Choosing choosing) {
            return new Choices(choices(
                    showing,
                    choosing.choices().stream().map(Choosing.Choice::text).toList(),
                    choosing.key(),
                    own));
        } else if (body instanceof Hotspot hotspot) {
            return new Choices(choices(
                    showing,
                    hotspot.areas().stream().map(Hotspot.Area::described).toList(),
                    hotspot.key(),
                    own));
        } else if (body instanceof Simulation simulation) {
            return new Rules(IntStream.range(0, simulation.rules().size())
                    .mapToObj(i -> new Rule(simulation.rules().get(i).words(), right.get(i)))
                    .toList());
        }
        var given = texts(body, own);
        var keys = texts(body, key);
        var about = about(body, keys.size());
        return new Parts(IntStream.range(0, keys.size())
                .mapToObj(i -> new Part(
                        about.get(i),
                        i < given.size() ? given.get(i) : "",
                        keys.get(i),
                        keys.size() == 1 ? mark.isFull() : right.get(i)))
                .toList());
    }

    /** What answers a question that nobody has answered: empty, of the kind of its key. */
    static Response none(Body body) {
        if (body instanceof Choosing) {
            return new Response.Choices(List.of());
        } else if (body instanceof Hotspot) {
            return new Response.Areas(List.of());
        } else if (body instanceof Simulation) {
            return new Response.Actions(List.of());
        } else if (body instanceof Matching) {
            return new Response.Pairs(List.of());
        } else if (body instanceof Ordering) {
            return new Response.Order(List.of());
        } else if (body instanceof Gaps) {
            return new Response.Filled(List.of(), List.of());
        } else if (body instanceof NumberAnswer) {
            return new Response.Number("");
        }
        return new Response.Text("");
    }

    private static List<Choice> choices(Showing showing, List<String> texts, List<Integer> key, Response own) {
        var taken = own instanceof Response.Choices choices
                ? choices.places()
                : own instanceof Response.Areas areas ? areas.places() : List.<Integer>of();
        var order = showing.order().isEmpty()
                ? IntStream.range(0, texts.size()).boxed().toList()
                : showing.order();
        return order.stream()
                .map(i -> new Choice(texts.get(i), taken.contains(i), key.contains(i)))
                .toList();
    }

    /** For each part what the response says. */
    private static List<String> texts(Body body, Response response) {
        if (body instanceof Matching matching && response instanceof Response.Pairs pairs) {
            var rights = matching.rights();
            return IntStream.range(0, matching.pairs().size())
                    .mapToObj(left -> pairs.pairs().stream()
                            .filter(pair -> pair.left() == left)
                            .map(pair -> rights.get(pair.right()))
                            .findFirst()
                            .orElse(""))
                    .toList();
        } else if (body instanceof Ordering ordering && response instanceof Response.Order order) {
            return order.places().stream().map(ordering.items()::get).toList();
        } else if (body instanceof Gaps gaps && response instanceof Response.Filled filled) {
            return IntStream.range(0, gaps.gaps().size())
                    .mapToObj(gap -> filledIn(gaps, filled, gap))
                    .toList();
        } else if (response instanceof Response.Number number) {
            return List.of(Folding.clean(number.typed()));
        } else if (response instanceof Response.Text text) {
            return List.of(Folding.clean(text.typed()));
        }
        return List.of();
    }

    private static String filledIn(Gaps gaps, Response.Filled filled, int gap) {
        return filled.typed().stream()
                .filter(it -> it.gap() == gap)
                .map(it -> Folding.clean(it.text()))
                .findFirst()
                .or(() -> filled.chosen().stream()
                        .filter(it -> it.gap() == gap)
                        .map(it -> gaps.bank().get(it.word()))
                        .findFirst())
                .orElse("");
    }

    private static List<String> about(Body body, int parts) {
        var about = new ArrayList<String>();
        for (var i = 0; i < parts; i++) {
            about.add(
                    body instanceof Matching matching
                            ? matching.pairs().get(i).left()
                            : parts == 1 ? "" : String.valueOf(i + 1));
        }
        return about;
    }
}
