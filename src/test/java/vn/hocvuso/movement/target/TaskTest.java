package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTest {

    private final Task task = new Task();

    private void coordinated(List<String> agencies) {
        task.become("Phát động", "Văn phòng", agencies, Optional.empty(), "");
    }

    @Test
    void oneAgencyLeadsAndOthersCoordinate() {
        coordinated(List.of(" Đoàn  xã ", "Hội Phụ nữ"));
        assertEquals("Văn phòng", task.lead());
        assertEquals(List.of("Đoàn xã", "Hội Phụ nữ"), task.coordinating());
        coordinated(List.of());
        assertEquals(List.of(), task.coordinating());
    }

    @Test
    void noAgencyIsNamedTwice() {
        assertRefused("movement.task.twice", () -> coordinated(List.of("Đoàn xã", "Đoàn xã")));
        assertRefused("movement.task.twice", () -> coordinated(List.of("Văn phòng")));
    }

    @Test
    void aTaskHasATitleAndALead() {
        assertRefused("movement.target.text", () -> task.become(" ", "Văn phòng", List.of(), Optional.empty(), ""));
        assertRefused("movement.target.text", () -> task.become("Phát động", "", List.of(), Optional.empty(), ""));
        assertRefused("movement.target.text", () -> coordinated(List.of("")));
        assertRefused("movement.task.coordinating", () -> coordinated(Collections.nCopies(21, "Đoàn xã")));
    }

    @Test
    void aTaskIsLateAfterItsLastDayUntilItIsDone() {
        var day = LocalDate.of(2026, 3, 31);
        task.become("Phát động", "Văn phòng", List.of(), Optional.of(day), "");
        assertFalse(task.isLate(day));
        assertTrue(task.isLate(day.plusDays(1)));
        task.finish(day.plusDays(2), "Đã phát động");
        assertFalse(task.isLate(day.plusDays(3)));
        assertEquals(Optional.of(day.plusDays(2)), task.doneOn());
        assertRefused("movement.task.done", () -> task.finish(day, ""));
        task.reopen();
        assertTrue(task.isLate(day.plusDays(3)));
        assertEquals("", task.outcome());
    }
}
