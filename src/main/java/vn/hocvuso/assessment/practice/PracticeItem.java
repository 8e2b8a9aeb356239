package vn.hocvuso.assessment.practice;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Marker;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Review;
import vn.hocvuso.assessment.marking.Showing;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.platform.Refusal;

/**
 * A practice question, as it is shown to everybody: whatever is drawn for it is drawn once and for all, so that a page kept
 * on a device and the server mean the same by a place.
 */
public record PracticeItem(long question, QuestionKind kind, Asked.Drawn drawn, Showing showing) {

    static PracticeItem of(long question, QuestionKind kind, String prompt, String explanation, Asked asked) {
        var drawn = asked.draw(List.of(prompt, explanation), question);
        return new PracticeItem(question, kind, drawn, Showing.of(drawn.body(), question));
    }

    public String prompt() {
        return drawn.texts().get(0);
    }

    public String explanation() {
        return drawn.texts().get(1);
    }

    /** An answer before the first: empty. */
    public Response none() {
        return Review.none(drawn.body());
    }

    /** What the page shows after an answer: of a simulation the screen that it has led to, none at its end. */
    public Optional<Shown> shown(Response asShown) {
        return asShown instanceof Response.Actions
                ? screen(asShown).map(Shown.Screen::of)
                : Optional.of(showing.shown());
    }

    /** A word of help for the screen that the answer has led to. */
    public Optional<String> hint(Response asShown) {
        return screen(asShown).flatMap(Simulation.Screen::hint);
    }

    private Optional<Simulation.Screen> screen(Response asShown) {
        return drawn.body() instanceof Simulation simulation && asShown instanceof Response.Actions done
                ? simulation.after(done.actions()).screen()
                : Optional.empty();
    }

    /** The right answer as the page shows it. */
    Response key() {
        return showing.asShown(Marker.of(drawn.body()).key(drawn.body()));
    }

    /**
     * In the author's order, what was answered on the page.
     *
     * @throws Refusal {@code assessment.answer.choice} when nothing was answered, and as {@link Showing#own}
     */
    Response own(Response asShown) {
        if (asShown.isEmpty()) {
            throw new Refusal("assessment.answer.choice");
        }
        return showing.own(asShown);
    }

    /** What an answer on the page earns. */
    public Mark mark(Response asShown) {
        return Marker.of(drawn.body()).mark(drawn.body(), showing.own(asShown));
    }
}
