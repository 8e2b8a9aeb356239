package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.catalogue.CourseBrowsing.Facets;
import vn.hocvuso.catalogue.programme.ProgrammeBrowsing;
import vn.hocvuso.catalogue.programme.ProgrammeView;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Completions;

/** Behind {@code open/learning/programme.xhtml?programme=…}: the courses of a programme, and how far the learner is. */
@Named
@RequestScoped
public class ProgrammePage {

    /** A course of the programme that is in the catalogue. */
    public record Line(Card card, boolean done) {}

    private final ProgrammeBrowsing programmes;
    private final CourseBrowsing courses;
    private final Completions completions;
    private final CurrentLearner learner;

    private String programme = "";
    private ProgrammeView view;
    private List<Line> lines = List.of();
    private Set<Course.Ref> done = Set.of();

    @Inject
    ProgrammePage(
            ProgrammeBrowsing programmes, CourseBrowsing courses, Completions completions, CurrentLearner learner) {
        this.programmes = programmes;
        this.courses = courses;
        this.completions = completions;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        view = programmes.programme(programme);
        if (learner.isPresent()) {
            done = completions.of(learner.ref());
        }
        var cards = courses.published(new Facets("", "", 0, 0)).stream()
                .collect(Collectors.toMap(Card::course, card -> card));
        lines = view.courses().stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(card -> new Line(card, done.contains(card.course())))
                .toList();
    }

    public ProgrammeView getView() {
        return view;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** How many of all its courses the learner has completed, those that were taken out of the catalogue too. */
    public long getDone() {
        return view.courses().stream().filter(done::contains).count();
    }

    public boolean isCompleted() {
        return done.containsAll(view.courses());
    }

    /** How many of its courses were taken out of the catalogue. */
    public int getGone() {
        return view.courses().size() - lines.size();
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = Objects.requireNonNullElse(programme, "");
    }
}
