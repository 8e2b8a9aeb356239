package vn.hocvuso.learning.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.RecentSessions;
import vn.hocvuso.identity.Registering;
import vn.hocvuso.learning.Enrolling;

/** Presses the button that starts a test, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class StartFormIT {

    private static final String SLUG = "an-toan-tren-mang";

    @Inject
    Registering registering;

    @Inject
    RecentSessions sessions;

    @Inject
    Enrolling enrolling;

    @Inject
    HttpServletRequest request;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private String session() {
        var application = new Registering.Application(
                "bd" + System.nanoTime(), "hoa sen trong đầm", "Lò Thị Mai", Set.of("ND"), "00004", "", "", true);
        return registering.register(application, "192.0.2.8");
    }

    private HttpResponse<String> start(String course, String token) throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + "/start"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("course=" + course));
        if (!token.isEmpty()) {
            builder.header("Cookie", "hvs=" + token);
        }
        return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String address(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aVisitorSignsInFirstAndThenSeesTheRule() throws Exception {
        assertTrue(address(start(SLUG, ""))
                .endsWith("/sign-in?needed=true&next=%2Flearn%2Flearning%2Fquiz.xhtml%3Fcourse%3D" + SLUG));
    }

    @Test
    void aCourseThatSheIsNotInLooksUnknown() throws Exception {
        var token = session();
        assertEquals(404, start(SLUG, token).statusCode());
        assertEquals(404, start("khong-co", token).statusCode());
        assertEquals(404, start("%3Cb%3E", token).statusCode());
    }

    @Test
    void whoIsInTheCourseGetsAPaperAndTheSameOneAfterADoubledClick() throws Exception {
        var token = session();
        enrolling.enrol(sessions.resume(token).orElseThrow().learner(), SLUG);
        var paper = address(start(SLUG, token));
        assertTrue(paper.matches(".*/learn/assessment/take-quiz\\.xhtml\\?attempt=\\d+"), paper);
        assertEquals(paper, address(start(SLUG, token)));
    }
}
