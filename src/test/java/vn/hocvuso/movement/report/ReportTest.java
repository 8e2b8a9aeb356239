package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void whatIsSubmittedIsFrozenAndInForceUntilALaterVersionIs() {
        for (var state : Report.State.values()) {
            var open = state == Report.State.DRAFT || state == Report.State.CHECKED;
            assertEquals(!open, state.isFrozen(), state.name());
        }
        assertTrue(Report.State.LOCKED.isInForce());
        assertFalse(Report.State.SIGNED.isInForce());
        assertFalse(Report.State.AMENDED.isInForce());
    }

    @Test
    void aFieldIsOfOneKind() {
        assertRefused("movement.form.indicator", () -> field("lop", FormField.Kind.NUMBER, "learners"));
        assertRefused("movement.form.indicator", () -> field("lop", FormField.Kind.FIGURE, ""));
        assertRefused("movement.form.fieldCode", () -> field("Lớp", FormField.Kind.NUMBER, ""));
        assertFalse(FormField.Kind.SHARE.isSummed());
        assertFalse(FormField.Kind.PERCENT.isSummed());
        assertTrue(FormField.Kind.FIGURE.isSummed());
    }

    private static FormField field(String code, FormField.Kind kind, String indicator) {
        return new FormField(code, "Số lớp", kind, indicator, false);
    }

    @Test
    void aPublishedFormNeverChanges() {
        var section = new FormSection("Số liệu", List.of(field("lop", FormField.Kind.NUMBER, "")));
        var form = new ReportForm("mau", 1, "Mẫu", true, List.of(section));
        assertRefused(
                "movement.form.fieldTwice", () -> new ReportForm("mau", 1, "Mẫu", true, List.of(section, section)));
        assertEquals(Optional.empty(), form.publishedAt());
        form.publish(Instant.EPOCH);
        assertRefused("movement.form.published", () -> form.arrange("Mẫu khác", List.of(section)));
        assertRefused("movement.form.published", () -> form.publish(Instant.EPOCH));
        assertEquals(List.of(section), form.sections());
    }
}
