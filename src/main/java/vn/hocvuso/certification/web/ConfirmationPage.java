package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.certification.confirmation.LevelReading;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code learn/certification/confirmation.xhtml}: the learner's levels, and what is missing. */
@Named
@RequestScoped
public class ConfirmationPage {

    private final LevelReading reading;
    private final CurrentLearner learner;

    private LevelReading.Standing standing;

    @Inject
    ConfirmationPage(LevelReading reading, CurrentLearner learner) {
        this.reading = reading;
        this.learner = learner;
    }

    /** Reads what the page shows. */
    public void open() {
        standing = reading.mine(learner.ref());
    }

    public LevelReading.Standing getStanding() {
        return standing;
    }
}
