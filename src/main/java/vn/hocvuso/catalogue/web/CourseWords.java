package vn.hocvuso.catalogue.web;

import jakarta.faces.context.FacesContext;
import java.util.Locale;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.platform.web.Texts;

/** Says in the reader's language what courses hold as numbers. */
final class CourseWords {

    private CourseWords() {}

    static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    static String language() {
        return locale().getLanguage();
    }

    /** The levels that a course teaches at, as one or as a span; empty when it tells none. */
    static String levels(Card card) {
        var numbers = card.skills().stream().mapToInt(Skill::level).summaryStatistics();
        if (numbers.getCount() == 0) {
            return "";
        }
        return numbers.getMin() == numbers.getMax()
                ? Texts.of("catalogue", locale(), "card.level", numbers.getMin())
                : Texts.of("catalogue", locale(), "card.levels", numbers.getMin(), numbers.getMax());
    }
}
