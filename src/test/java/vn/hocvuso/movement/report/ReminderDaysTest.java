package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderDaysTest {

    /** 2 September 2026 is a Wednesday on which offices are closed, as is the day before. */
    private static final WorkingDays WORKING = new WorkingDays(day ->
            Holidays.isWeekend(day) || day.equals(LocalDate.of(2026, 9, 1)) || day.equals(LocalDate.of(2026, 9, 2)));

    private final ReminderDays days = new ReminderDays(List.of(7, 1), WORKING);

    private static LocalDate on(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void daysBeforeAreThoseOnWhichOfficesAreOpen() {
        assertEquals(on(9, 4), WORKING.before(on(9, 7), 1));
        assertEquals(on(8, 31), WORKING.before(on(9, 3), 1));
        assertEquals(on(8, 25), WORKING.before(on(9, 7), 7));
        assertEquals(on(9, 7), WORKING.before(on(9, 7), 0));
        assertTrue(WORKING.isOpen(on(9, 3)));
        assertFalse(WORKING.isOpen(on(9, 2)));
    }

    @Test
    void eachReminderIsDueUntilTheNextIs() {
        var lastOn = on(9, 7);
        assertEquals(Optional.empty(), days.due(lastOn, on(8, 24)));
        assertEquals(Optional.of("7"), days.due(lastOn, on(8, 25)));
        assertEquals(Optional.of("7"), days.due(lastOn, on(9, 3)));
        assertEquals(Optional.of("1"), days.due(lastOn, on(9, 4)));
        assertEquals(Optional.of("1"), days.due(lastOn, on(9, 7)));
    }

    @Test
    void whatWasMissedIsSaidForThreeWorkingDays() {
        var lastOn = on(8, 28);
        assertEquals(Optional.of("missed"), days.due(lastOn, on(8, 31)));
        assertEquals(Optional.of("missed"), days.due(lastOn, on(9, 4)));
        assertEquals(Optional.empty(), days.due(lastOn, on(9, 7)));
        assertEquals(0, WORKING.after(lastOn, lastOn));
    }

    @Test
    void aCalendarOnWhichOfficesNeverOpenEnds() {
        var never = new WorkingDays(day -> true);
        assertTrue(never.before(on(9, 7), 1).isBefore(on(9, 7)));
        assertEquals(0, never.after(on(1, 1), on(9, 7)));
    }

    @Test
    void theSettingIsOneToFiveNumbers() {
        assertEquals(List.of(7, 1), ReminderSettings.days("7,1"));
        assertEquals(List.of(20, 0), ReminderSettings.days("20, 0,20"));
        for (var wrong : new String[] {"", "7;1", "21", "-1", "7,", "1,2,3,4,5,6", "mai"}) {
            assertThrows(IllegalStateException.class, () -> ReminderSettings.days(wrong), wrong);
        }
    }
}
