package vn.hocvuso.movement.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What documents of reports and of forms have in common. */
final class DocumentParts {

    /** What stands on every document whose form is none of an authority. */
    static final String SAMPLE = "Biểu mẫu thử, không phải phụ lục chính thức.";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String NOTHING = "Không có.";

    /** Two lines for a hand, as wide as the page. */
    private static final List<String> ROOM = List.of("…".repeat(28), "…".repeat(28));

    private DocumentParts() {}

    /** {@code Tỉnh Hà Tĩnh} within a sentence. */
    static String lowered(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }

    /** Those of a report. */
    static List<ReportDocument.Part> of(ReportForm form, Map<String, BigDecimal> values, Map<String, String> texts) {
        return form.sections().stream()
                .map(section -> new ReportDocument.Part(
                        section.title(),
                        section.fields().stream()
                                .filter(field -> field.kind().isNumeric())
                                .map(field -> new ReportDocument.Row(
                                        field.label(),
                                        Optional.ofNullable(values.get(field.code())),
                                        field.kind().isPercent()))
                                .toList(),
                        section.fields().stream()
                                .filter(field -> !field.kind().isNumeric())
                                .map(field -> new ReportDocument.Words(
                                        field.label(),
                                        texts.getOrDefault(field.code(), NOTHING)
                                                .lines()
                                                .toList()))
                                .toList()))
                .toList();
    }

    /** Those of a form that is to be filled in. */
    static List<ReportDocument.Part> blank(List<FormSection> sections) {
        return sections.stream()
                .map(section -> new ReportDocument.Part(
                        section.title(),
                        section.fields().stream()
                                .filter(field -> field.kind().isNumeric())
                                .map(field -> new ReportDocument.Row(
                                        field.label(),
                                        Optional.empty(),
                                        field.kind().isPercent(),
                                        true))
                                .toList(),
                        section.fields().stream()
                                .filter(field -> !field.kind().isNumeric())
                                .map(field -> new ReportDocument.Words(field.label(), ROOM))
                                .toList()))
                .toList();
    }
}
