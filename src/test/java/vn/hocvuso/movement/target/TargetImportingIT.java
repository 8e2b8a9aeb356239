package vn.hocvuso.movement.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.DenominatorKeeping;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitImporting.Problem;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.target.TargetImporting.Outcome;

/** Lists of targets: taken over as a whole, or not at all. */
@ExtendWith(ArquillianExtension.class)
class TargetImportingIT {

    private static final String HEADING =
            "Mã đơn vị,Tên đơn vị,Năm,Mã chỉ tiêu,So sánh,Mức cần đạt,Đơn vị tính,Chủ trì,Mục,Lý do thấp hơn cấp trên\n";

    @Inject
    private UnitSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private Units units;

    @Inject
    private TargetImporting importing;

    @Inject
    private PlanBrowsing browsing;

    @Inject
    private DenominatorKeeping denominators;

    private Learner.Ref administrator;
    private Learner.Ref officer;
    private long province;
    private long commune;
    private String above;
    private String here;
    private String foreign;

    @BeforeEach
    void aProvinceWithACommuneAndAnother() {
        administrator = samples.administrator();
        province = samples.province(administrator);
        commune = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var other = samples.province(administrator);
        officer = samples.posted(administrator, province, Duty.WORKING_GROUP);
        above = units.require(province).code();
        here = units.require(commune).code();
        foreign = units.require(other).code();
    }

    private Outcome hand(Learner.Ref actor, String rows) {
        return importing.handIn(actor, (HEADING + rows).getBytes(UTF_8));
    }

    private List<String> keys(Outcome outcome) {
        return outcome.problems().stream().map(Problem::key).toList();
    }

    @Test
    void targetsAreSetInPlansThatAreThereOrBegunAndWhatIsAboveBindsInTheSameList() {
        denominators.enter(
                administrator, commune, 2026, PopulationGroup.ADULTS, 400, "Công an xã", LocalDate.of(2026, 1, 15));
        var outcome = hand(
                officer,
                here + ",Xã Mai Hoa,2026,adults-confirmed,>=,70%,,Công an xã,III.2,Ba thôn chưa có sóng\n"
                        + above + ",,2026,adults-confirmed,>,80,%,Công an tỉnh,III.1,\n"
                        + here + ",,2026,enrolled,,500,người,,,\n");
        assertEquals(List.of(), outcome.problems());
        assertEquals(3, outcome.targets());
        assertEquals(2, outcome.plans());
        assertEquals(
                List.of(new Problem(3, "movement.targetRow.whole", List.of("Tỉnh Thử Nghiệm", "2026"))),
                outcome.warnings());
        var plan = browsing.of(officer, commune).get(0);
        assertEquals(2026, plan.year());
        var sheet = browsing.sheet(officer, plan.id(), Locale.ENGLISH);
        var target = sheet.targets().get(0);
        assertTrue(target.laxer());
        assertEquals("Ba thôn chưa có sóng", target.laxerReason());
        assertEquals(new Goal(Goal.Kind.PERCENT, 80, true), target.above());
        assertEquals(500, sheet.targets().get(1).goal().amount());
        var again = hand(officer, here + ",,2026,enrolled,,600,người,,,\n");
        assertTrue(again.taken());
        assertEquals(
                600,
                browsing.sheet(officer, plan.id(), Locale.ENGLISH)
                        .targets()
                        .get(1)
                        .goal()
                        .amount());
    }

    @Test
    void whatIsWrongIsToldRowByRowAndNothingIsTakenOver() {
        var outcome = hand(
                officer,
                above + ",,2026,adults-confirmed,>,80,%,,,\n"
                        + "adults-confirmed,," + "2026," + here + ",,70,%,,,\n"
                        + here + ",,80,adults-confirmed,,2026,%,,,\n"
                        + here + ",,2026,adults-confirmed,,101,%,,,\n"
                        + here + ",,2026,clicks,,70,%,,,\n"
                        + here + ",=cmd,2026,pupils,,70,%,,,\n"
                        + foreign + ",,2026,pupils,,70,%,,,\n"
                        + here + ",,2026,workers,<=,70,%,,,\n"
                        + here + ",,2026,workers,,70,,,,\n"
                        + here + ",,2026,workers,,\"70,5\",%,,,\n"
                        + here + ",,1999,workers,,70,%,,,\n"
                        + above + ",,2026,adults-confirmed,>,90,%,,,\n");
        assertEquals(
                List.of(
                        "movement.targetRow.swapped",
                        "movement.targetRow.swapped",
                        "movement.target.percent",
                        "movement.indicator.unknown",
                        "movement.row.formula",
                        "movement.targetRow.unit",
                        "movement.targetRow.sign",
                        "movement.targetRow.kind",
                        "movement.targetRow.amount",
                        "movement.row.year",
                        "movement.targetRow.twice"),
                keys(outcome));
        assertEquals(
                List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13),
                outcome.problems().stream().map(Problem::line).toList());
        assertFalse(outcome.taken());
        assertEquals(List.of(), browsing.of(officer, province));
        assertEquals(List.of(), browsing.of(officer, commune));
    }

    @Test
    void theRulesOfTargetsHoldForRowsAndNothingIsHalfDone() {
        var outcome = hand(
                officer,
                above + ",,2026,adults-confirmed,>,80,%,,,\n"
                        + here + ",,2026,adults-confirmed,>=,80,%,,,\n"
                        + here + ",,2026,enrolled,>=,80,%,,,\n");
        assertEquals(List.of("movement.target.laxer", "movement.target.noGroup"), keys(outcome));
        assertEquals(List.of(), browsing.of(officer, province));
    }

    @Test
    void aFileThatIsNoListIsRefused() {
        var windows = "Mã đơn vị\n".replace("ã", "a\u0303").replace("ơ", "ơ").replace("ị", "i\u0323");
        assertRefused(
                "platform.list.windows1258",
                () -> importing.handIn(officer, windows.getBytes(Charset.forName("windows-1258"))));
        assertRefused("movement.import.heading", () -> importing.handIn(officer, "tuổi,lớp\n9,2\n".getBytes(UTF_8)));
        assertRefused(
                "movement.import.heading", () -> importing.handIn(officer, "Mã đơn vị,Năm\nx,2026\n".getBytes(UTF_8)));
        assertRefused("platform.list.empty", () -> importing.handIn(officer, HEADING.getBytes(UTF_8)));
        assertRefused("movement.targetRow.many", () -> hand(officer, (here + ",,2026,workers,,7,%,,,\n").repeat(2001)));
    }

    @Test
    void theLongestListIsTakenOverWhileOneWaits() {
        var codes = units.search("xã", LocalDate.of(2033, 12, 31), List.of(), 400).stream()
                .map(Unit::code)
                .toList();
        var rows = new StringBuilder();
        for (var indicator : List.of("servants", "pupils", "adults-skilled", "adults-confirmed", "workers")) {
            codes.forEach(code ->
                    rows.append(code).append(",,2033,").append(indicator).append(",>=,80,%,,,\n"));
        }
        var outcome = assertTimeout(Duration.ofSeconds(30), () -> hand(administrator, rows.toString()));
        assertEquals(List.of(), outcome.problems());
        assertEquals(5 * codes.size(), outcome.targets());
        assertEquals(400, outcome.plans());
    }

    @Test
    void onlyThoseWhoMayChangeAUnitHandInItsTargets() {
        var row = here + ",,2026,enrolled,,500,người,,,\n";
        for (var duty : List.of(Duty.HEAD, Duty.STEERING, Duty.REPORTER)) {
            assertTrue(hand(samples.posted(administrator, commune, duty), row).taken(), duty.name());
        }
        for (var person : List.of(
                samples.posted(administrator, commune, Duty.SUPERVISOR), house.person(Role.LEARNER, Role.TEACHER))) {
            assertRefused("movement.import.unknown", () -> hand(person, row));
        }
        var head = samples.posted(administrator, commune, Duty.HEAD);
        assertEquals(List.of("movement.targetRow.unit"), keys(hand(head, above + ",,2026,enrolled,,500,người,,,\n")));
    }
}
