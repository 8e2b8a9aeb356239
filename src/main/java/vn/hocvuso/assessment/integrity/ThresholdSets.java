package vn.hocvuso.assessment.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds thresholds, those in force and those of before. */
@ApplicationScoped
class ThresholdSets {

    private final SingleStatement database;

    @Inject
    ThresholdSets(SingleStatement database) {
        this.database = database;
    }

    /** Empty while none have been published: then nothing is looked at. */
    Optional<Thresholds> inForce() {
        return read("in_force = ?", 1);
    }

    Optional<Thresholds> find(String version) {
        return read("version = ?", version);
    }

    private Optional<Thresholds> read(String which, Object parameter) {
        return database.read(
                "select content from assessment_integrity_thresholds where " + which,
                rows -> rows.next() ? Optional.of(Thresholds.read(rows.getString(1))) : Optional.<Thresholds>empty(),
                parameter);
    }
}
