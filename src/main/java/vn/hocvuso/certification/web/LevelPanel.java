package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.certification.confirmation.LevelReading;
import vn.hocvuso.identity.CurrentLearner;

/** Behind the composite {@code certification:level}: in short, how far the learner is on her levels. */
@Named
@RequestScoped
public class LevelPanel {

    private final LevelReading reading;
    private final CurrentLearner learner;

    private List<LevelReading.MyLevel> levels;

    @Inject
    LevelPanel(LevelReading reading, CurrentLearner learner) {
        this.reading = reading;
        this.learner = learner;
    }

    /** Read once for each request, when the panel is first drawn. */
    public List<LevelReading.MyLevel> getLevels() {
        if (levels == null) {
            levels = reading.mine(learner.ref()).levels();
        }
        return levels;
    }
}
