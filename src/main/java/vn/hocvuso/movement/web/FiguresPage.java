package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.target.FigureBrowsing;
import vn.hocvuso.movement.target.FigureBrowsing.Head;
import vn.hocvuso.movement.target.Progress;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/figures.xhtml}: how far a unit is with everything that is counted. */
@Named
@ViewScoped
public class FiguresPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FigureBrowsing browsing;
    private final UnitBrowsing units;
    private final Progress progress;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String year = "";
    private String text = "";
    private int shownYear;
    private Head head;
    private List<UnitBrowsing.Line> own = List.of();
    private List<UnitBrowsing.Line> hits = List.of();
    private List<FigureCard> cards = List.of();

    @Inject
    FiguresPage(FigureBrowsing browsing, UnitBrowsing units, Progress progress, CurrentLearner learner, Clock clock) {
        this.browsing = browsing;
        this.units = units;
        this.progress = progress;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action: a unit, or those to choose from. */
    public void open() {
        var person = learner.ref();
        var today = Clocks.day(clock.instant());
        own = units.own(person, today);
        if (!text.isBlank()) {
            hits = units.search(person, text, today);
        } else if (unit.isEmpty() && own.size() == 1) {
            unit = String.valueOf(own.get(0).id());
        }
        if (unit.isEmpty()) {
            return;
        }
        head = browsing.head(person, Written.id(unit));
        shownYear = browsing.year(year);
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var words = new FigureWords(locale);
        cards = progress.all(person, head.unit(), shownYear, locale).stream()
                .map(line -> FigureCard.of(line, shownYear, words))
                .toList();
    }

    /** Those that somebody asks for. */
    public List<FigureCard> getAsked() {
        return cards.stream().filter(card -> !card.asked().isEmpty()).toList();
    }

    /** Those that are only counted. */
    public List<FigureCard> getCounted() {
        return cards.stream().filter(card -> card.asked().isEmpty()).toList();
    }

    /** The unit that is looked at; null at the beginning. */
    public Head getHead() {
        return head;
    }

    /** The units that one begins with. */
    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    public List<UnitBrowsing.Line> getHits() {
        return hits;
    }

    /** The years to choose from, the present one first. */
    public List<Integer> getYears() {
        return browsing.years();
    }

    /** The year that is shown. */
    public int getShownYear() {
        return shownYear;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = Objects.requireNonNullElse(year, "");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
