package vn.hocvuso.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.platform.web.Texts;

/**
 * Draws a screen of a simulation as plain HTML: real fields, choices and buttons inside a frame, so that who reads with
 * ears or works with keys does what others do. Each button sends the deed that it stands for.
 */
final class ScreenMarkup {

    private final Html html = new Html();
    private final String name;
    private final String pictures;
    private final Locale language;

    /**
     * Markup for one question.
     *
     * @param name of its inputs; the buttons are called {@code do-} and this
     * @param pictures where pictures lie, with a slash at the end
     */
    ScreenMarkup(String name, String pictures, Locale language) {
        this.name = name;
        this.pictures = pictures;
        this.language = language;
    }

    /** What stands where a simulation has come to its end. */
    String end() {
        return html.element("p", text("screen.end"), "class", "screen__end").toString();
    }

    /**
     * A screen.
     *
     * @param done what was done so far, for what stands in its fields
     * @param hint in practice
     */
    String screen(Shown.Screen screen, Response.Actions done, Optional<String> hint) {
        hint.ifPresent(words -> html.open("p", "class", "notice notice--info")
                .element("strong", text("screen.hint") + " ")
                .text(words)
                .close("p"));
        html.open(
                "div",
                "class",
                "screen screen--" + screen.device().name().toLowerCase(Locale.ROOT),
                "role",
                "group",
                "aria-label",
                text("screen.label", screen.title()));
        html.element("p", screen.title(), "class", "screen__title");
        for (var element : screen.elements()) {
            element(screen, element, done);
        }
        screen.offers().stream()
                .filter(offer -> offer.deed() == Simulation.Deed.CLOSE)
                .forEach(offer -> button("CLOSE", text("screen.close"), "screen__button screen__button--close"));
        html.close("div");
        return html.toString();
    }

    private void element(Shown.Screen screen, Simulation.Element element, Response.Actions done) {
        var tapped = offer(screen, Simulation.Deed.TAP, element);
        switch (element.what()) {
            case FIELD -> field(element, offer(screen, Simulation.Deed.TYPE, element), done);
            case CHOICES -> choices(element, offer(screen, Simulation.Deed.CHOOSE, element), done);
            case PICTURE -> html.open("img", "src", pictures + element.text(), "alt", "", "class", "screen__picture");
            default -> {
                if (tapped.isPresent()) {
                    var look = element.what() == Simulation.What.BUTTON ? "" : " screen__button--link";
                    button("TAP:" + element.id(), element.text(), "screen__button" + look);
                } else {
                    html.element("p", element.text(), "class", looks(element.what()));
                }
            }
        }
        var presses = element.what() == Simulation.What.FIELD || element.what() == Simulation.What.CHOICES;
        if (presses && tapped.isPresent()) {
            button("TAP:" + element.id(), element.text(), "screen__button");
        }
    }

    private static String looks(Simulation.What what) {
        return switch (what) {
            case BUBBLE -> "screen__bubble";
            case LINK -> "screen__link";
            case BUTTON -> "screen__button screen__button--dead";
            default -> "screen__text";
        };
    }

    private static Optional<Simulation.Offer> offer(
            Shown.Screen screen, Simulation.Deed deed, Simulation.Element element) {
        return screen.offers().stream()
                .filter(offer -> offer.deed() == deed && offer.element().equals(element.id()))
                .findFirst();
    }

    private void field(Simulation.Element element, Optional<Simulation.Offer> offer, Response.Actions done) {
        html.open("label", "class", "answer")
                .element("span", element.text(), "class", "answer__label")
                .open(
                        "input",
                        "type",
                        "text",
                        "name",
                        name + "-" + element.id(),
                        "value",
                        last(done.actions(), Simulation.Deed.TYPE, element.id()),
                        "maxlength",
                        "100",
                        "autocomplete",
                        "off",
                        "autocapitalize",
                        "none",
                        "spellcheck",
                        "false")
                .close("label");
        if (offer.filter(Simulation.Offer::leads).isPresent()) {
            button("TYPE:" + element.id(), text("screen.typed"), "screen__button");
        }
    }

    /** Where choosing leads on, each choice is a button. */
    private void choices(Simulation.Element element, Optional<Simulation.Offer> offer, Response.Actions done) {
        var leads = offer.filter(Simulation.Offer::leads).isPresent();
        html.open("div", "class", "screen__choices", "role", "group", "aria-label", element.text())
                .element("p", element.text(), "class", "screen__text");
        for (var place = 0; place < element.options().size(); place++) {
            var option = element.options().get(place);
            if (leads) {
                button("CHOOSE:" + element.id() + ":" + place, option, "screen__button");
            } else {
                var chosen = last(done.actions(), Simulation.Deed.CHOOSE, element.id())
                        .equals("" + place);
                html.open("label", "class", "choice")
                        .open(
                                "input",
                                "type",
                                "radio",
                                "name",
                                name + "-" + element.id(),
                                "value",
                                String.valueOf(place),
                                "checked",
                                chosen ? "checked" : null)
                        .element("span", option, "class", "choice__text")
                        .close("label");
            }
        }
        html.close("div");
    }

    private static String last(List<Response.Action> actions, Simulation.Deed deed, String element) {
        return actions.stream()
                .filter(action -> action.deed() == deed && action.element().equals(element))
                .reduce((one, later) -> later)
                .map(Response.Action::value)
                .orElse("");
    }

    private void button(String deed, String words, String looks) {
        html.element("button", words, "name", "do-" + name, "value", deed, "class", looks);
    }

    private String text(String key, Object... arguments) {
        return Texts.of("assessment", language, key, arguments);
    }
}
