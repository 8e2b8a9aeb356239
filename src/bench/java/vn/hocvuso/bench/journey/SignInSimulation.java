package vn.hocvuso.bench.journey;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/** Signing in with the right password: the form, and sending it; the way to the first page ends the round. */
public final class SignInSimulation extends Simulation {

    /** The password that the crowd shares; set before the load tool makes the simulation. */
    static volatile String password = "";

    /** Called by the load tool. */
    public SignInSimulation() {
        setUp(Steps.learners("sign-in", round()));
    }

    private static ChainBuilder round() {
        return exec(Steps.timed(
                        "sign-in form",
                        200,
                        http("form").get("/sign-in").check(bodyString().saveAs(Steps.BODY))))
                .exec(Steps.then(session -> {
                    var form = new Page(session.getString(Steps.BODY)).form("signIn");
                    var member = Load.current().crowd().any(Load.current().turn());
                    return session.remove(Steps.BODY)
                            .set("form", form)
                            .set("credentials", Map.of("username", member.username(), "password", password));
                }))
                .exec(Steps.timed(
                        "sign-in",
                        302,
                        http("sign-in")
                                .post(session ->
                                        session.<Page.Form>get("form").action())
                                .formParamMap(session ->
                                        session.<Page.Form>get("form").fields())
                                .formParamMap(session -> session.<Map<String, Object>>get("credentials"))
                                .check(header("Set-Cookie").exists())));
    }
}
