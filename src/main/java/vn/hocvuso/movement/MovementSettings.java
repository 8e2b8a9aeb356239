package vn.hocvuso.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import vn.hocvuso.platform.config.Setting;

/** Settings of this room, read once at the start; a wrong value stops it. */
@ApplicationScoped
public class MovementSettings {

    private static final int ADULT_AGE = 18;
    private static final int LEAST = 14;
    private static final int MOST = 25;

    private final int adultAge;

    MovementSettings() {
        adultAge = Setting.number("hocvuso.movement.adult-age", ADULT_AGE, LEAST, MOST);
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has checked the value
    }

    /** From how many years of age somebody counts as an adult; the plans do not say it. */
    public int adultAge() {
        return adultAge;
    }
}
