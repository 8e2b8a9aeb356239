package vn.hocvuso.movement.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
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

/** Objections and appeals are decided, points corrected with a trace, and places follow. */
@ExtendWith(ArquillianExtension.class)
class DecidingIT {

    private static final String WHY = "Biên bản họp tổ có đủ mười hai tháng.";
    private static final String SAID = "Đã xem lại hồ sơ.";

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
    private RemarkBrowsing remarks;

    @Inject
    private RoundBrowsing browsing;

    @Inject
    private CandidateBrowsing candidates;

    @Inject
    private PublicLists lists;

    private Learner.Ref administrator;
    private long province;
    private long department;
    private long commune;
    private Learner.Ref leader;
    private Learner.Ref checker;
    private Learner.Ref second;
    private Learner.Ref reporter;
    private Learner.Ref citizen;
    private long round;
    private long mine;
    private long theirs;

    /** Seven points for one commune, nine for the other. */
    @BeforeEach
    void aListedRoundOfTwoCommunes() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var other = units.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        department = units.at(administrator, province, UnitKind.DEPARTMENT, "Sở Nội vụ");
        leader = units.posted(administrator, department, Duty.HEAD);
        checker = units.posted(administrator, province, Duty.STEERING);
        second = units.posted(administrator, province, Duty.HEAD);
        reporter = units.posted(administrator, commune, Duty.REPORTER);
        citizen = house.person();
        round = samples.round(leader, department, province, samples.set(CandidateKind.UNIT, EmulationSamples.BY_HAND));
        mine = samples.proposed(reporter, round, commune, 7);
        theirs = samples.proposed(units.posted(administrator, other, Duty.REPORTER), round, other, 9);
        scoring.check(checker, mine);
        scoring.check(checker, theirs);
        keeping.list(leader, round, EmulationSamples.today().plusDays(10));
    }

    private void settle() {
        samples.endObjections(round);
        keeping.settle(leader, round);
    }

    private static List<Deciding.Change> to(int points) {
        return List.of(new Deciding.Change(0, BigDecimal.valueOf(points), WHY));
    }

    private int place(long candidate) {
        return browsing.sheet(leader, round).candidates().stream()
                .filter(it -> it.id() == candidate)
                .mapToInt(RoundBrowsing.Entry::place)
                .sum();
    }

    @Test
    void anAppealAfterTheDecisionCorrectsPointsWithATraceAndPlacesFollow() {
        settle();
        assertEquals(2, place(mine));
        var appeal = objecting.appeal(reporter, mine, "Điểm sinh hoạt tổ chưa tính đủ.");
        assertRefused("movement.objection.checked", () -> deciding.uphold(checker, appeal, SAID, to(10)));
        deciding.uphold(second, appeal, SAID, to(10));
        assertEquals(1, place(mine));
        assertEquals(2, place(theirs));
        assertEquals(new BigDecimal("100.00"), candidates.sheet(reporter, mine).total());
        assertEquals(new BigDecimal("100.00"), lists.sheet(round).rows().get(0).total());
        for (var reader : List.of(reporter, leader, checker, administrator)) {
            var remark = remarks.of(reader, mine).get(0);
            var change = remark.corrections().get(0);
            assertEquals(List.of(true, SAID, WHY), List.of(remark.upheld(), remark.answer(), change.reason()));
            assertEquals(0, change.before().compareTo(BigDecimal.valueOf(7)));
            assertEquals(0, change.after().compareTo(BigDecimal.TEN));
        }
        assertTrue(browsing.sheet(leader, round).done().stream()
                .anyMatch(it -> it.act().equals("correct")
                        && it.note().startsWith("Xã Mai Hoa")
                        && it.note().endsWith("1: 10")));
        assertRefused("movement.objection.answered", () -> deciding.dismiss(administrator, appeal, SAID));
    }

    @Test
    void onlyThoseWhoActForTheCheckingUnitDecide() {
        var objection = objecting.object(citizen, mine, "Số liệu chưa đúng.");
        for (var duty : Duty.values()) {
            var leading = units.posted(administrator, department, duty);
            assertRefused("movement.unit.readOnly", () -> deciding.uphold(leading, objection, SAID, to(6)));
            assertRefused("movement.unit.readOnly", () -> deciding.dismiss(leading, objection, SAID));
            assertFalse(remarks.one(leading, objection).decides());
            var proposing = units.posted(administrator, commune, duty);
            assertRefused("movement.objection.unknown", () -> deciding.uphold(proposing, objection, SAID, to(6)));
            assertRefused("movement.objection.unknown", () -> remarks.one(proposing, objection));
            assertEquals("", remarks.of(proposing, mine).get(0).text());
        }
        for (var duty : List.of(Duty.WORKING_GROUP, Duty.REPORTER, Duty.SUPERVISOR)) {
            var checking = units.posted(administrator, province, duty);
            assertRefused("movement.unit.readOnly", () -> deciding.uphold(checking, objection, SAID, to(6)));
            assertFalse(browsing.sheet(checking, round).decides());
        }
        var elsewhere = units.posted(administrator, units.province(administrator), Duty.HEAD);
        for (var stranger : List.of(elsewhere, citizen, house.person())) {
            assertRefused("movement.objection.unknown", () -> deciding.uphold(stranger, objection, SAID, to(6)));
            assertRefused("movement.candidate.unknown", () -> remarks.of(stranger, mine));
        }
        for (var duty : List.of(Duty.HEAD, Duty.STEERING)) {
            var one = objecting.object(house.person(), mine, "Số liệu chưa đúng.");
            var checking = units.posted(administrator, province, duty);
            assertTrue(remarks.one(checking, one).decides());
            deciding.dismiss(checking, one, SAID);
        }
        deciding.uphold(administrator, objection, SAID, to(6));
        assertEquals("CHECKED", candidates.sheet(reporter, mine).state());
        assertEquals(new BigDecimal("60.00"), candidates.sheet(reporter, mine).total());
        assertTrue(remarks.by(citizen).get(0).remark().corrections().isEmpty());
        assertEquals(SAID, remarks.by(citizen).get(0).remark().answer());
    }

    @Test
    void nobodyDecidesWhatIsHerOwn() {
        var byChecker = objecting.object(second, mine, "Số liệu chưa đúng.");
        assertRefused("movement.objection.own", () -> deciding.dismiss(second, byChecker, SAID));
        var set = samples.set(CandidateKind.PERSON, EmulationSamples.BY_HAND);
        var people = samples.round(leader, department, province, set);
        var member = units.posted(administrator, province, Duty.HEAD);
        var officer = units.posted(administrator, commune, Duty.HEAD);
        var candidate = nominating.people(officer, people, commune, HouseSamples.username(member), List.of());
        nominating.agree(member, candidate);
        scoring.score(officer, candidate, 0, BigDecimal.TEN, "https://maihoa.gov.vn", "");
        scoring.propose(officer, candidate);
        scoring.check(checker, candidate);
        keeping.list(leader, people, EmulationSamples.today().plusDays(10));
        var about = objecting.object(citizen, candidate, "Chưa đúng.");
        assertRefused("movement.objection.about", () -> deciding.dismiss(member, about, SAID));
        assertEquals("", remarks.own(member, candidate).get(0).text());
        assertRefused("movement.candidate.unknown", () -> remarks.own(citizen, candidate));
        deciding.uphold(second, about, SAID, to(4));
        var seen = remarks.own(member, candidate).get(0);
        assertEquals(WHY, seen.corrections().get(0).reason());
        assertEquals(new BigDecimal("40.00"), candidates.asked(member).get(0).total());
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        var appeal = objecting.appeal(reporter, mine, "Điểm chưa đúng.");
        assertRefused("movement.correction.none", () -> deciding.uphold(second, appeal, SAID, List.of()));
        assertRefused("movement.correction.worse", () -> deciding.uphold(second, appeal, SAID, to(5)));
        assertRefused("movement.correction.same", () -> deciding.uphold(second, appeal, SAID, to(7)));
        assertRefused("movement.score.points", () -> deciding.uphold(second, appeal, SAID, to(11)));
        assertRefused("movement.objection.answer", () -> deciding.uphold(second, appeal, " ", to(8)));
        assertRefused(
                "movement.correction.criterion",
                () -> deciding.uphold(second, appeal, SAID, List.of(new Deciding.Change(1, BigDecimal.ONE, WHY))));
        assertRefused(
                "movement.correction.reason",
                () -> deciding.uphold(second, appeal, SAID, List.of(new Deciding.Change(0, BigDecimal.TEN, " "))));
        assertEquals(new BigDecimal("70.00"), candidates.sheet(reporter, mine).total());
        assertEquals(null, remarks.of(reporter, mine).get(0).upheld());
        assertRefused("movement.round.unanswered", this::settle);
    }

    @Test
    void afterTheDecisionNothingChangesButThroughAnAppeal() {
        settle();
        var before = lists.sheet(round);
        var today = EmulationSamples.today();
        assertRefused("movement.objection.closed", () -> objecting.object(citizen, mine, "Muộn rồi."));
        assertRefused("movement.candidate.closed", () -> scoring.feed(reporter, mine));
        assertRefused("movement.round.listed", () -> scoring.check(checker, mine));
        assertRefused("movement.round.listed", () -> scoring.reject(checker, mine, "Sai."));
        assertRefused("movement.round.listed", () -> scoring.giveBack(checker, mine, "Sai."));
        assertRefused("movement.round.listed", () -> keeping.list(leader, round, today.plusDays(10)));
        assertRefused("movement.round.notListed", () -> keeping.settle(leader, round));
        assertRefused("movement.round.notOpen", () -> nominating.unit(checker, round, province, province));
        var appeal = objecting.appeal(reporter, mine, "Điểm chưa đúng.");
        deciding.dismiss(second, appeal, "Điểm đúng như hồ sơ.");
        assertEquals(before, lists.sheet(round));
        samples.settledAgo(round, EmulationRound.APPEAL_DAYS + 1);
        assertRefused("movement.objection.closed", () -> objecting.appeal(reporter, mine, "Quá hạn."));
    }

    @Test
    void whoWasTakenOffComesBackByAnAppealThatSomebodyElseDecides() {
        var objection = objecting.object(citizen, mine, "Số liệu chưa đúng.");
        deciding.uphold(second, objection, "Đúng là chưa đủ.", List.of());
        assertEquals("REJECTED", candidates.sheet(reporter, mine).state());
        var appeal = objecting.appeal(reporter, mine, "Hồ sơ đã bổ sung.");
        assertRefused("movement.objection.checked", () -> deciding.uphold(second, appeal, SAID, List.of()));
        deciding.uphold(checker, appeal, SAID, to(9));
        settle();
        assertEquals(1, place(mine));
        assertEquals(1, place(theirs));
    }
}
