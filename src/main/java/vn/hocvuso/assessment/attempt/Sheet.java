package vn.hocvuso.assessment.attempt;

import java.util.Optional;
import java.util.Random;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Marker;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Showing;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.platform.Refusal;

/** One item of a paper as its learner gets it: with the values and in the order that the attempt's seed draws for it. */
record Sheet(SealedQuiz.Item item, Asked.Drawn drawn, Showing showing) {

    /** Each item has draws of its own, so that one can be had without the others. */
    static Sheet of(SealedQuiz.Item item, long attemptSeed) {
        // The multiplier spreads neighbouring ids over all bits (Steele, Lea and Flood, "Fast splittable pseudorandom
        // number generators", OOPSLA 2014: the golden gamma).
        var seed = attemptSeed ^ item.question() * 0x9E3779B97F4A7C15L;
        return of(item, item.draw(seed), new Random(seed));
    }

    static Sheet of(SealedQuiz.Item item, Asked.Drawn drawn, Random random) {
        return new Sheet(item, drawn, Showing.of(drawn.body(), random));
    }

    String prompt() {
        return drawn.texts().get(0);
    }

    String explanation() {
        return drawn.texts().get(1);
    }

    /**
     * In the author's order, what was answered on the page.
     *
     * @throws Refusal as {@link Showing#own}: the page never offered this
     */
    Response own(Response asShown) {
        return showing.own(asShown);
    }

    /** As the page shows it, what is kept. */
    Response asShown(Response own) {
        return showing.asShown(own);
    }

    /** What the page shows: of a simulation the screen that the actions have led to, none at its end. */
    Optional<Shown> shown(Optional<Response> own) {
        return drawn.body() instanceof Simulation simulation && own.orElse(null) instanceof Response.Actions actions
                ? simulation.after(actions.actions()).screen().map(Shown.Screen::of)
                : Optional.of(showing.shown());
    }

    Mark mark(Response own) {
        return Marker.of(drawn.body()).mark(drawn.body(), own);
    }

    /** The right answer as the page shows it. */
    Response key() {
        return showing.asShown(Marker.of(drawn.body()).key(drawn.body()));
    }
}
