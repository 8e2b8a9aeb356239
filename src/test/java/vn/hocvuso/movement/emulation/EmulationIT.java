package vn.hocvuso.movement.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.bulk.BulkIssuing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.DenominatorKeeping;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.config.Setting;

/** A round from its opening to its final list, with what each may do in it and what is refused. */
@ExtendWith(ArquillianExtension.class)
class EmulationIT {

    private static final byte[] PDF = "%PDF-1.7 minh chứng".getBytes(StandardCharsets.UTF_8);
    private static final BigDecimal EIGHT = BigDecimal.valueOf(8);
    private static final String LINK = "https://maihoa.gov.vn";

    private final LocalDate today = EmulationSamples.today();

    @Inject
    private UnitSamples units;

    @Inject
    private EmulationSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private Nominating nominating;

    @Inject
    private Scoring scoring;

    @Inject
    private Objecting objecting;

    @Inject
    private Deciding deciding;

    @Inject
    private RoundBrowsing browsing;

    @Inject
    private CandidateBrowsing candidates;

    @Inject
    private PublicLists lists;

    @Inject
    private Commending commending;

    @Inject
    private CriteriaLoading loading;

    @Inject
    private RoundsForPeople forPeople;

    @Inject
    private DenominatorKeeping denominators;

    @Inject
    private BulkIssuing bulk;

    @Inject
    private Units known;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private long other;
    private long department;
    private Learner.Ref leader;
    private Learner.Ref checker;
    private Learner.Ref reporter;
    private Learner.Ref stranger;

    @BeforeEach
    void aProvinceWithADepartmentAndTwoCommunes() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        other = units.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        department = units.at(administrator, province, UnitKind.DEPARTMENT, "Sở Nội vụ");
        leader = units.posted(administrator, department, Duty.HEAD);
        checker = units.posted(administrator, province, Duty.STEERING);
        reporter = units.posted(administrator, commune, Duty.REPORTER);
        stranger = units.posted(administrator, units.province(administrator), Duty.HEAD);
    }

    private long round() {
        return samples.round(leader, department, province, samples.set(CandidateKind.UNIT, EmulationSamples.BY_HAND));
    }

    private CandidateBrowsing.Sheet candidate(long id) {
        return candidates.sheet(administrator, id);
    }

    @Test
    void oneProposesAnotherChecksEverybodySeesTheListAndPlacesAreGivenInTheEnd() throws IOException {
        var round = round();
        var second = units.posted(administrator, other, Duty.REPORTER);
        var mine = samples.proposed(reporter, round, commune, 9);
        var theirs = samples.proposed(second, round, other, 7);
        assertEquals(
                List.of(mine),
                browsing.sheet(reporter, round).candidates().stream()
                        .map(RoundBrowsing.Entry::id)
                        .toList());
        assertRefused("movement.round.unchecked", () -> keeping.list(leader, round, today.plusDays(10)));
        scoring.check(checker, mine);
        scoring.check(checker, theirs);
        assertRefused("movement.round.unknown", () -> lists.sheet(round));
        assertRefused("movement.round.objectionDays", () -> keeping.list(leader, round, today.plusDays(4)));
        keeping.list(leader, round, today.plusDays(10));
        assertEquals(2, lists.sheet(round).rows().size());
        assertTrue(lists.newest().stream().anyMatch(it -> it.id() == round && it.objecting()));
        var citizen = house.person();
        var objection = objecting.object(citizen, theirs, "Số liệu chưa đúng.");
        samples.endObjections(round);
        assertRefused("movement.objection.closed", () -> objecting.object(citizen, mine, "Muộn rồi."));
        assertRefused("movement.round.unanswered", () -> keeping.settle(leader, round));
        deciding.dismiss(checker, objection, "Đã xem lại hồ sơ, số liệu đúng.");
        assertRefused("movement.objection.answered", () -> deciding.dismiss(checker, objection, "Lại nữa."));
        keeping.settle(leader, round);
        assertEquals(
                List.of(1, 2),
                lists.sheet(round).rows().stream().map(PublicLists.Row::place).toList());
        assertEquals(new BigDecimal("90.00"), lists.sheet(round).rows().get(0).total());
        assertTrue(browsing.sheet(leader, round).done().stream()
                .anyMatch(it -> it.act().equals("settle")));
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(commending.xlsx(leader, round)))) {
            assertTrue(
                    file.getSheetAt(0).getRow(3).getCell(1).getStringCellValue().startsWith("Xã Mai Hoa"));
        }
        var signing = new Commending.Signing("45/DS-SNV", "Thái Nguyên", today, "GIÁM ĐỐC", "Nguyễn Thị Minh");
        try (var file = new XWPFDocument(new ByteArrayInputStream(commending.docx(leader, round, signing)));
                var words = new XWPFWordExtractor(file)) {
            for (var expected : List.of("SỞ NỘI VỤ", "Số: 45/DS-SNV", "Xã Mai Hoa", "Danh hiệu thử", "90")) {
                assertTrue(words.getText().contains(expected), words.getText());
            }
        }
        assertEquals("THỦ TRƯỞNG ĐƠN VỊ", commending.suggested(leader, round).title());
        assertRefused(
                "movement.commendation.long",
                () -> commending.check(new Commending.Signing("", "x".repeat(201), null, "", "")));
        assertRefused("movement.round.unknown", () -> commending.docx(reporter, round, signing));
        assertRefused("movement.round.unknown", () -> commending.docx(stranger, round, signing));
        assertRefused("movement.round.unknown", () -> commending.xlsx(reporter, round));
        assertRefused("identity.page.unknown", () -> commending.certify(leader, round));
        var run = commending.certify(administrator, round);
        assertEquals(2, bulk.progress(administrator, run).total());
    }

    @Test
    void whoHasProposedDoesNotCheckNorDoesTheUnit() {
        var round = round();
        var mine = samples.proposed(reporter, round, commune, 9);
        assertRefused("movement.unit.readOnly", () -> scoring.check(reporter, mine));
        assertRefused("movement.candidate.unknown", () -> scoring.check(stranger, mine));
        var byProvince = nominating.unit(checker, round, province, other);
        scoring.score(checker, byProvince, 0, EIGHT, LINK, "");
        scoring.propose(checker, byProvince);
        var colleague = units.posted(administrator, province, Duty.HEAD);
        assertRefused("movement.candidate.sameUnit", () -> scoring.check(colleague, byProvince));
        var hamlet = units.below(administrator, commune, UnitKind.HAMLET, "Thôn Một");
        var byAdministrator = nominating.unit(administrator, round, commune, hamlet);
        scoring.score(administrator, byAdministrator, 0, EIGHT, LINK, "");
        scoring.propose(administrator, byAdministrator);
        assertRefused("movement.candidate.samePerson", () -> scoring.check(administrator, byAdministrator));
        assertRefused("movement.candidate.reason", () -> scoring.giveBack(checker, mine, " "));
        scoring.giveBack(checker, mine, "Thiếu ảnh.");
        assertEquals("DRAFT", candidate(mine).state());
        assertEquals("Thiếu ảnh.", candidate(mine).note());
        assertRefused("movement.candidate.notProposed", () -> scoring.check(checker, mine));
    }

    @Test
    void eachDutyDoesItsPartAndForeignRoundsLookUnknown() {
        var set = samples.set(CandidateKind.UNIT, EmulationSamples.BY_HAND);
        for (var duty : Duty.values()) {
            var person = units.posted(administrator, department, duty);
            if (duty == Duty.HEAD || duty == Duty.STEERING) {
                assertTrue(samples.round(person, department, province, set) > 0);
            } else {
                assertRefused("movement.unit.readOnly", () -> samples.round(person, department, province, set));
            }
        }
        assertRefused("movement.unit.unknown", () -> samples.round(stranger, department, province, set));
        var round = round();
        for (var duty : Duty.values()) {
            var person = units.posted(administrator, other, duty);
            assertEquals(round, browsing.sheet(person, round).line().id());
            assertFalse(browsing.sheet(person, round).leads());
            assertEquals(duty == Duty.HEAD || duty == Duty.STEERING, browsing.mayLead(person, other));
            assertEquals(duty != Duty.SUPERVISOR, browsing.mayPropose(person, other));
            assertRefused("movement.unit.readOnly", () -> keeping.list(person, round, today.plusDays(9)));
            if (duty == Duty.SUPERVISOR) {
                assertRefused("movement.unit.readOnly", () -> nominating.unit(person, round, other, other));
            }
        }
        var candidate = nominating.unit(reporter, round, commune, commune);
        var neighbour = units.posted(administrator, other, Duty.HEAD);
        assertRefused("movement.candidate.unknown", () -> candidates.sheet(neighbour, candidate));
        assertRefused("movement.candidate.unknown", () -> scoring.propose(neighbour, candidate));
        assertRefused("movement.candidate.unknown", () -> browsing.file(neighbour, candidate, 1));
        assertRefused("movement.unit.unknown", () -> nominating.unit(neighbour, round, commune, commune));
        assertRefused("movement.round.unknown", () -> browsing.sheet(stranger, round));
        assertRefused("movement.round.unknown", () -> keeping.settle(stranger, round));
        assertRefused("movement.round.unknown", () -> nominating.unit(stranger, round, other, other));
        assertRefused("movement.round.unknown", () -> browsing.sheet(house.person(), round));
        assertTrue(browsing.all(stranger).isEmpty());
    }

    @Test
    void aRoundThatCannotBeIsRefused() {
        var set = samples.set(CandidateKind.UNIT, EmulationSamples.BY_HAND);
        var plan = samples.plan(department, province, set);
        assertRefused(
                "movement.round.days",
                () -> keeping.open(
                        leader,
                        new RoundKeeping.Plan(
                                department,
                                set,
                                plan.checker(),
                                plan.name(),
                                "YEAR",
                                plan.year(),
                                today,
                                today.minusDays(1))));
        assertRefused(
                "movement.round.checker",
                () -> keeping.open(
                        leader,
                        new RoundKeeping.Plan(
                                department, set, "khong-co", plan.name(), "YEAR", plan.year(), today, today)));
        assertRefused(
                "movement.round.kind",
                () -> keeping.open(
                        leader,
                        new RoundKeeping.Plan(
                                department, set, plan.checker(), plan.name(), "x", plan.year(), today, today)));
        assertRefused("movement.criteria.unknown", () -> samples.round(leader, department, province, 0));
        var round = round();
        assertRefused("movement.round.empty", () -> keeping.list(leader, round, today.plusDays(9)));
        assertRefused("movement.round.notListed", () -> keeping.settle(leader, round));
        assertRefused("movement.round.notFinal", () -> commending.csv(leader, round));
    }

    @Test
    void pointsNeedEvidenceOfAKnownTypeAndStayWithinTheScale() {
        var round = round();
        var mine = nominating.unit(reporter, round, commune, commune);
        assertRefused("movement.candidate.there", () -> nominating.unit(reporter, round, commune, commune));
        assertRefused("movement.score.evidence", () -> scoring.score(reporter, mine, 0, EIGHT, "", ""));
        assertRefused(
                "movement.score.points", () -> scoring.score(reporter, mine, 0, BigDecimal.valueOf(11), LINK, ""));
        assertRefused("movement.score.criterion", () -> scoring.score(reporter, mine, 1, EIGHT, LINK, ""));
        assertRefused("movement.score.link", () -> scoring.score(reporter, mine, 0, EIGHT, "javascript:x", ""));
        assertRefused("movement.score.fileType", () -> scoring.attach(reporter, mine, 0, "a.exe", PDF));
        assertRefused("movement.score.fileSize", () -> scoring.attach(reporter, mine, 0, "a.pdf", new byte[0]));
        assertRefused(
                "movement.score.fileSize",
                () -> scoring.attach(reporter, mine, 0, "a.pdf", new byte[Scoring.LONGEST_FILE + 1]));
        assertRefused("movement.candidate.unscored", () -> scoring.propose(reporter, mine));
        var file = scoring.attach(reporter, mine, 0, "a.pdf", PDF);
        assertEquals(PDF.length, browsing.file(checker, mine, file).orElseThrow().length);
        scoring.score(reporter, mine, 0, EIGHT, "", "Có ảnh chụp");
        scoring.propose(reporter, mine);
        assertRefused("movement.candidate.closed", () -> scoring.score(reporter, mine, 0, EIGHT, LINK, ""));
        assertEquals(new BigDecimal("80.00"), candidate(mine).total());
    }

    @Test
    void figuresWithoutADenominatorAreSaidAndNotScoredAsNothing() {
        loading.load(Path.of(Setting.text("hocvuso.content.folder").orElseThrow()));
        var fed = new Criterion("Người dân được xác nhận", 100, 10, "adults-confirmed", 80);
        var round = samples.round(leader, department, province, samples.set(CandidateKind.UNIT, fed));
        var mine = nominating.unit(reporter, round, commune, commune);
        scoring.feed(reporter, mine);
        assertEquals("NO_DENOMINATOR", candidate(mine).rows().get(0).unknown());
        assertRefused("movement.candidate.unscored", () -> scoring.propose(reporter, mine));
        assertRefused("movement.score.criterion", () -> scoring.score(reporter, mine, 0, EIGHT, LINK, ""));
        denominators.enter(administrator, commune, today.getYear(), PopulationGroup.ADULTS, 1000, "Công an xã", today);
        scoring.feed(reporter, mine);
        assertEquals(0, candidate(mine).rows().get(0).points().signum());
        assertEquals("0/1000; 80 %", candidate(mine).rows().get(0).basis());
        scoring.propose(reporter, mine);
    }

    @Test
    void aHouseholdIsProposedOnceAllOfItHaveAgreed() {
        var set = samples.set(CandidateKind.HOUSEHOLD, EmulationSamples.BY_HAND);
        var round = samples.round(leader, department, province, set);
        var head = house.person();
        var member = house.person();
        var name = HouseSamples.username(head);
        assertRefused("movement.candidate.kind", () -> nominating.unit(reporter, round, commune, commune));
        assertRefused(
                "movement.candidate.nobody",
                () -> nominating.people(reporter, round, commune, "khong-co-ai", List.of()));
        var family = nominating.people(reporter, round, commune, name, List.of(HouseSamples.username(member)));
        assertRefused("movement.candidate.there", () -> nominating.people(reporter, round, commune, name, List.of()));
        scoring.score(reporter, family, 0, EIGHT, LINK, "");
        nominating.agree(head, family);
        assertRefused("movement.candidate.notAgreed", () -> scoring.propose(reporter, family));
        assertRefused("movement.candidate.unknown", () -> nominating.agree(house.person(), family));
        assertFalse(candidates.asked(member).get(0).agreed());
        nominating.agree(member, family);
        scoring.propose(reporter, family);
        assertRefused("movement.candidate.closed", () -> nominating.decline(member, family));
        scoring.reject(checker, family, "Chưa đủ thời gian tham gia.");
        var person = house.person();
        var second = nominating.people(reporter, round, commune, HouseSamples.username(person), List.of());
        nominating.decline(person, second);
        assertEquals("REJECTED", candidate(second).state());
        var third = nominating.people(reporter, round, commune, HouseSamples.username(house.person()), List.of());
        assertRefused("movement.candidate.notAgreed", () -> scoring.propose(reporter, third));
    }

    @Test
    void aCitizenNamesHerselfAndAppealsWhenSheIsLeftOut() {
        var haNoi = known.byLocality("01", today).orElseThrow().id();
        var centre = known.require(haNoi).parent().orElseThrow();
        var set = samples.set(CandidateKind.PERSON, EmulationSamples.BY_HAND);
        var round = samples.round(administrator, haNoi, centre, set);
        var citizen = house.person();
        assertTrue(forPeople.of(citizen).stream().anyMatch(it -> it.id() == round));
        var mine = nominating.oneself(citizen, round, List.of());
        assertRefused(
                "movement.round.unknown",
                () -> nominating.oneself(citizen, samples.round(leader, department, province, set), List.of()));
        var officer = units.posted(administrator, haNoi, Duty.REPORTER);
        scoring.score(officer, mine, 0, EIGHT, LINK, "");
        scoring.propose(officer, mine);
        scoring.reject(administrator, mine, "Chưa có minh chứng.");
        var listed = nominating.oneself(house.person(), round, List.of());
        scoring.score(officer, listed, 0, EIGHT, LINK, "");
        scoring.propose(officer, listed);
        scoring.check(administrator, listed);
        assertRefused("movement.objection.closed", () -> objecting.appeal(citizen, mine, "Tôi có giấy khen."));
        var unscored = house.person();
        var draft = nominating.oneself(unscored, round, List.of());
        assertRefused("movement.objection.undecided", () -> objecting.appeal(unscored, draft, "Chưa ai chấm."));
        keeping.list(administrator, round, today.plusDays(10));
        assertRefused("movement.round.listed", () -> nominating.decline(unscored, draft));
        assertRefused("movement.candidate.unknown", () -> objecting.object(citizen, mine, "Không có trong danh sách."));
        assertRefused("movement.objection.text", () -> objecting.appeal(citizen, mine, " "));
        var appeal = objecting.appeal(citizen, mine, "Tôi có giấy khen.");
        assertRefused("movement.objection.unknown", () -> deciding.uphold(stranger, appeal, "Đúng.", List.of()));
        var other = units.administrator();
        deciding.uphold(other, appeal, "Đã bổ sung.", List.of());
        assertEquals(2, lists.sheet(round).rows().size());
        var row = lists.sheet(round).rows().get(0);
        assertEquals(HouseSamples.HOLDER, row.name());
        var objection = objecting.object(officer, mine, "Giấy khen không phải của người này.");
        assertRefused("movement.objection.self", () -> objecting.object(citizen, mine, "Tôi không xứng đáng."));
        assertRefused("movement.unit.readOnly", () -> deciding.dismiss(officer, objection, "Đúng vậy."));
        deciding.uphold(administrator, objection, "Đúng là của người khác.", List.of());
        assertEquals(1, lists.sheet(round).rows().size());
    }
}
