package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.practice.PracticeItem;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.assessment.practice.PracticeSeal;
import vn.hocvuso.assessment.practice.PracticeShelf;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code assessment/practice.xhtml}: the practice questions of a place, one of them perhaps just answered. */
@Named
@RequestScoped
public class PracticePanel {

    /**
     * A question as the form shows it.
     *
     * @param number counts from 1
     * @param input the kind of its inputs in HTML
     * @param verdict {@code right}, {@code wrong}, {@code none} when nothing was chosen, or empty before the answer
     */
    public record Asked(
            int number,
            PracticeItem item,
            String input,
            PracticeSeal seal,
            String verdict,
            List<Choices.Option> options) {}

    private final PracticeShelf shelf;
    private final String answered;
    private final Set<Integer> chosen;
    private List<Asked> questions;

    @Inject
    PracticePanel(PracticeShelf shelf, PageParameters parameters) {
        this.shelf = shelf;
        this.answered = parameters.text("practice");
        this.chosen = PracticeForm.places(parameters.text("chosen"));
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
                    .mapToObj(i -> asked(i + 1, items.get(i)))
                    .toList();
        }
        return questions;
    }

    private Asked asked(int number, PracticeItem item) {
        var now = answered.equals(String.valueOf(item.question()));
        var texts = item.shownChoices();
        return new Asked(
                number,
                item,
                item.kind().takesOne() ? "radio" : "checkbox",
                PracticeSeal.of(item),
                !now ? "" : chosen.isEmpty() ? "none" : item.accepts(chosen) ? "right" : "wrong",
                IntStream.range(0, texts.size())
                        .mapToObj(place -> new Choices.Option(place, texts.get(place), now && chosen.contains(place)))
                        .toList());
    }
}
