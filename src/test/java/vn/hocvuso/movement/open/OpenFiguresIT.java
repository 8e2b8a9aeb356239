package vn.hocvuso.movement.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.report.FigureSamples;
import vn.hocvuso.movement.report.ReportSamples;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.throttle.Throttle;
import vn.hocvuso.testing.Caller;

/** What everybody may read of a unit that has chosen so, and of no other. */
@ExtendWith(ArquillianExtension.class)
class OpenFiguresIT {

    private static final String PAGE = "/open/movement/unit.xhtml?code=";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Inject
    private UnitSamples samples;

    @Inject
    private Units units;

    @Inject
    private ReportSamples reports;

    @Inject
    private FigureSamples figures;

    @Inject
    private OpenChoosing choosing;

    @Inject
    private OpenFigures open;

    @Inject
    private Throttle throttle;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private String code;
    private Learner.Ref head;

    @BeforeEach
    void aCommuneWithAHead() {
        administrator = samples.administrator();
        province = samples.province(administrator);
        commune = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        code = units.require(commune).code();
        head = samples.posted(administrator, commune, Duty.HEAD);
    }

    private OpenFigures.Sheet sheet() {
        return open.sheet(code, "test-" + System.nanoTime(), VIETNAMESE);
    }

    @Test
    void nobodyReadsOfAUnitUntilItsHeadHasChosenSo() throws Exception {
        assertEquals(404, caller.get(PAGE + code).statusCode());
        for (var duty : Duty.values()) {
            if (duty != Duty.HEAD) {
                var person = samples.posted(administrator, commune, duty);
                assertRefused("movement.unit.readOnly", () -> choosing.choose(person, commune, true));
            }
        }
        var elsewhere = samples.posted(
                administrator, samples.below(administrator, province, UnitKind.COMMUNE, "Xã Khác"), Duty.HEAD);
        assertRefused("movement.unit.unknown", () -> choosing.choose(elsewhere, commune, true));
        assertRefused("movement.unit.unknown", () -> choosing.isOpen(elsewhere, commune));
        choosing.choose(head, commune, true);
        choosing.choose(head, commune, true);
        assertTrue(choosing.isOpen(head, commune));
        assertEquals(
                2,
                audit.about("unit-" + commune, 20).stream()
                        .filter(entry -> entry.toString().contains("movement.unit.open"))
                        .count());
        var page = caller.get(PAGE + code);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Số liệu của Xã Mai Hoa, Thử Nghiệm"), page.body());
        assertEquals("", header(page, "Set-Cookie"), "no session begins");
        choosing.choose(head, commune, false);
        assertEquals(404, caller.get(PAGE + code).statusCode());
        for (var wrong : new String[] {"", "khong-co", "%C4%91", "a'b", "x".repeat(200)}) {
            assertEquals(404, caller.get(PAGE + wrong).statusCode(), wrong);
        }
    }

    @Test
    void smallCountsAreHiddenAndTheReportThatWasSubmittedLastIsTold() {
        choosing.choose(head, commune, true);
        assertNull(sheet().reported());
        assertTrue(sheet().lines().stream().allMatch(OpenFigures.Line::hidden), "of nobody nothing is told");
        assertTrue(sheet().lines().stream().allMatch(line -> line.value() == null && line.share() == null));
        figures.say(ReportSamples.INDICATOR, commune, 4);
        var line = reports.communesOf(province);
        reports.submitted(administrator, line, commune, 12);
        var told = sheet().reported();
        assertNotNull(told);
        assertEquals("12/BC-UBND", told.number());
        assertTrue(told.sample());
        assertEquals("Số người học", told.numbers().get(0).label());
        assertTrue(told.numbers().get(0).hidden());
        assertNull(told.numbers().get(0).amount());
        assertFalse(told.numbers().get(1).hidden());
        assertEquals(12, told.numbers().get(1).amount().intValue());
    }

    @Test
    void whoAsksTooOftenHasToWaitAndCanStillVerifyACertificate() throws Exception {
        choosing.choose(head, commune, true);
        var client = "2001:db8:7::" + Integer.toHexString((int) (System.nanoTime() & 0xFFFF));
        var answer = caller.get(PAGE + code, "X-Forwarded-For", client);
        assertEquals(200, answer.statusCode());
        for (var tries = 0; answer.statusCode() == 200 && tries < 10; tries++) {
            useUp(client);
            answer = caller.get(PAGE + code, "X-Forwarded-For", client);
        }
        assertEquals(429, answer.statusCode());
        assertEquals("60", header(answer, "Retry-After"));
        assertTrue(answer.body().contains("Bạn đã thử quá nhiều lần"), answer.body());
        assertEquals(200, caller.get("/verify", "X-Forwarded-For", client).statusCode());
    }

    private void useUp(String client) {
        try {
            while (true) {
                throttle.look(OpenFigures.DOOR, client);
            }
        } catch (Refusal refusal) {
            assertEquals("platform.throttle.wait", refusal.key());
        }
    }
}
