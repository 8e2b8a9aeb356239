package vn.hocvuso.testing.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.Screen;

/** Leaves pictures of the learner's pages in {@code target/screenshots}, to be looked at; the journeys leave more. */
@ExtendWith(Browsing.class)
class PicturesE2E {

    private static final Map<String, String> OPEN = new TreeMap<>(Map.of(
            "home", "/",
            "courses", "/courses",
            "course-signed-out", "/courses/" + Citizen.COURSE,
            "lesson-signed-out", Citizen.FIRST_LESSON,
            "group", "/groups/ND",
            "framework", "/framework",
            "search", "/search?q=lua+dao",
            "verify", "/verify",
            "sign-in", "/sign-in",
            "not-found", "/khong-co-trang-nay"));

    @ParameterizedTest
    @EnumSource(Screen.class)
    void learnersPagesArePictured(Screen screen, Visitors visitors) {
        var visitor = visitors.come(screen);
        OPEN.forEach((name, path) -> {
            assertEquals(
                    name.equals("not-found") ? 404 : 200, visitor.open(path).status(), path);
            visitor.picture(name);
        });
        var citizen = new Citizen(visitor);
        visitor.open("/sign-up");
        visitor.byId("signUp").click();
        visitor.picture("sign-up-mistakes");
        citizen.signUp("Ngô Thị Hương");
        visitor.page().waitForURL("**/learn/home.xhtml");
        visitor.picture("my-learning-empty");
        citizen.enrol();
        visitor.byId("read").click();
        visitor.open("/courses/" + Citizen.COURSE);
        visitor.picture("course-enrolled");
        visitor.open("/learn/home.xhtml");
        visitor.picture("my-learning-begun");
        visitor.open("/learn/identity/account.xhtml");
        visitor.picture("account");
        visitor.open("/learn/learning/quiz.xhtml?course=" + Citizen.COURSE);
        visitor.picture("quiz");
        citizen.startQuiz();
        citizen.answer(citizen.questions().subList(0, 4), true, true);
        visitor.picture("take-quiz-begun");
    }
}
