package vn.hocvuso.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.platform.Refusal;

/**
 * Reads what a plain form sends for a question, as {@link AnswerMarkup} has drawn it. The inputs' names begin with the
 * question's: an only input has that name, of several each has its number behind a hyphen.
 */
final class AnswerForm {

    private static final String NUMBER = "\\d{1,3}";

    private final Map<String, String[]> parameters;

    AnswerForm(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /**
     * What was answered, as the page shows it.
     *
     * @throws Refusal {@code assessment.answer.order} for an order in which something is missing or twice, or as the
     *     constructors of {@link Response}
     */
    Response read(String name, Shown shown) {
        if (shown instanceof Shown.Choices) {
            return new Response.Choices(numbers(name));
        } else if (shown instanceof Shown.Areas) {
            return new Response.Areas(numbers(name));
        } else if (shown instanceof Shown.Line) {
            return new Response.Text(text(name));
        } else if (shown instanceof Shown.Number) {
            return new Response.Number(text(name));
        } else if (shown instanceof Shown.Sides sides) {
            return new Response.Pairs(IntStream.range(0, sides.lefts().size())
                    .filter(left -> text(name + "-" + left).matches(NUMBER))
                    .mapToObj(left -> new Response.Pair(left, Integer.parseInt(text(name + "-" + left))))
                    .toList());
        } else if (shown instanceof Shown.Items items) {
            return order(name, items.texts().size());
        } else if (shown instanceof Shown.Gapped gapped) {
            return filled(name, gapped);
        }
        throw new IllegalArgumentException("Read by deeds: " + shown);
    }

    private Response.Order order(String name, int size) {
        var places = IntStream.range(0, size)
                .filter(i -> text(name + "-" + i).matches(NUMBER))
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return new Response.Order(List.of());
        }
        var wanted = places.stream()
                .map(i -> Integer.valueOf(text(name + "-" + i)))
                .distinct()
                .count();
        if (wanted < size) {
            throw new Refusal("assessment.answer.order");
        }
        return new Response.Order(places.stream()
                .sorted(Comparator.comparing(i -> Integer.valueOf(text(name + "-" + i))))
                .toList());
    }

    private Response.Filled filled(String name, Shown.Gapped gapped) {
        var typed = new ArrayList<Response.Typed>();
        var chosen = new ArrayList<Response.Chosen>();
        for (var piece : gapped.pieces()) {
            var given = text(name + "-" + piece.gap());
            if (piece.chosen() && given.matches(NUMBER)) {
                chosen.add(new Response.Chosen(piece.gap(), Integer.parseInt(given)));
            } else if (!piece.chosen() && !given.isBlank()) {
                typed.add(new Response.Typed(piece.gap(), given));
            }
        }
        return new Response.Filled(typed, chosen);
    }

    /**
     * What was done on a screen: what was written and chosen there, and then the deed of the button.
     *
     * @param before what was done so far
     * @param deed the button's value: {@code TAP:ok}, {@code TYPE:otp}, {@code CHOOSE:kind:0} or {@code CLOSE}
     */
    Response.Actions done(String name, Shown.Screen screen, Response.Actions before, String deed) {
        var actions = new ArrayList<>(before.actions());
        var parts = deed.split(":", 3);
        for (var offer : screen.offers()) {
            var given = text(name + "-" + offer.element());
            var now = parts.length > 1 && parts[1].equals(offer.element());
            var writes = offer.deed() == Simulation.Deed.TYPE && !given.isBlank() && (now || !offer.leads());
            var chooses = offer.deed() == Simulation.Deed.CHOOSE && !offer.leads() && given.matches(NUMBER);
            var action = new Response.Action(offer.deed(), offer.element(), given);
            if ((writes || chooses) && !isLast(actions, action)) {
                actions.add(action);
            }
        }
        switch (parts[0]) {
            case "TAP" -> actions.add(new Response.Action(Simulation.Deed.TAP, part(parts, 1), ""));
            case "CHOOSE" -> actions.add(new Response.Action(Simulation.Deed.CHOOSE, part(parts, 1), part(parts, 2)));
            case "CLOSE" -> actions.add(new Response.Action(Simulation.Deed.CLOSE, "", ""));
            default -> {
                // what was written has been taken already
            }
        }
        return new Response.Actions(actions);
    }

    /** True when the last thing done with the element was just this. */
    private static boolean isLast(List<Response.Action> actions, Response.Action action) {
        return actions.stream()
                .filter(one -> one.deed() == action.deed() && one.element().equals(action.element()))
                .reduce((one, later) -> later)
                .filter(action::equals)
                .isPresent();
    }

    private static String part(String[] parts, int place) {
        return place < parts.length ? parts[place] : "";
    }

    private List<Integer> numbers(String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .filter(value -> value.matches(NUMBER))
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    private String text(String name) {
        var values = parameters.get(name);
        return values == null ? "" : values[0];
    }
}
