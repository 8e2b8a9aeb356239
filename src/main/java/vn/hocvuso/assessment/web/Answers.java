package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.Problem;

/**
 * {@code PUT /api/assessment/attempts/{attempt}/answers/{question}} with {@code {"choices":[0]}}: one answer, confirmed
 * as {@code {"savedAt":…}} only after the database has committed it. A servlet, because the way through Jakarta REST costs
 * five times what the saving does.
 */
@WebServlet("/api/assessment/attempts/*")
public class Answers extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/answers/(\\d{1,18})");
    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int LONGEST = 1000;

    private final transient AnswerSaving answerSaving;
    private final transient CurrentLearner learner;

    @Inject
    public Answers(AnswerSaving answerSaving, CurrentLearner learner) {
        this.answerSaving = answerSaving;
        this.learner = learner;
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            var path = PATH.matcher(String.valueOf(request.getPathInfo()));
            if (!path.matches()) {
                throw new Refusal("assessment.attempt.unknown");
            }
            var savedAt = answerSaving.save(
                    new Attempt.Ref(Long.parseLong(path.group(1))),
                    learner.ref(),
                    Long.parseLong(path.group(2)),
                    choices(request));
            response.setContentType("application/json");
            write("{\"savedAt\":\"" + savedAt + "\"}", response);
        } catch (Refusal refusal) {
            write(Problem.of(refusal, Language.of(request)), response);
        }
    }

    /** @throws Refusal {@code assessment.answer.choice} for whatever is not a list of small whole numbers */
    private static Set<Integer> choices(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST) {
            throw new Refusal("assessment.answer.choice");
        }
        try (var reader = JSON.createReader(request.getReader())) {
            if (reader.readValue() instanceof JsonObject answer
                    && answer.get("choices") instanceof JsonArray choices
                    && choices.stream().allMatch(JsonNumber.class::isInstance)) {
                return choices.getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::intValueExact)
                        .collect(Collectors.toSet());
            }
        } catch (JsonException | ArithmeticException e) {
            throw new Refusal("assessment.answer.choice");
        }
        throw new Refusal("assessment.answer.choice");
    }

    private static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        var json = JSON.createObjectBuilder(
                Map.of("title", problem.title(), "status", problem.status(), "key", problem.key()));
        write(json.build().toString(), response);
    }

    /** With its length, without which the server would compress the shortest answer. */
    private static void write(String json, HttpServletResponse response) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
