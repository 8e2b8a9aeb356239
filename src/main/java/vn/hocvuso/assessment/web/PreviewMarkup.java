package vn.hocvuso.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Review;
import vn.hocvuso.assessment.marking.Showing;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.marking.Simulation;

/** A question as learners see it, for its author. It stands outside of every form, so nothing in it can be sent. */
public final class PreviewMarkup {

    private static final String NAME = "preview";

    private PreviewMarkup() {}

    /**
     * The inputs, in an order that the seed 0 draws; of a simulation all screens, with their hints.
     *
     * @param pictures where its pictures lie, with a slash at the end
     */
    public static String of(Body body, String pictures, Locale language) {
        if (body instanceof Simulation simulation) {
            var nothing = new Response.Actions(List.of());
            return simulation.screens().stream()
                    .map(it -> new ScreenMarkup(NAME + "-" + it.id(), pictures, language)
                            .screen(Shown.Screen.of(it), nothing, it.hint()))
                    .collect(Collectors.joining());
        }
        return new AnswerMarkup(NAME, pictures, language)
                .inputs(Showing.of(body, 0).shown(), Review.none(body));
    }
}
