package vn.hocvuso.assessment.web;

import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;

/** The inputs of the questions of a paper. */
final class PaperMarkup {

    private PaperMarkup() {}

    /** What the inputs of a question are called. */
    static String name(long question) {
        return "a" + question;
    }

    /** Where the pictures of somebody's questions lie. */
    static String pictures(String owner) {
        return "/media/of/" + owner + "/";
    }

    /** A simulation after an answer. */
    static String of(long question, AnswerSaving.Saved saved, Response.Actions actions, Locale language) {
        return of(question, saved.page(), actions, saved.owner(), language);
    }

    /** A question of a paper, with an answer in it. */
    static String of(QuizViewing.ItemView item, Response given, String owner, Locale language) {
        return of(item.question(), item.shown(), given, owner, language);
    }

    private static String of(long question, Optional<Shown> shown, Response given, String owner, Locale language) {
        if (given instanceof Response.Actions actions) {
            var screens = new ScreenMarkup(name(question), pictures(owner), language);
            return shown.map(Shown.Screen.class::cast)
                    .map(screen -> screens.screen(screen, actions, Optional.empty()))
                    .orElseGet(screens::end);
        }
        return new AnswerMarkup(name(question), pictures(owner), language).inputs(shown.orElseThrow(), given);
    }
}
