package vn.hocvuso.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.catalogue.CourseBrowsing.Facets;
import vn.hocvuso.catalogue.programme.ProgrammeKeeping;
import vn.hocvuso.catalogue.programme.ProgrammeView;
import vn.hocvuso.identity.CurrentLearner;

/**
 * Behind {@code manage/catalogue/programmes.xhtml?programme=…}: all programmes, and one of them, or a new one, to be
 * written. Courses are added, removed and moved up one by one; nothing is kept before the form is sent.
 */
@Named
@ViewScoped
public class ProgrammesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/manage/catalogue/programmes.xhtml?faces-redirect=true&done=";

    private final ProgrammeKeeping keeping;
    private final CourseBrowsing courses;
    private final CurrentLearner learner;

    private List<ProgrammeView> programmes = List.of();
    private List<Card> published = List.of();
    private String programme = "";
    private ProgrammeView looked;
    private String slug = "";
    private String title = "";
    private String summary = "";
    private String course = "";
    private List<String> chosen = new ArrayList<>();

    @Inject
    ProgrammesPage(ProgrammeKeeping keeping, CourseBrowsing courses, CurrentLearner learner) {
        this.keeping = keeping;
        this.courses = courses;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        programmes = keeping.all(learner.ref());
        published = courses.published(new Facets("", "", 0, 0));
        if (!programme.isEmpty()) {
            looked = keeping.programme(learner.ref(), programme);
            title = looked.title();
            summary = looked.summary();
            Map<Course.Ref, String> slugs = published.stream().collect(Collectors.toMap(Card::course, Card::slug));
            chosen = looked.courses().stream()
                    .map(slugs::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    /** Puts the course that is picked behind the others. */
    public void add() {
        if (!course.isEmpty() && !chosen.contains(course)) {
            chosen.add(course);
        }
        course = "";
    }

    public void remove(String one) {
        chosen.remove(one);
    }

    /** Before the one that is before it. */
    public void up(String one) {
        var place = chosen.indexOf(one);
        if (place > 0) {
            Collections.swap(chosen, place - 1, place);
        }
    }

    public String save() {
        if (looked == null) {
            keeping.open(learner.ref(), slug, title, summary, chosen);
            return HERE + "opened";
        }
        keeping.change(learner.ref(), looked.slug(), looked.version(), title, summary, chosen);
        return HERE + "changed";
    }

    public String end() {
        keeping.end(learner.ref(), looked.slug());
        return HERE + "ended";
    }

    /** The chosen courses, in their order. */
    public List<Card> getChosen() {
        var cards = published.stream().collect(Collectors.toMap(Card::slug, card -> card));
        return chosen.stream().map(cards::get).toList();
    }

    /** The courses that are not chosen yet. */
    public List<Card> getOthers() {
        return published.stream().filter(card -> !chosen.contains(card.slug())).toList();
    }

    public List<ProgrammeView> getProgrammes() {
        return programmes;
    }

    /** Null where a new one is written. */
    public ProgrammeView getLooked() {
        return looked;
    }

    /** How many of its courses are not in the catalogue any more and fall away with the next change. */
    public int getGone() {
        return looked == null
                ? 0
                : (int) looked.courses().stream()
                        .filter(ref -> published.stream()
                                .noneMatch(card -> card.course().equals(ref)))
                        .count();
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = Objects.requireNonNullElse(programme, "");
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = Objects.requireNonNullElse(slug, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = Objects.requireNonNullElse(summary, "");
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = Objects.requireNonNullElse(course, "");
    }
}
