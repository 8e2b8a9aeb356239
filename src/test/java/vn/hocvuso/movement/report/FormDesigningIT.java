package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
    private FormPublishing publishing;

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
    void aFormIsShownAsTheDocumentThatItsReportsBecome() throws IOException {
        var form = designing.begin(administrator, code, "Kết quả phong trào", true);
        arranging.addSection(administrator, form, "Số liệu");
        arranging.addField(administrator, form, 0, CLASSES);
        var document = publishing.document(administrator, form);
        assertEquals("kết quả phong trào kỳ ……", document.about());
        assertEquals(List.of(DocumentParts.SAMPLE, "Bản thiết kế, chưa ban hành."), document.notes());
        assertEquals("Số lớp", document.parts().get(0).rows().get(0).label());
        assertEquals("", document.parts().get(0).rows().get(0).shown());
        var draft = new FormPublishing.Draft(
                "Khác",
                false,
                List.of(new FormSection(
                        "Đánh giá", List.of(new FormField("y", "Ý kiến", FormField.Kind.TEXT, "", false)))));
        var typed = publishing.document(administrator, form, draft);
        assertEquals("khác kỳ ……", typed.about());
        assertEquals("Ý kiến", typed.parts().get(0).words().get(0).label());
        assertFalse(typed.notes().contains(DocumentParts.SAMPLE));
        assertEquals(List.of(CLASSES), fields(form, 0));
        designing.publish(administrator, form);
        var reader = units.posted(administrator, province, Duty.SUPERVISOR);
        var file = publishing.publish(reader, form, ReportPublishing.Format.DOCX);
        assertEquals("bieu-mau-thu-" + code + "-1.docx", file.name());
        try (var word = new XWPFDocument(new ByteArrayInputStream(file.bytes()));
                var text = new XWPFWordExtractor(word)) {
            assertTrue(text.getText().contains(DocumentParts.SAMPLE), text.getText());
            assertTrue(text.getText().contains(ReportDocument.COUNTRY), text.getText());
            assertFalse(text.getText().contains(ReportDocument.UNKNOWN), text.getText());
        }
        for (var format : ReportPublishing.Format.values()) {
            assertTrue(publishing.publish(reader, form, format).bytes().length > 1000);
        }
    }

    @Test
    void aFormOfALineLeavesRoomForItsPeriodAndNamesWhoGetsIt() {
        var line = samples.communesOf(province);
        var form = browsing.all(administrator).stream()
                .filter(it -> it.code().equals(samples.formOf(line)))
                .findFirst()
                .orElseThrow();
        var document = publishing.document(administrator, form.id());
        assertFalse(document.party());
        assertEquals("kết quả phong trào tháng … năm ……", document.about());
        assertEquals(List.of("- Như trên;", "- Lưu: VT."), document.recipientLines());
    }

    @Test
    void namesAreKeptComposedAndClean() {
        var form = designing.begin(administrator, code, Normalizer.normalize(" Kết  quả ", Normalizer.Form.NFD), true);
        arranging.addSection(administrator, form, Normalizer.normalize("Số\tliệu", Normalizer.Form.NFD));
        arranging.addField(
                administrator,
                form,
                0,
                new FormField(
                        "lop", Normalizer.normalize("Số lớp", Normalizer.Form.NFD), FormField.Kind.NUMBER, "", true));
        var sheet = browsing.sheet(administrator, form);
        assertEquals("Kết quả", sheet.form().title());
        assertEquals("Số liệu", sheet.sections().get(0).title());
        assertEquals(CLASSES, sheet.sections().get(0).fields().get(0));
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
            assertRefused("movement.form.unknown", () -> publishing.document(person, form));
            assertRefused("movement.form.unknown", () -> publishing.publish(person, form, ReportPublishing.Format.PDF));
        }
        designing.publish(administrator, form);
        var reader = units.posted(administrator, province, Duty.SUPERVISOR);
        assertFalse(browsing.sheet(reader, form).designs());
        var stranger = house.person();
        assertRefused("identity.page.unknown", () -> browsing.sheet(stranger, form));
        assertRefused("identity.page.unknown", () -> browsing.all(stranger));
        assertRefused("identity.page.unknown", () -> publishing.document(stranger, form));
        assertRefused("identity.page.unknown", () -> publishing.publish(stranger, form, ReportPublishing.Format.PDF));
        assertRefused("identity.page.unknown", () -> designing.follow(reader, form));
    }
}
