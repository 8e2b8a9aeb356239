package vn.hocvuso.movement.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

@ExtendWith(ArquillianExtension.class)
class ContestsIT {

    private static final String BA_DINH = "00004";
    private static final String MAI_HOA = "18322";

    @Inject
    private UnitSamples samples;

    @Inject
    private ContestSamples rounds;

    @Inject
    private HouseSamples house;

    @Inject
    private Units units;

    @Inject
    private UnitKeeping places;

    @Inject
    private ContestKeeping keeping;

    @Inject
    private ContestEntering entering;

    @Inject
    private ContestBrowsing browsing;

    @Inject
    private ContestCertifying certifying;

    @Inject
    private QuizTaking taking;

    @Inject
    private AuditLog audit;

    private Learner.Ref administrator;
    private long baDinh;
    private long maiHoa;
    private Learner.Ref head;
    private Learner.Ref neighbour;
    private Learner.Ref supervisor;
    private Learner.Ref learner;

    @BeforeEach
    void twoCommunes() {
        var today = LocalDate.now(Clocks.VIET_NAM);
        administrator = samples.administrator();
        samples.province(administrator);
        baDinh = units.byLocality(BA_DINH, today).orElseThrow().id();
        maiHoa = units.byLocality(MAI_HOA, today).orElseThrow().id();
        head = samples.posted(administrator, baDinh, Duty.HEAD);
        supervisor = samples.posted(administrator, baDinh, Duty.SUPERVISOR);
        neighbour = samples.posted(administrator, maiHoa, Duty.HEAD);
        learner = house.person();
    }

    private long contest() {
        return keeping.make(head, baDinh, "Tìm hiểu chuyển đổi số " + System.nanoTime(), "Mỗi người thi một lần.");
    }

    @Test
    void aContestGoesThroughTwoRoundsToItsCertificates() {
        var contest = contest();
        var round = keeping.addRound(head, contest, ContestSamples.open(1));
        var second = house.person();
        var attempt = entering.enter(learner, round);
        assertEquals(attempt, entering.enter(learner, round), "who comes back goes on with her paper");
        taking.submit(attempt, learner);
        rounds.allRight(attempt.value());
        taking.submit(entering.enter(second, round), second);
        assertRefused("movement.round.entered", () -> entering.enter(learner, round));
        assertRefused("movement.round.running", () -> keeping.settle(head, round));
        assertRefused("movement.round.unsettled", () -> certifying.award(administrator, round, 3));
        assertRefused("movement.contestRound.unknown", () -> browsing.results(round));
        rounds.end(round);
        keeping.settle(head, round);
        assertRefused("movement.round.settled", () -> keeping.settle(head, round));
        var places = browsing.results(round).places();
        assertEquals(2, places.size());
        assertEquals(100, places.get(0).percent());
        assertEquals("Đ. T. Á. N.", places.get(0).who());
        assertTrue(places.get(0).goesOn());
        assertFalse(places.get(1).goesOn());
        var last = keeping.addRound(head, contest, ContestSamples.open(0));
        assertRefused("movement.round.foreign", () -> entering.enter(second, last));
        taking.submit(entering.enter(learner, last), learner);
        rounds.end(last);
        keeping.settle(head, last);
        assertRefused("identity.page.unknown", () -> certifying.award(head, last, 3));
        assertRefused("movement.contest.number", () -> certifying.award(administrator, last, 0));
        assertEquals(1, certifying.award(administrator, last, 3));
        assertEquals(0, certifying.award(administrator, last, 3), "a second time gives none");
        assertRefused("movement.contest.nobody", () -> keeping.addRound(head, contest, ContestSamples.open(0)));
        assertEquals(7, audit.about("contest-" + contest, 20).size());
    }

    @Test
    void lateEarlyAndForeignEntriesAreRefused() {
        var contest = contest();
        var now = Instant.now();
        var early =
                keeping.addRound(head, contest, ContestSamples.plan(now.plusSeconds(3600), now.plusSeconds(7200), 0));
        assertRefused("movement.round.notYet", () -> entering.enter(learner, early));
        rounds.end(early);
        assertRefused("movement.round.over", () -> entering.enter(learner, early));
        var elsewhere =
                keeping.addRound(neighbour, keeping.make(neighbour, maiHoa, "Nơi khác", ""), ContestSamples.open(0));
        assertRefused("movement.round.foreign", () -> entering.enter(learner, elsewhere));
        assertTrue(entering.open(learner).stream().noneMatch(line -> line.round() == elsewhere));
        assertRefused("movement.contestRound.unknown", () -> entering.enter(learner, 999_999_999_999L));
    }

    @Test
    void aRoundIsForAGroupOnlyWhereItSaysSo() {
        var open = ContestSamples.open(0);
        var pupils = new ContestKeeping.Plan(open.pool(), 2, 10, open.opensAt(), open.closesAt(), "HSSV", 0);
        var round = keeping.addRound(head, contest(), pupils);
        assertRefused("movement.round.foreign", () -> entering.enter(learner, round));
    }

    @Test
    void unsoundRoundsAreRefused() {
        var contest = contest();
        var now = Instant.now();
        var soon = now.plusSeconds(60);
        assertRefused(
                "movement.contest.days", () -> keeping.addRound(head, contest, ContestSamples.plan(soon, now, 0)));
        assertRefused(
                "movement.contest.past",
                () -> keeping.addRound(
                        head, contest, ContestSamples.plan(now.minus(Duration.ofDays(2)), now.minusSeconds(9), 0)));
        assertRefused("movement.contest.noQuiz", () -> add(contest, "", 2, 10, "", 0));
        assertRefused("movement.contest.pool", () -> add(contest, "questions: [", 2, 10, "", 0));
        assertRefused(
                "movement.contest.pool",
                () -> add(contest, ContestSamples.pool().replace("1.2", "99.9"), 2, 10, "", 0));
        assertRefused("assessment.quiz.few", () -> add(contest, ContestSamples.pool(), 5, 10, "", 0));
        assertRefused("movement.contest.number", () -> add(contest, ContestSamples.pool(), 2, 0, "", 0));
        assertRefused("movement.contest.number", () -> add(contest, ContestSamples.pool(), 2, 10, "", -1));
        assertRefused("movement.contest.group", () -> add(contest, ContestSamples.pool(), 2, 10, "KHONG-CO", 0));
        keeping.addRound(head, contest, ContestSamples.open(5));
        assertRefused("movement.contest.order", () -> keeping.addRound(head, contest, ContestSamples.open(0)));
        assertEquals(1, browsing.desk(head, contest).rounds().size());
    }

    private void add(long contest, String pool, int drawn, int minutes, String group, int goingOn) {
        var now = Instant.now();
        keeping.addRound(
                head, contest, new ContestKeeping.Plan(pool, drawn, minutes, now, now.plusSeconds(60), group, goingOn));
    }

    @Test
    void toOthersAContestLooksUnknownAndSupervisorsChangeNothing() {
        var contest = contest();
        var round = keeping.addRound(head, contest, ContestSamples.open(0));
        assertRefused("movement.contest.unknown", () -> browsing.desk(neighbour, contest));
        assertRefused("movement.contest.unknown", () -> keeping.addRound(neighbour, contest, ContestSamples.open(0)));
        assertRefused("movement.contest.unknown", () -> keeping.settle(neighbour, round));
        assertRefused("movement.contest.unknown", () -> keeping.settle(head, 999_999_999_999L));
        assertRefused("movement.unit.unknown", () -> keeping.make(neighbour, baDinh, "Của họ", ""));
        assertRefused("movement.unit.unknown", () -> browsing.of(neighbour, baDinh));
        assertFalse(browsing.desk(supervisor, contest).edits());
        assertRefused("movement.unit.readOnly", () -> keeping.settle(supervisor, round));
        assertRefused("movement.unit.readOnly", () -> keeping.make(supervisor, baDinh, "Mới", ""));
        var school = samples.at(administrator, baDinh, UnitKind.SCHOOL, "Trường Thử");
        assertRefused("movement.contest.place", () -> keeping.make(administrator, school, "Trường", ""));
        assertRefused("movement.contest.title", () -> keeping.make(head, baDinh, " ", ""));
    }

    @Test
    void aRoundIsTakenAwayAsLongAsNobodyHasEnteredItAndRulesAreMended() {
        var contest = contest();
        var wrong = keeping.addRound(head, contest, ContestSamples.open(1));
        assertRefused("movement.unit.readOnly", () -> keeping.removeRound(supervisor, wrong));
        assertRefused("movement.contest.unknown", () -> keeping.removeRound(neighbour, wrong));
        keeping.removeRound(head, wrong);
        assertTrue(browsing.desk(head, contest).rounds().isEmpty());
        assertRefused("movement.contest.unknown", () -> keeping.removeRound(head, wrong));
        var round = keeping.addRound(head, contest, ContestSamples.open(1));
        entering.enter(learner, round);
        assertRefused("movement.round.begun", () -> keeping.removeRound(head, round));
        keeping.say(head, contest, "Tên mới", "Thể lệ mới.");
        assertEquals("Tên mới", browsing.desk(head, contest).title());
        assertRefused("movement.contest.title", () -> keeping.say(head, contest, " ", ""));
        assertRefused("movement.unit.readOnly", () -> keeping.say(supervisor, contest, "Khác", ""));
        assertRefused("movement.contest.unknown", () -> keeping.say(neighbour, contest, "Khác", ""));
    }

    @Test
    void whoLivesWhereAContestHasGoneMayEnterIt() {
        var old = samples.below(administrator, samples.province(administrator), UnitKind.COMMUNE, "Xã Cũ");
        var contest = keeping.make(administrator, old, "Thi của xã cũ", "");
        var round = keeping.addRound(administrator, contest, ContestSamples.open(0));
        assertRefused("movement.round.foreign", () -> entering.enter(learner, round));
        assertRefused("movement.contest.unknown", () -> browsing.desk(head, contest));
        places.merge(
                administrator,
                List.of(old),
                baDinh,
                LocalDate.now(Clocks.VIET_NAM).plusDays(1));
        entering.enter(learner, round);
        assertEquals(1, browsing.desk(head, contest).rounds().get(0).entered());
    }

    @Test
    void theRankingOfSomebodyWhoIsGoneHasNoName() {
        var round = keeping.addRound(head, contest(), ContestSamples.open(0));
        taking.submit(entering.enter(learner, round), learner);
        rounds.end(round);
        keeping.settle(head, round);
        rounds.forget(round, learner);
        assertEquals("", browsing.results(round).places().get(0).who());
    }
}
