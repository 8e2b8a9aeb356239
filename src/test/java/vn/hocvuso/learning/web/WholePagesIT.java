package vn.hocvuso.learning.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Registering;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.testing.Caller;

/** Pages of courses that are kept as a whole, over HTTP: what belongs to one reader never reaches another. */
@ExtendWith(ArquillianExtension.class)
class WholePagesIT {

    private static final String SLUG = "an-toan-tren-mang";
    private static final String COURSE = "/courses/" + SLUG;
    private static final String LESSON = COURSE + "/lessons/vi-sao-ai-cung-co-the-bi-lua";
    private static final String RULE = "/learn/learning/quiz.xhtml?course=" + SLUG;
    private static final Pattern NUMBER = Pattern.compile("data-reader=\"(\\d+)\"");

    @Inject
    Caller caller;

    @Inject
    Registering registering;

    @Inject
    Enrolling enrolling;

    @Test
    void twoLearnersGetTheSamePageEachWithHerOwnName() throws Exception {
        var first = learner("Hà Thị <Lan> & \"Huệ\"");
        var second = learner("Vi Văn Sáu");
        for (var address : new String[] {COURSE, LESSON, RULE}) {
            var hers = caller.page(address, as(first));
            var his = caller.page(address, as(second));

            assertTrue(hers.contains("<li>Hà Thị &lt;Lan&gt; &amp; &quot;Huệ&quot;</li>"), hers);
            assertTrue(his.contains("<li>Vi Văn Sáu</li>"), his);
            assertFalse(his.contains("Hà Thị"), his);
            assertEquals(common(hers, "Hà Thị &lt;Lan&gt; &amp; &quot;Huệ&quot;"), common(his, "Vi Văn Sáu"), address);
        }
    }

    @Test
    void whatAnAddressAsksForIsNobodyElses() throws Exception {
        caller.page(COURSE + "?next=https%3A%2F%2Fxau.example", as(""));

        assertFalse(caller.page(COURSE, as("")).contains("xau.example"));
    }

    @Test
    void aVisitorIsNotGreetedAsTheLearnerWhoCameBefore() throws Exception {
        caller.page(COURSE, as(learner("Lò Thị Ban")));

        var visitor = caller.page(COURSE, as(""));

        assertFalse(visitor.contains("Lò Thị Ban"), visitor);
        assertTrue(visitor.contains("data-reader=\"0\""), visitor);
    }

    @Test
    void theFormOfAKeptPageIsTakenAsEver() throws Exception {
        caller.page(COURSE, as(newcomer("Quàng Văn Pản")));
        var token = newcomer("Cầm Thị Xuân");
        var kept = caller.page(COURSE, as(token));
        assertTrue(kept.contains("name=\"jakarta.faces.ViewState\" value=\"stateless\""), kept);
        assertFalse(kept.contains("saveStateFieldMarker"), kept);

        var taken = caller.post(
                "/open/learning/course.xhtml?course=" + SLUG,
                "enrolment=enrolment&enrol=x&jakarta.faces.ViewState=stateless",
                as(token));

        assertEquals(302, taken.statusCode(), taken.body());
        assertTrue(caller.page(COURSE, as(token)).contains("id=\"goOn\""));
    }

    @Test
    void howFarOneIsShowsAtOnce() throws Exception {
        var token = learner("Tòng Thị Hạnh");
        var before = caller.page(COURSE, as(token));
        assertFalse(before.contains("step--done"), before);
        caller.page(LESSON, as(token));

        caller.post(
                "/open/learning/lesson.xhtml?course=" + SLUG + "&lesson=vi-sao-ai-cung-co-the-bi-lua",
                "reading=reading&read=x&jakarta.faces.ViewState=stateless",
                as(token));

        assertTrue(caller.page(COURSE, as(token)).contains("step--done"));
    }

    private String learner(String name) {
        var token = newcomer(name);
        enrolling.enrol(caller.learner(token), SLUG);
        return token;
    }

    private String newcomer(String name) {
        return registering.register(
                new Registering.Application(
                        "nguoi" + System.nanoTime(), Caller.PASSWORD, name, Set.of("ND"), "00004", "", "", true),
                "2001:db8:1::" + Long.toHexString(System.nanoTime() & 0xffff));
    }

    /** The page without what is one reader's own. */
    private static String common(String page, String name) {
        return NUMBER.matcher(page.replace(name, "")).replaceAll("");
    }
}
