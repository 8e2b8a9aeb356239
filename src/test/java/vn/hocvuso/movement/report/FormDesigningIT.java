package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;

/** Forms are designed by administrators, and reports that were made stay as they are. */
@ExtendWith(ArquillianExtension.class)
class FormDesigningIT {

    private static final FormField CLASSES = new FormField("lop", "Số lớp", FormField.Kind.NUMBER, "", true);
    private static final FormField PEOPLE =
            new FormField("nguoi", "Số người", FormField.Kind.FIGURE, ReportSamples.INDICATOR, false);

    @Inject
    private UnitSamples units;

    @Inject
    private HouseSamples house;

    @Inject
    private ReportSamples samples;

    @Inject
    private FormDesigning designing;

    @Inject
    private FormArranging arranging;

    @Inject
    private FormBrowsing browsing;

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportBrowsing reports;

    private final String code = "mau-" + System.nanoTime();
    private Learner.Ref administrator;
    private long province;

    @BeforeEach
    void anAdministrator() {
        administrator = units.administrator();
        province = units.province(administrator);
    }

    private List<FormField> fields(long form, int section) {
        return browsing.sheet(administrator, form).sections().get(section).fields();
    }

    @Test
    void aFormIsArrangedAndNeverChangesOncePublished() {
        var form = designing.begin(administrator, code, "Mẫu thử", true);
        assertRefused("movement.form.there", () -> designing.begin(administrator, code, "Mẫu khác", true));
        assertRefused("movement.form.empty", () -> designing.publish(administrator, form));
        arranging.addSection(administrator, form, "Đánh giá");
        arranging.addSection(administrator, form, "Số liệu");
        arranging.moveSection(administrator, form, 1, 0);
        arranging.addField(administrator, form, 0, CLASSES);
        assertRefused("movement.form.fieldTwice", () -> arranging.addField(administrator, form, 1, CLASSES));
        assertRefused("movement.form.place", () -> arranging.addField(administrator, form, 2, PEOPLE));
        assertRefused("movement.form.place", () -> arranging.moveSection(administrator, form, 0, -1));
        var unknown = new FormField("la", "Lạ", FormField.Kind.SHARE, "khong-ai-dem", false);
        assertRefused("movement.form.indicatorUnknown", () -> arranging.addField(administrator, form, 0, unknown));
        arranging.addField(administrator, form, 0, PEOPLE);
        arranging.moveField(administrator, form, 0, 1, 0);
        assertEquals(List.of(PEOPLE, CLASSES), fields(form, 0));
        arranging.removeSection(administrator, form, 1);
        assertEquals(1, browsing.sheet(administrator, form).sections().size());
        assertRefused("movement.form.open", () -> designing.follow(administrator, form));
        designing.publish(administrator, form);
        assertRefused("movement.form.published", () -> arranging.removeField(administrator, form, 0, 0));
        assertRefused("movement.form.published", () -> designing.name(administrator, form, "Khác", false));
        var next = designing.follow(administrator, form);
        designing.name(administrator, next, "Mẫu thử, lần 2", false);
        arranging.removeField(administrator, next, 0, 0);
        assertEquals(List.of(PEOPLE, CLASSES), fields(form, 0));
        assertEquals(List.of(CLASSES), fields(next, 0));
        assertTrue(browsing.sheet(administrator, form).form().sample());
        assertFalse(browsing.sheet(administrator, next).form().sample());
    }

    @Test
    void aReportKeepsTheVersionThatItWasBegunOn() {
        var commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var line = samples.communesOf(province);
        var report = writing.draft(administrator, line, commune, ReportSamples.month());
        var former = browsing.all(administrator).stream()
                .filter(form -> form.code().equals(samples.formOf(line)))
                .findFirst()
                .orElseThrow();
        var next = designing.follow(administrator, former.id());
        arranging.removeSection(administrator, next, 1);
        designing.publish(administrator, next);
        assertEquals(2, reports.sheet(administrator, report).parts().size());
        var later = writing.draft(
                administrator, line, commune, ReportSamples.month().previous());
        assertEquals(1, reports.sheet(administrator, later).parts().size());
        assertEquals(1, browsing.sheet(administrator, former.id()).reports());
    }

    @Test
    void onlyAdministratorsDesignAndWhoHasAPostReadsWhatIsPublished() {
        var form = designing.begin(administrator, code, "Mẫu thử", true);
        arranging.addSection(administrator, form, "Số liệu");
        arranging.addField(administrator, form, 0, CLASSES);
        for (var duty : Duty.values()) {
            var person = units.posted(administrator, province, duty);
            assertRefused("identity.page.unknown", () -> designing.begin(person, code + "x", "Mẫu", true));
            assertRefused("identity.page.unknown", () -> designing.name(person, form, "Mẫu", true));
            assertRefused("identity.page.unknown", () -> designing.publish(person, form));
            assertRefused("identity.page.unknown", () -> arranging.addSection(person, form, "Phần"));
            assertRefused("identity.page.unknown", () -> arranging.moveField(person, form, 0, 0, 0));
            assertRefused("movement.form.unknown", () -> browsing.sheet(person, form));
        }
        designing.publish(administrator, form);
        var reader = units.posted(administrator, province, Duty.SUPERVISOR);
        assertFalse(browsing.sheet(reader, form).designs());
        var stranger = house.person();
        assertRefused("identity.page.unknown", () -> browsing.sheet(stranger, form));
        assertRefused("identity.page.unknown", () -> browsing.all(stranger));
        assertRefused("identity.page.unknown", () -> designing.follow(reader, form));
    }
}
