package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.practice.PracticeItem;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.assessment.practice.PracticeSeal;
import vn.hocvuso.assessment.practice.PracticeShelf;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code assessment/practice.xhtml}: the practice questions of a place, one of them perhaps just answered. */
@Named
@RequestScoped
public class PracticePanel {

    /**
     * A question as the form shows it.
     *
     * @param number counts from 1
     * @param verdict {@code right}, {@code wrong}, {@code none} when nothing was answered, or empty before the answer
     * @param markup its inputs
     * @param given what was done on the screens of a simulation so far; empty for other kinds
     */
    public record Asked(
            int number, PracticeItem item, Optional<PracticeSeal> seal, String verdict, String markup, String given) {

        public boolean isSeveral() {
            return item.kind() == QuestionKind.MULTIPLE;
        }

        public boolean isSimulation() {
            return item.kind() == QuestionKind.SIMULATION;
        }

        /** The parts of the seal, empty where there is none. */
        public PracticeSeal getSeal() {
            return seal.orElse(PracticeSeal.NONE);
        }
    }

    private final PracticeShelf shelf;
    private final PageParameters parameters;
    private final HttpServletRequest request;
    private List<Asked> questions;

    @Inject
    PracticePanel(PracticeShelf shelf, PageParameters parameters, HttpServletRequest request) {
        this.shelf = shelf;
        this.parameters = parameters;
        this.request = request;
    }

    /** Changes with whatever {@link #questions} shows before an answer. */
    public int edition(String owner, String part) {
        return shelf.of(new PracticePlace(owner, part)).hashCode();
    }

    /** Asked for once for each request, though the page mentions it often. */
    public List<Asked> questions(String owner, String part) {
        if (questions == null) {
            var items = shelf.of(new PracticePlace(owner, part));
            questions = IntStream.range(0, items.size())
                    .mapToObj(i -> asked(i + 1, items.get(i), owner))
                    .toList();
        }
        return questions;
    }

    private Asked asked(int number, PracticeItem item, String owner) {
        var now = parameters.text("practice").equals(String.valueOf(item.question()));
        var given = now ? PracticeForm.before(item, parameters.text("given")) : item.none();
        return new Asked(
                number,
                item,
                PracticeSeal.of(item),
                now ? verdict(item, given) : "",
                markup(item, given, owner),
                given instanceof Response.Actions ? given.json() : "");
    }

    private static String verdict(PracticeItem item, Response given) {
        if (given instanceof Response.Actions && item.shown(given).isPresent()) {
            return "";
        }
        return given.isEmpty() ? "none" : item.mark(given).isFull() ? "right" : "wrong";
    }

    private String markup(PracticeItem item, Response given, String owner) {
        var language = Language.of(request);
        var pictures = PaperMarkup.pictures(owner);
        if (given instanceof Response.Actions done) {
            var screens = new ScreenMarkup(PracticeForm.NAME, pictures, language);
            return item.shown(given)
                    .map(screen -> screens.screen((Shown.Screen) screen, done, item.hint(given)))
                    .orElseGet(screens::end);
        }
        return new AnswerMarkup(PracticeForm.NAME, pictures, language)
                .inputs(item.shown(given).orElseThrow(), given);
    }
}
