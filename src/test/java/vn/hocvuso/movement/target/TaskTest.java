package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

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
}
