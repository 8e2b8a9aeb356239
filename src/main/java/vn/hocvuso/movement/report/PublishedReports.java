package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.UseCase;

/**
 * The numbers of the report that a unit has submitted last, without its words. They are as they were submitted: who shows them to
 * others hides small counts.
 */
@UseCase
public class PublishedReports {

    /** A number. */
    public record Number(FormField field, Optional<BigDecimal> amount) {}

    /** A report that is in force. */
    public record Published(
            String lineName,
            String periodWords,
            String number,
            LocalDate signedOn,
            boolean sample,
            List<Number> numbers) {}

    private final Reports reports;
    private final ReportLines lines;
    private final ReportForms forms;
    private final ReportContents contents;

    @Inject
    PublishedReports(Reports reports, ReportLines lines, ReportForms forms, ReportContents contents) {
        this.reports = reports;
        this.lines = lines;
        this.forms = forms;
        this.contents = contents;
    }

    /** Empty when the unit has none. Whether it may be shown is the caller's to ask. */
    public Optional<Published> latest(long unit) {
        return reports.latestInForce(unit).map(report -> {
            var form = forms.byId(report.form());
            var values = contents.values(report.id());
            var signature = report.signature().orElseThrow();
            return new Published(
                    lines.byId(report.line()).name(),
                    report.period().words(),
                    signature.number(),
                    signature.on(),
                    form.isSample(),
                    form.fields().stream()
                            .filter(field -> field.kind().isNumeric())
                            .map(field -> new Number(field, Optional.ofNullable(values.get(field.code()))))
                            .toList());
        });
    }
}
