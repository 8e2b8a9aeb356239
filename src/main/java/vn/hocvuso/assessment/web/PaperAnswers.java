package vn.hocvuso.assessment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.platform.Refusal;

/** What the form of a paper sends, or an address carries through the sign-in page. */
final class PaperAnswers {

    private final Map<String, String[]> parameters;

    PaperAnswers(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /**
     * The answer that the form has for a question; empty when it says nothing of it. Where a form tells what it showed, a
     * question without an answer has an empty one.
     *
     * @throws Refusal as {@link AnswerForm#read}
     */
    Optional<Response> sent(QuizViewing.ItemView item) {
        var name = PaperMarkup.name(item.question());
        var form = new AnswerForm(parameters);
        if (item.saved() instanceof Response.Actions before) {
            var deed = parameters.get("do-" + name);
            return deed == null
                    ? Optional.empty()
                    : item.shown().map(screen -> form.done(name, (Shown.Screen) screen, before, deed[0]));
        }
        var mentioned = shown(item).isPresent() || names(name);
        return mentioned ? item.shown().map(shown -> form.read(name, shown)) : Optional.empty();
    }

    private boolean names(String name) {
        return parameters.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "-"));
    }

    /** What was saved when the page was opened; empty when the form does not tell. */
    Optional<Response> shown(QuizViewing.ItemView item) {
        return Optional.ofNullable(parameters.get("s" + item.question())).flatMap(values -> readable(values[0]));
    }

    /** The answer that the address carries; what cannot be read is left out, and so is a simulation. */
    Optional<Response> carried(QuizViewing.ItemView item) {
        var name = PaperMarkup.name(item.question());
        if (item.saved() instanceof Response.Actions || !names(name)) {
            return Optional.empty();
        }
        try {
            return item.shown().map(shown -> new AnswerForm(parameters).read(name, shown));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static Optional<Response> readable(String json) {
        try {
            return Optional.of(Response.read(json));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    /** What was sent, for the way over the sign-in page: the answers by parameters of an address. */
    String carry() {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().matches("a\\d{1,18}(-\\d{1,3})?"))
                .flatMap(entry -> Arrays.stream(entry.getValue())
                        .map(value -> "&" + encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
