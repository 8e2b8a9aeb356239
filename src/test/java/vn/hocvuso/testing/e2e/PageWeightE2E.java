package vn.hocvuso.testing.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageScales;
import vn.hocvuso.testing.PageScales.Visit;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Learner pages are light: what a first visit and one more transfer, headers and all. */
@ExtendWith(Browsing.class)
class PageWeightE2E {

    private static final long MOST_BYTES = 60_000;
    private static final int MOST_REQUESTS = 12;
    private static final long MOST_BYTES_AGAIN = 8_000;

    @Test
    void pagesForEverybodyAreLightAndLighterThereafter(Visitors visitors) {
        assertLight(visitors.come(Screen.PHONE), "catalogue", "/courses");
        assertLight(visitors.come(Screen.PHONE), "lesson", Citizen.FIRST_LESSON);
        assertLight(visitors.come(Screen.PHONE), "verify", "/verify");
    }

    @Test
    void aPaperIsLightAndLighterThereafter(Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var account = new Account(Citizen.freshName("nhemang"), "ruong-lua-chin-vang");
        var learner = new HttpLearner(system.address(), account);
        learner.signUp("Tòng Văn Nhẹ");
        learner.enrol();
        var attempt = learner.startQuiz();
        var visitor = visitors.come(Screen.PHONE);
        visitor.signIn(account);
        assertLight(visitor, "quiz", "/learn/assessment/take-quiz.xhtml?attempt=" + attempt);
    }

    private static void assertLight(Visitor visitor, String name, String path) {
        try (var scales = new PageScales(visitor.page())) {
            var first = told(scales.visit(visitor.address() + path), "First visit, " + name);
            var again = told(scales.visit(visitor.address() + path), "Another visit, " + name);
            assertTrue(first.requests() > 2, name + ": not all was counted: " + first);
            assertTrue(first.requests() <= MOST_REQUESTS, name + ": " + first);
            assertTrue(first.withoutCoursePictures() <= MOST_BYTES, name + ": " + first);
            assertTrue(again.all() <= MOST_BYTES_AGAIN, name + ": " + again);
        }
    }

    private static Visit told(Visit visit, String name) {
        visit.bytes().forEach((address, length) -> System.out.printf(Locale.ROOT, "%,9d bytes %s%n", length, address));
        System.out.printf(
                Locale.ROOT,
                "%s: %,d bytes in %d requests, and %,d bytes of course pictures%n",
                name,
                visit.withoutCoursePictures(),
                visit.requests(),
                visit.coursePictures());
        return visit;
    }
}
