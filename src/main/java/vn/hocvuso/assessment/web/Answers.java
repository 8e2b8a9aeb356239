package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.JsonPut;
import vn.hocvuso.platform.web.Language;

/**
 * {@code PUT /api/assessment/attempts/{attempt}/answers/{question}} with a response, as
 * {@link vn.hocvuso.assessment.marking.Response#json} writes it, and beside it {@code "sequence"}, the answer's place in
 * the attempt's log, and {@code "chosenAt"}, an instant: {@code {"choices":[0],"sequence":7,"chosenAt":"…"}}. Both may be
 * left out: then it comes last, and was chosen now. The same request sent again is confirmed as it was the first time.
 *
 * <p>It is confirmed only after the database has committed it, with a receipt and the response in force:
 * {@code {"savedAt":…,"sequence":7,"hash":…,"choices":[0]}}. That is another than was sent, where somebody has chosen later
 * and her answer came first. For a simulation {@code "markup"} is what the page shows next, in practice {@code "feedback"}
 * what it says of the answer. A servlet, because the way
 * through Jakarta REST costs five times what the saving does.
 */
@WebServlet("/api/assessment/attempts/*")
public class Answers extends JsonPut {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/answers/(\\d{1,18})");
    private static final String SEQUENCE = "sequence";
    private static final String CHOSEN_AT = "chosenAt";
    private static final Set<String> BESIDES = Set.of(SEQUENCE, CHOSEN_AT);

    private final transient AnswerSaving answerSaving;
    private final transient CurrentLearner learner;

    @Inject
    public Answers(AnswerSaving answerSaving, CurrentLearner learner) {
        this.answerSaving = answerSaving;
        this.learner = learner;
    }

    @Override
    protected JsonObject confirm(HttpServletRequest request) throws IOException {
        var path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            throw new Refusal("assessment.attempt.unknown");
        }
        var who = learner.ref();
        var answer = sent(request, "assessment.answer.kind");
        var question = Long.parseLong(path.group(2));
        var saved = answerSaving.save(
                new Attempt.Ref(Long.parseLong(path.group(1))),
                who,
                question,
                Response.of(answer, BESIDES),
                new AnswerSaving.Sending(chosenAt(answer), sequence(answer)));
        var confirmed = json().add("savedAt", saved.receipt().at().toString())
                .add(SEQUENCE, saved.receipt().sequence())
                .add("hash", saved.receipt().hash())
                .add(saved.shown().name(), saved.shown().value());
        if (saved.shown() instanceof Response.Actions actions) {
            confirmed.add("markup", PaperMarkup.of(question, saved, actions, Language.of(request)));
        }
        if (!saved.feedback().isEmpty()) {
            confirmed.add("feedback", new ReviewText(Language.of(request)).markup(saved.feedback()));
        }
        return confirmed.build();
    }

    private static OptionalInt sequence(JsonObject answer) {
        if (!answer.containsKey(SEQUENCE)) {
            return OptionalInt.empty();
        }
        if (answer.get(SEQUENCE) instanceof JsonNumber number && number.isIntegral()) {
            var sequence = number.longValue();
            if (sequence > 0 && sequence < Integer.MAX_VALUE) {
                return OptionalInt.of((int) sequence);
            }
        }
        throw new Refusal("assessment.answer.kind");
    }

    private static Optional<Instant> chosenAt(JsonObject answer) {
        if (!answer.containsKey(CHOSEN_AT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(answer.getString(CHOSEN_AT, "")));
        } catch (DateTimeException e) {
            throw new Refusal("assessment.answer.kind");
        }
    }
}
