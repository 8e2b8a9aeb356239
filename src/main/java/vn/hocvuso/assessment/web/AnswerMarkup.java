package vn.hocvuso.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.platform.web.Texts;

/**
 * Draws the inputs of a question as plain HTML that works with a keyboard, a screen reader and without script;
 * {@link AnswerForm} reads what they send. The inputs hold what was answered before.
 */
final class AnswerMarkup {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_GAP = 40;

    private final Html html = new Html();
    private final String name;
    private final String pictures;
    private final Locale language;

    /**
     * Markup for one question.
     *
     * @param name of its inputs
     * @param pictures where pictures lie, with a slash at the end
     */
    AnswerMarkup(String name, String pictures, Locale language) {
        this.name = name;
        this.pictures = pictures;
        this.language = language;
    }

    /** The inputs of anything but a simulation. */
    String inputs(Shown shown, Response given) {
        if (shown instanceof Shown.Choices choices && given instanceof Response.Choices taken) {
            choices(choices.several() ? "checkbox" : "radio", choices.texts(), taken.places());
        } else if (shown instanceof Shown.Line && given instanceof Response.Text text) {
            line(text.typed(), LONGEST_LINE, "text");
        } else if (shown instanceof Shown.Number number && given instanceof Response.Number typed) {
            number(number, typed.typed());
        } else if (shown instanceof Shown.Sides sides && given instanceof Response.Pairs pairs) {
            sides(sides, pairs);
        } else if (shown instanceof Shown.Items items && given instanceof Response.Order order) {
            items(items.texts(), order.places());
        } else if (shown instanceof Shown.Gapped gapped && given instanceof Response.Filled filled) {
            gapped(gapped, filled);
        } else if (shown instanceof Shown.Areas areas && given instanceof Response.Areas taken) {
            areas(areas, taken.places());
        } else {
            throw new IllegalArgumentException(given + " answers no " + shown);
        }
        return html.toString();
    }

    private void choices(String type, List<String> texts, List<Integer> taken) {
        for (var place = 0; place < texts.size(); place++) {
            html.open("label", "class", "choice");
            input(type, String.valueOf(place), taken.contains(place));
            html.element("span", texts.get(place), "class", "choice__text").close("label");
        }
    }

    private void input(String type, String value, boolean checked) {
        html.open("input", "type", type, "name", name, "value", value, "checked", checked ? "checked" : null);
    }

    private void line(String typed, int longest, String mode) {
        html.open("label", "class", "answer")
                .element("span", text("answer.yours"), "class", "answer__label")
                .open(
                        "input",
                        "type",
                        "text",
                        "name",
                        name,
                        "value",
                        typed,
                        "maxlength",
                        String.valueOf(longest),
                        "inputmode",
                        mode,
                        "autocomplete",
                        "off",
                        "autocapitalize",
                        "none",
                        "spellcheck",
                        "false")
                .close("label");
    }

    private void number(Shown.Number number, String typed) {
        html.open("div", "class", "answer-line");
        line(typed, LONGEST_NUMBER, "text");
        number.unit().ifPresent(unit -> html.element("span", unit, "class", "answer__unit"));
        html.close("div")
                .element("p", text(number.whole() ? "answer.wholeHint" : "answer.numberHint"), "class", "small muted");
    }

    private void sides(Shown.Sides sides, Response.Pairs pairs) {
        html.element("p", text("answer.sidesHint"), "class", "small muted");
        for (var left = 0; left < sides.lefts().size(); left++) {
            var side = left;
            var taken = pairs.pairs().stream()
                    .filter(pair -> pair.left() == side)
                    .map(Response.Pair::right)
                    .findFirst()
                    .orElse(-1);
            html.open("label", "class", "answer answer--pair")
                    .element("span", sides.lefts().get(left), "class", "answer__label");
            select(name + "-" + left, sides.rights(), taken, null);
            html.close("label");
        }
    }

    private void select(String field, List<String> texts, int taken, String label) {
        html.open("select", "name", field, "aria-label", label).element("option", text("answer.choose"), "value", "");
        for (var place = 0; place < texts.size(); place++) {
            html.element(
                    "option",
                    texts.get(place),
                    "value",
                    String.valueOf(place),
                    "selected",
                    place == taken ? "selected" : null);
        }
        html.close("select");
    }

    /** Without script each thing is given its place; with it, things are moved up and down. */
    private void items(List<String> texts, List<Integer> order) {
        var numbers =
                IntStream.rangeClosed(1, texts.size()).mapToObj(String::valueOf).toList();
        html.element("p", text("answer.orderHint"), "class", "small muted")
                .open(
                        "ol",
                        "class",
                        "order",
                        "data-up",
                        text("answer.up"),
                        "data-down",
                        text("answer.down"),
                        "data-keep",
                        text("answer.keep"),
                        "data-moved",
                        text("answer.moved"));
        for (var place = 0; place < texts.size(); place++) {
            html.open("li", "class", "order__item", "data-place", String.valueOf(place))
                    .open("label", "class", "answer answer--pair")
                    .element("span", texts.get(place), "class", "answer__label");
            select(name + "-" + place, numbers, order.indexOf(place), null);
            html.close("label").close("li");
        }
        html.close("ol");
    }

    private void gapped(Shown.Gapped gapped, Response.Filled filled) {
        html.open("p", "class", "gaps");
        for (var piece : gapped.pieces()) {
            html.text(piece.text());
            var field = name + "-" + piece.gap();
            var label = text("answer.gap", piece.gap() + 1);
            if (piece.chosen()) {
                var taken = filled.chosen().stream()
                        .filter(it -> it.gap() == piece.gap())
                        .map(Response.Chosen::word)
                        .findFirst()
                        .orElse(-1);
                select(field, gapped.bank(), taken, label);
            } else {
                var typed = filled.typed().stream()
                        .filter(it -> it.gap() == piece.gap())
                        .map(Response.Typed::text)
                        .findFirst()
                        .orElse("");
                html.open(
                        "input",
                        "type",
                        "text",
                        "name",
                        field,
                        "value",
                        typed,
                        "aria-label",
                        label,
                        "maxlength",
                        String.valueOf(LONGEST_GAP),
                        "autocomplete",
                        "off",
                        "autocapitalize",
                        "none",
                        "spellcheck",
                        "false");
            }
        }
        html.text(gapped.tail()).close("p");
    }

    /** The picture with numbered areas, and the areas as choices of the same numbers for who does not see or point. */
    private void areas(Shown.Areas areas, List<Integer> taken) {
        html.element("p", text(areas.several() ? "answer.areasHint" : "answer.areaHint"), "class", "small muted")
                .open("div", "class", "areas")
                .open("img", "src", pictures + areas.picture(), "alt", areas.described())
                .open(
                        "svg",
                        "viewBox",
                        "0 0 100 " + areas.ratio(),
                        "preserveAspectRatio",
                        "none",
                        "aria-hidden",
                        "true",
                        "focusable",
                        "false");
        for (var place = areas.areas().size() - 1; place >= 0; place--) {
            area(areas.areas().get(place).shape(), place, areas.ratio());
        }
        html.close("svg").close("div");
        for (var place = 0; place < areas.areas().size(); place++) {
            html.open("label", "class", "choice");
            input(areas.several() ? "checkbox" : "radio", String.valueOf(place), taken.contains(place));
            html.open("span", "class", "choice__text")
                    .element("b", String.valueOf(place + 1), "class", "areas__number")
                    .text(" " + areas.areas().get(place).described())
                    .close("span")
                    .close("label");
        }
    }

    private void area(Hotspot.Shape shape, int place, int ratio) {
        var number = String.valueOf(place + 1);
        html.open("g", "class", "area", "data-place", String.valueOf(place));
        if (shape instanceof Hotspot.Rectangle box) {
            html.open(
                            "rect",
                            "x",
                            String.valueOf(box.x()),
                            "y",
                            share(box.y(), ratio),
                            "width",
                            String.valueOf(box.width()),
                            "height",
                            share(box.height(), ratio))
                    .close("rect")
                    .element("text", number, "x", String.valueOf(box.x() + 1), "y", share(box.y(), ratio), "dy", "1em");
        } else if (shape instanceof Hotspot.Circle circle) {
            html.open(
                            "circle",
                            "cx",
                            String.valueOf(circle.x()),
                            "cy",
                            share(circle.y(), ratio),
                            "r",
                            String.valueOf(circle.radius()))
                    .close("circle")
                    .element(
                            "text",
                            number,
                            "x",
                            String.valueOf(circle.x()),
                            "y",
                            share(circle.y(), ratio),
                            "dy",
                            ".35em",
                            "text-anchor",
                            "middle");
        }
        html.close("g");
    }

    /** Percent of the picture's height, in the units of a drawing that is 100 wide. */
    private static String share(int percent, int ratio) {
        return String.valueOf(percent * ratio / 100.0);
    }

    private String text(String key, Object... arguments) {
        return Texts.of("assessment", language, key, arguments);
    }
}
