package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.JsonPut;

/**
 * {@code PUT /api/assessment/attempts/{attempt}/answers/{question}} with {@code {"choices":[0],"chosenAt":instant}}: one
 * answer, confirmed as {@code {"savedAt":…,"choices":[…]}} only after the database has committed it. Without
 * {@code chosenAt} it counts as chosen now. The choices that come back are those in force: others than were sent, where
 * somebody has chosen later and her answer came first. A servlet, because the way through Jakarta REST costs five times
 * what the saving does.
 */
@WebServlet("/api/assessment/attempts/*")
public class Answers extends JsonPut {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/answers/(\\d{1,18})");

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
        var answer = sent(request, "assessment.answer.choice");
        var saved = answerSaving.save(
                new Attempt.Ref(Long.parseLong(path.group(1))),
                who,
                Long.parseLong(path.group(2)),
                choices(answer),
                chosenAt(answer));
        return json().add("savedAt", saved.at().toString())
                .add("choices", numbers(saved.shown()))
                .build();
    }

    /** @throws Refusal {@code assessment.answer.choice} for whatever is not a list of whole numbers */
    static Set<Integer> choices(JsonObject answer) {
        if (answer.get("choices") instanceof JsonArray choices
                && choices.stream().allMatch(JsonNumber.class::isInstance)) {
            try {
                return choices.getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::intValueExact)
                        .collect(Collectors.toSet());
            } catch (ArithmeticException e) {
                throw new Refusal("assessment.answer.choice");
            }
        }
        throw new Refusal("assessment.answer.choice");
    }

    private static Optional<Instant> chosenAt(JsonObject answer) {
        if (answer.get("chosenAt") instanceof JsonString at) {
            try {
                return Optional.of(Instant.parse(at.getString()));
            } catch (DateTimeException e) {
                throw new Refusal("assessment.answer.choice");
            }
        }
        return Optional.empty();
    }
}
