package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;

/** From when on a report is owed. */
@ExtendWith(ArquillianExtension.class)
class OwingIT {

    private static final String FILE =
            """
            forms:
              - code: %1$s
                version: 1
                title: "Kết quả"
                sample: true
                sections: [{title: "Số liệu", fields: [{code: lop, label: "Số lớp", kind: number}]}]
            lines:
              - code: %1$s
                name: "Báo cáo tháng"
                branch: government
                rhythm: month
                due: {month: last, before: 20, closed: not}
                from: {kind: commune, unit: "%2$s"}
                to: "%2$s"
                form: %1$s
                starts: "2025-07-01"
            """;

    @Inject
    private UnitSamples samples;

    @Inject
    private UnitKeeping keeping;

    @Inject
    private Units units;

    @Inject
    private ReportingLoading loading;

    @Inject
    private Reminding reminding;

    @Inject
    private Consolidating consolidating;

    private final Period month = ReportSamples.month();
    private final LocalDate due = month.first().withDayOfMonth(19);
    private final String line = "x" + System.nanoTime();
    private Learner.Ref administrator;
    private long province;

    @BeforeEach
    void aProvinceWithALine() throws Exception {
        administrator = samples.administrator();
        province = samples.province(administrator);
        load("");
    }

    private void load(String more) throws Exception {
        var folder = Files.createTempDirectory("reporting");
        Files.createDirectories(folder.resolve("movement"));
        Files.writeString(
                folder.resolve(ReportingLoading.FILE),
                FILE.formatted(line, units.require(province).code()) + more);
        assertEquals(List.of(), loading.load(folder));
    }

    private long commune(LocalDate from) {
        return keeping.make(
                administrator,
                new UnitKeeping.Plan(
                        UnitKind.COMMUNE,
                        UnitSamples.code(),
                        "Xã Mới",
                        OptionalLong.of(province),
                        OptionalLong.empty(),
                        from));
    }

    private List<String> owed(long unit, LocalDate today) {
        return reminding.owed(administrator, unit, today).stream()
                .filter(one -> one.line().equals(line))
                .map(Reminding.Owed::period)
                .toList();
    }

    @Test
    void whatWasDueBeforeTheLineWasSetIsNotOwed() {
        var commune = commune(UnitSamples.JULY);
        var after = month.next().last();
        var expected = ReportSamples.today().isAfter(due)
                ? List.of(month.next().code(), month.next().next().code())
                : List.of(month.code(), month.next().code(), month.next().next().code());
        assertEquals(expected, owed(commune, after));
    }

    @Test
    void whatWasDueBeforeTheUnitWasThereIsNeitherOwedNorMissing() throws Exception {
        load("    decided: \"2025-07-01\"\n");
        var founded = commune(due.plusDays(1));
        var before = commune(due);
        assertEquals(List.of(month.next().code()), owed(founded, month.last()));
        assertEquals(List.of(month.code(), month.next().code()), owed(before, month.last()));
        var missing = consolidating.missing(administrator, line, month).stream()
                .map(Consolidating.Missing::unit)
                .toList();
        assertEquals(ReportSamples.today().isBefore(due) ? List.of() : List.of(before), missing);
    }
}
