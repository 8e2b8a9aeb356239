package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.practice.PracticeBrowsing;
import vn.hocvuso.movement.practice.PracticeBrowsing.Sheet;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/practice.xhtml?practice=…}: one that everybody may read. */
@Named
@RequestScoped
public class PracticePage {

    private final PracticeBrowsing browsing;
    private final CurrentLearner learner;
    private final String practice;
    private Sheet sheet;

    @Inject
    PracticePage(PracticeBrowsing browsing, CurrentLearner learner, PageParameters parameters) {
        this.browsing = browsing;
        this.learner = learner;
        practice = parameters.text("practice");
    }

    /** View action. What is not published looks unknown here to everybody. */
    public void open() {
        sheet = browsing.sheet(Optional.empty(), Written.id(practice));
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** Whether the reader has a unit that could take it over. */
    public boolean isMember() {
        return learner.isUnitMember();
    }
}
