package vn.hocvuso.bench.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.List;

/**
 * The learning journey of a signed-in learner, each by a learner who never took the test before: course page, lesson,
 * start, ten answers one request each, submit, result.
 */
public final class JourneySimulation extends Simulation {

    private static final int QUESTIONS = 10;

    /** Called by the load tool. */
    public JourneySimulation() {
        setUp(Steps.learners("journey", round()));
    }

    private static ChainBuilder round() {
        return exec(Steps.then(JourneySimulation::chooseLearner))
                .exec(addCookie(Cookie("hvs", "#{token}").withDomain("127.0.0.1").withPath("/")))
                .exec(Steps.timed(
                        "course page",
                        200,
                        http("course").get("/courses/#{course}").check(substring("id=\"goOn\""))))
                .exec(Steps.timed(
                        "lesson",
                        200,
                        http("lesson")
                                .get("/courses/#{course}/lessons/#{lesson}")
                                .check(substring("class=\"prose\""))))
                .exec(start())
                .exec(answers())
                .exec(submit());
    }

    private static Session chooseLearner(Session session) {
        var member = Load.current().crowd().fresh();
        return session.set("token", member.token())
                .set("course", member.course())
                .set("lesson", member.lesson())
                .set("diligent", member.diligent());
    }

    private static ChainBuilder start() {
        return exec(Steps.timed(
                        "start: rule",
                        200,
                        http("rule")
                                .get("/learn/learning/quiz.xhtml?course=#{course}")
                                .check(bodyString().saveAs(Steps.BODY))))
                .exec(Steps.then(session -> session.set("began", Steps.time(session))
                        .set("form", new Page(session.getString(Steps.BODY)).form("start"))))
                .exec(Steps.timed(
                        "start: begin",
                        302,
                        http("begin")
                                .post(session ->
                                        session.<Page.Form>get("form").action())
                                .formParamMap(session ->
                                        session.<Page.Form>get("form").fields())
                                .check(headerRegex("Location", "take-quiz\\.xhtml\\?attempt=(\\d+)")
                                        .saveAs("attempt"))))
                .exec(Steps.then(session -> session.set("began", session.getInt("began") + Steps.time(session))))
                .exec(Steps.timed(
                        "start: paper",
                        200,
                        http("paper")
                                .get("/learn/assessment/take-quiz.xhtml?attempt=#{attempt}")
                                .check(bodyString().saveAs(Steps.BODY))))
                .exec(Steps.then(JourneySimulation::readPaper));
    }

    private static Session readPaper(Session session) {
        Load.current().took("start", session.getInt("began") + Steps.time(session));
        var answers = new Page(session.getString(Steps.BODY))
                .answers(Load.current().key(), session.getBoolean("diligent"));
        if (answers.size() != QUESTIONS) {
            throw new IllegalStateException("The paper has " + answers.size() + " questions");
        }
        return session.remove(Steps.BODY).set("answers", answers);
    }

    private static ChainBuilder answers() {
        return foreach("#{answers}", "answer")
                .on(exec(Steps.timed(
                                "answer",
                                200,
                                http("answer")
                                        .put(session -> "/api/assessment/attempts/" + session.getString("attempt")
                                                + "/answers/"
                                                + session.<Answer>get("answer").question())
                                        .header("Content-Type", "application/json")
                                        .body(StringBody(session -> session.<Answer>get("answer")
                                                .json()))
                                        .check(substring("savedAt"))))
                        .exec(Steps.then(session -> {
                            var attempt = Long.parseLong(session.getString("attempt"));
                            Load.current().confirmed().answer(attempt, session.get("answer"));
                            return session;
                        })));
    }

    private static ChainBuilder submit() {
        return exec(Steps.timed(
                        "submit",
                        302,
                        http("submit")
                                .post("/paper")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .body(StringBody(JourneySimulation::paper))
                                .check(headerRegex("Location", "result\\.xhtml\\?attempt=(\\d+)"))))
                .exec(Steps.timed(
                        "result",
                        200,
                        http("result")
                                .get("/learn/assessment/result.xhtml?attempt=#{attempt}")
                                .check(bodyString().saveAs(Steps.BODY))))
                .exec(Steps.then(JourneySimulation::readResult));
    }

    /** As the form is sent without the script: every chosen choice once more, and the button. */
    private static String paper(Session session) {
        var fields = new StringBuilder("attempt=").append(session.getString("attempt"));
        for (var answer : session.<List<Answer>>get("answers")) {
            answer.shown()
                    .forEach(place ->
                            fields.append("&a").append(answer.question()).append('=').append(place));
        }
        return fields.append("&anyway=true&act=submit").toString();
    }

    private static Session readResult(Session session) {
        var html = session.getString(Steps.BODY);
        var passed = html.contains("result--passed");
        if (!passed && (session.getBoolean("diligent") || !html.contains("result--failed"))) {
            throw new IllegalStateException("The result page tells another result");
        }
        if (passed) {
            Load.current().confirmed().passed();
        }
        return session.remove(Steps.BODY);
    }
}
