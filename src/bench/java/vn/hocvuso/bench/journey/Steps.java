package vn.hocvuso.bench.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.function.UnaryOperator;

/** What the simulations share: a learner's browser, a timed request, and the loop of a learner without a pause. */
final class Steps {

    static final String BODY = "body";
    private static final String TIME = "time";
    private static final String STATUS = "status";
    private static final String STEP = "step";

    private Steps() {}

    /** A browser that has our stylesheets and scripts already and asks for pages in compressed form. */
    static HttpProtocolBuilder browser() {
        return http.baseUrl(Load.current().address())
                .acceptHeader("text/html,application/xhtml+xml,application/json")
                .acceptEncodingHeader("gzip")
                .acceptLanguageHeader("vi")
                .header("Sec-Fetch-Site", "same-origin")
                .disableCaching()
                .disableFollowRedirect()
                .disableWarmUp();
    }

    /** One request, its status and its time; a wrong answer ends the round. */
    static ChainBuilder timed(String step, int status, HttpRequestActionBuilder request) {
        return exec(session -> session.set(STEP, step).remove(STATUS))
                .exec(request.check(
                        status().saveAs(STATUS),
                        status().is(status),
                        responseTimeInMillis().saveAs(TIME)))
                .exec(session -> {
                    if (!session.isFailed()) {
                        Load.current().answered(step, time(session));
                    }
                    return session;
                });
    }

    /** How long the last request took. */
    static int time(Session session) {
        return session.getInt(TIME);
    }

    /** Our own work between two requests; if it breaks, the round has failed. */
    static ChainBuilder then(UnaryOperator<Session> work) {
        return exec(session -> {
            if (session.isFailed()) {
                return session;
            }
            try {
                return work.apply(session);
            } catch (RuntimeException e) {
                return session.set(STATUS, e.toString()).markAsFailed();
            }
        });
    }

    /** Learners who go round after round until the load's time is over. */
    static PopulationBuilder learners(String name, ChainBuilder round) {
        return scenario(name)
                .exec(session -> {
                    Load.current().begin();
                    return session;
                })
                .exec(asLongAs(session -> Load.current().isOpen())
                        .on(exec(flushCookieJar())
                                .exec(exitBlockOnFail().on(round))
                                .exec(Steps::finished)))
                .injectOpen(atOnceUsers(Load.current().learners()))
                .protocols(browser());
    }

    private static Session finished(Session session) {
        if (session.isFailed()) {
            var why = session.contains(STATUS) ? session.getString(STATUS) : "no answer";
            Load.current().failed(session.getString(STEP) + ": " + why);
        } else {
            Load.current().finished();
        }
        return session.markAsSucceeded();
    }
}
