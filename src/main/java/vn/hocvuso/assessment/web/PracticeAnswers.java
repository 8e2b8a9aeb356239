package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.practice.Practising;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.JsonPut;

/**
 * {@code PUT /api/assessment/practice/{item}} with a response, as
 * {@link vn.hocvuso.assessment.marking.Response#json} writes it, and {@code "question"} and {@code "answeredAt"} beside it:
 * {@code {"question":id,"choices":[0],"answeredAt":instant}}, a practice answer, given with or without a line. Confirmed as {@code {"item":item,"right":true}}, only after the database has
 * committed it; the same again changes nothing. With {@code "reader"} it counts for her alone.
 */
@WebServlet("/api/assessment/practice/*")
public class PracticeAnswers extends JsonPut {

    private static final long serialVersionUID = 1L;

    private static final Pattern ITEM = Pattern.compile("/([0-9A-Za-z-]{8,64})");

    private static final Set<String> BESIDES = Set.of("question", "answeredAt", "reader");

    private final transient Practising practising;
    private final transient CurrentLearner learner;

    @Inject
    public PracticeAnswers(Practising practising, CurrentLearner learner) {
        this.practising = practising;
        this.learner = learner;
    }

    @Override
    protected JsonObject confirm(HttpServletRequest request) throws IOException {
        var item = ITEM.matcher(String.valueOf(request.getPathInfo()));
        if (!item.matches()) {
            throw new Refusal("assessment.answer.choice");
        }
        var answer = sent(request, "assessment.answer.choice");
        var who = learner.ref();
        if (answer.get("reader") instanceof JsonString reader
                && !reader.getString().equals(String.valueOf(who.value()))) {
            throw new Refusal("assessment.practice.other");
        }
        var right = practising.record(
                who, item.group(1), question(answer), Response.of(answer, BESIDES), answeredAt(answer));
        return json().add("item", item.group(1)).add("right", right).build();
    }

    private static long question(JsonObject answer) {
        if (answer.get("question") instanceof JsonNumber question) {
            try {
                return question.longValueExact();
            } catch (ArithmeticException e) {
                throw new Refusal("assessment.question.unknown");
            }
        }
        throw new Refusal("assessment.question.unknown");
    }

    private static Instant answeredAt(JsonObject answer) {
        try {
            return Instant.parse(answer.getString("answeredAt", ""));
        } catch (DateTimeException e) {
            throw new Refusal("assessment.answer.choice");
        }
    }
}
