package vn.hocvuso.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Gives the house its clock: UTC, in microseconds, as the database keeps it. */
@ApplicationScoped
public class Clocks {

    /** Where the readers live: days begin and end here. */
    public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The day in Viet Nam at this moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, VIET_NAM);
    }

    /** {@code 31/12/2026}, as readers here write it. */
    public static String written(LocalDate day) {
        return DAY.format(day);
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
