package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import vn.hocvuso.platform.config.Setting;

/** From which numbers on a person should look; read once at the start, a wrong value stops it with its name. */
@ApplicationScoped
class ConfirmationSettings {

    private static final int MOST = 10_000;

    private final int assessorPerHour;
    private final int learnersPerDevice;

    ConfirmationSettings() {
        assessorPerHour = Setting.number("hocvuso.certification.assessor-per-hour", 20, 1, MOST);
        learnersPerDevice = Setting.number("hocvuso.certification.learners-per-device-and-day", 5, 1, MOST);
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has checked the values
    }

    /** So many learners confirmed by one assessor within an hour raise a flag. */
    int assessorPerHour() {
        return assessorPerHour;
    }

    /** So many learners who reach a level on one device within a day raise a flag. */
    int learnersPerDevice() {
        return learnersPerDevice;
    }
}
