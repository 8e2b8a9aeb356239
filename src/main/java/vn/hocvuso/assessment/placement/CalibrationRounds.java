package vn.hocvuso.assessment.placement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/** Looks a few times a day whether the curves of the placement test can be reckoned anew. */
@ApplicationScoped
public class CalibrationRounds {

    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofHours(6);

    private final PlacementCalibrating calibrating;
    private final Rounds rounds;

    @Inject
    CalibrationRounds(PlacementCalibrating calibrating, Rounds rounds) {
        this.calibrating = calibrating;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(220) Startup startup) {
        rounds.every(FIRST, PAUSE, "The placement test could not be calibrated", calibrating::calibrate);
    }
}
