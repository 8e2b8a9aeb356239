package vn.hocvuso.assessment.integrity;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Puts thresholds in force. The caller's use case has checked who asks. */
@UseCase
public class ThresholdPublishing {

    private final ThresholdSets sets;
    private final SingleStatement database;
    private final Clock clock;

    @Inject
    ThresholdPublishing(ThresholdSets sets, SingleStatement database, Clock clock) {
        this.sets = sets;
        this.database = database;
        this.clock = clock;
    }

    /**
     * From now on attempts are looked at by these; what was found before stays, with the thresholds of then.
     *
     * @throws Refusal {@code assessment.integrity.changed} when this version was published with other numbers
     */
    public void publish(Thresholds thresholds) {
        if (isRefused(thresholds)) {
            throw new Refusal("assessment.integrity.changed", thresholds.version());
        }
        database.change("update assessment_integrity_thresholds set in_force = null where in_force = 1");
        if (sets.find(thresholds.version()).isEmpty()) {
            database.change(
                    "insert into assessment_integrity_thresholds (version, content, published_at) values (?, ?, ?)",
                    thresholds.version(),
                    thresholds.json(),
                    clock.instant());
        }
        database.change(
                "update assessment_integrity_thresholds set in_force = 1 where version = ?", thresholds.version());
    }

    /** Whether {@link #publish} would refuse it. */
    public boolean isRefused(Thresholds thresholds) {
        return sets.find(thresholds.version())
                .filter(known -> !known.equals(thresholds))
                .isPresent();
    }
}
