package vn.hocvuso.learning.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.testing.Caller;

/** Presses the button that starts a test, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class StartFormIT {

    private static final String SLUG = "an-toan-tren-mang";

    @Inject
    Enrolling enrolling;

    @Inject
    Caller caller;

    private HttpResponse<String> start(String course, String token) throws IOException, InterruptedException {
        return caller.post("/start", "course=" + course, as(token));
    }

    @Test
    void aVisitorSignsInFirstAndThenSeesTheRule() throws Exception {
        assertTrue(location(start(SLUG, ""))
                .endsWith("/sign-in?needed=true&next=%2Flearn%2Flearning%2Fquiz.xhtml%3Fcourse%3D" + SLUG));
    }

    @Test
    void aCourseThatSheIsNotInLooksUnknown() throws Exception {
        var token = caller.signUp();
        assertEquals(404, start(SLUG, token).statusCode());
        assertEquals(404, start("khong-co", token).statusCode());
        assertEquals(404, start("%3Cb%3E", token).statusCode());
    }

    @Test
    void whoIsInTheCourseGetsAPaperAndTheSameOneAfterADoubledClick() throws Exception {
        var token = caller.signUp();
        enrolling.enrol(caller.learner(token), SLUG);
        var paper = location(start(SLUG, token));
        assertTrue(paper.matches(".*/learn/assessment/take-quiz\\.xhtml\\?attempt=\\d+"), paper);
        assertEquals(paper, location(start(SLUG, token)));
    }
}
