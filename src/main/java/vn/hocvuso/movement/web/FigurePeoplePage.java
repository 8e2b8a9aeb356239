package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.FigureBrowsing;
import vn.hocvuso.movement.target.FigureBrowsing.Head;
import vn.hocvuso.movement.target.FigurePeople;
import vn.hocvuso.movement.target.FigurePeople.Counted;
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
    private String first = "";
    private int shownYear;
    private int from;
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
        from = first.isEmpty() ? 0 : Written.number(first, "first");
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var line = progress.of(person, head.unit(), indicator, shownYear, locale);
        card = FigureCard.of(line, shownYear, new FigureWords(locale));
        people = opening.people(person, head.unit(), indicator, line.month(), from, AT_ONCE);
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

    /** The number of the first that is shown, from 0. */
    public int getFrom() {
        return from;
    }

    /** The same of the page before; negative where there is none. */
    public int getBefore() {
        return from == 0 ? -1 : Math.max(0, from - AT_ONCE);
    }

    /** The same of the page after; negative where there is none. */
    public int getAfter() {
        return people.size() < AT_ONCE ? -1 : from + AT_ONCE;
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

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = Objects.requireNonNullElse(first, "");
    }
}
