package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.FigureBrowsing;
import vn.hocvuso.movement.target.FigureBrowsing.Head;

/** Behind {@code manage/movement/figure-effect.xhtml}: charts of what learning has brought the people of a unit. */
@Named
@ViewScoped
public class FigureEffectPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FigureBrowsing browsing;
    private final CurrentLearner learner;

    private String unit = "";
    private String year = "";
    private int shownYear;
    private Head head;

    @Inject
    FigureEffectPage(FigureBrowsing browsing, CurrentLearner learner) {
        this.browsing = browsing;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        head = browsing.head(learner.ref(), Written.id(unit));
        shownYear = browsing.year(year);
    }

    public Head getHead() {
        return head;
    }

    /** The years to choose from, the present one first. */
    public List<Integer> getYears() {
        return browsing.years();
    }

    /** The year that is shown; 0 where one was asked for that cannot be. */
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
}
