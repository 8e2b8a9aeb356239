package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.hocvuso.platform.config.Setting;

/** When people are reminded by mail; read once at the start, a wrong value stops it. */
@ApplicationScoped
class ReminderSettings {

    private static final String DAYS = "hocvuso.movement.remind-days";
    private static final String STANDARD = "7,1";
    /** Twenty working days lie within what {@link Reminding} looks ahead. */
    private static final Pattern FORM = Pattern.compile("(1?[0-9]|20)( *, *(1?[0-9]|20)){0,4}");

    private final List<Integer> days = days(Setting.text(DAYS, STANDARD));
    private final int hour = Setting.number("hocvuso.movement.remind-hour", 7, 0, 23);

    void read(@Observes Startup startup) {
        // being called is enough: the fields have checked the values
    }

    /** @throws IllegalStateException naming the setting */
    static List<Integer> days(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalStateException(
                    "Setting " + DAYS + " must be one to five numbers from 0 to 20 like 7,1, not \"" + text + "\"");
        }
        return Arrays.stream(text.split(" *, *"))
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    /** So many working days before the last day. */
    List<Integer> days() {
        return days;
    }

    /** From which hour of a working day on reminders are written, in Viet Nam. */
    int hour() {
        return hour;
    }
}
