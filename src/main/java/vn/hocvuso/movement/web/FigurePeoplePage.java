package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.FigureBrowsing;
import vn.hocvuso.movement.target.FigureBrowsing.Head;
import vn.hocvuso.movement.target.FigurePeople;
import vn.hocvuso.movement.target.FigurePeople.Counted;
import vn.hocvuso.movement.target.FigurePeople.Turn;
import vn.hocvuso.movement.target.PersonKey;
import vn.hocvuso.movement.target.Progress;

/** Behind {@code manage/movement/figure-people.xhtml}: the people whom a figure counts, to those who work for the unit. */
@Named
@ViewScoped
public class FigurePeoplePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int AT_ONCE = 50;

    private final FigureBrowsing browsing;
    private final Progress progress;
    private final FigurePeople opening;
    private final CurrentLearner learner;

    private String unit = "";
    private String indicator = "";
    private String year = "";
    private String after = "";
    private String before = "";
    private int shownYear;
    private String previous = "";
    private String next = "";
    private Head head;
    private FigureCard card;
    private List<Counted> people = List.of();

    @Inject
    FigurePeoplePage(FigureBrowsing browsing, Progress progress, FigurePeople opening, CurrentLearner learner) {
        this.browsing = browsing;
        this.progress = progress;
        this.opening = opening;
        this.learner = learner;
    }

    /** View action. What is opened here is in the audit log. */
    public void open() {
        var person = learner.ref();
        head = browsing.head(person, Written.id(unit));
        shownYear = browsing.year(year);
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var line = progress.of(person, head.unit(), indicator, shownYear, locale);
        card = FigureCard.of(line, shownYear, new FigureWords(locale));
        var portion = opening.people(person, head.unit(), indicator, line.month(), turn());
        people = portion.people();
        previous = portion.before().map(PersonKey::text).orElse("");
        next = portion.after().map(PersonKey::text).orElse("");
    }

    private Turn turn() {
        var from = before.isEmpty() ? after : before;
        return new Turn(
                from.isEmpty() ? Optional.empty() : Optional.of(PersonKey.of(from)), !before.isEmpty(), AT_ONCE);
    }

    public Head getHead() {
        return head;
    }

    public FigureCard getCard() {
        return card;
    }

    public List<Counted> getPeople() {
        return people;
    }

    /** The year that is shown. */
    public int getShownYear() {
        return shownYear;
    }

    /** Before whom the page before ends, for its address; empty where there is none. */
    public String getPrevious() {
        return previous;
    }

    /** After whom the next page begins, for its address; empty where there is none. */
    public String getNext() {
        return next;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = Objects.requireNonNullElse(indicator, "");
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = Objects.requireNonNullElse(year, "");
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Objects.requireNonNullElse(after, "");
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = Objects.requireNonNullElse(before, "");
    }
}
