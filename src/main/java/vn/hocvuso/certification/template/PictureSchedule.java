package vn.hocvuso.certification.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/** Has unused pictures cleared away every day. */
@ApplicationScoped
class PictureSchedule {

    private final PictureCleaning cleaning;
    private final Rounds rounds;

    @Inject
    PictureSchedule(PictureCleaning cleaning, Rounds rounds) {
        this.cleaning = cleaning;
        this.rounds = rounds;
    }

    void begin(@Observes Startup startup) {
        rounds.every(
                Duration.ofMinutes(10),
                Duration.ofDays(1),
                "Unused pictures of templates could not be cleared away",
                cleaning::clean);
    }
}
