package vn.hocvuso.movement.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.emulation.EmulationNotices.Kind;
import vn.hocvuso.movement.emulation.EmulationNotices.Notice;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;

/** What people are told of emulation where they begin, from a nomination to the decision. */
@ExtendWith(ArquillianExtension.class)
class EmulationNoticesIT {

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
    private EmulationNotices notices;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private long department;
    private Learner.Ref leader;
    private Learner.Ref checker;
    private Learner.Ref reporter;

    @BeforeEach
    void aProvinceWithADepartmentAndACommune() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        department = units.at(administrator, province, UnitKind.DEPARTMENT, "Sở Nội vụ");
        leader = units.posted(administrator, department, Duty.HEAD);
        checker = units.posted(administrator, province, Duty.STEERING);
        reporter = units.posted(administrator, commune, Duty.REPORTER);
    }

    private List<Kind> told(Learner.Ref person) {
        return notices.of(person).stream().map(Notice::kind).toList();
    }

    private List<Kind> toldOfUnits(Learner.Ref person) {
        return notices.ofUnits(person).stream().map(Notice::kind).toList();
    }

    @Test
    void eachOfAHouseholdIsToldFromTheNominationToTheDecision() {
        var set = samples.set(CandidateKind.HOUSEHOLD, EmulationSamples.BY_HAND);
        var round = samples.round(leader, department, province, set);
        var head = house.person();
        var member = house.person();
        var citizen = house.person();
        var family = nominating.people(
                reporter, round, commune, HouseSamples.username(head), List.of(HouseSamples.username(member)));
        assertEquals(List.of(Kind.ASKED), told(head));
        assertEquals(List.of(Kind.ASKED), told(member));
        assertEquals(family, notices.of(member).get(0).candidate());
        assertEquals("Thi đua thử", notices.of(member).get(0).roundName());
        assertEquals(List.of(), told(citizen));
        assertEquals(List.of(Kind.TO_SCORE), toldOfUnits(reporter));
        nominating.agree(head, family);
        assertEquals(List.of(), told(head));
        nominating.agree(member, family);
        scoring.score(reporter, family, 0, BigDecimal.valueOf(8), LINK, "");
        scoring.propose(reporter, family);
        assertEquals(List.of(), toldOfUnits(reporter));
        assertEquals(List.of(Kind.TO_CHECK), toldOfUnits(checker));
        scoring.check(checker, family);
        keeping.list(leader, round, today.plusDays(10));
        assertEquals(List.of(Kind.LISTED), told(member));
        assertEquals(today.plusDays(10), notices.of(member).get(0).day());
        var objection = objecting.object(citizen, family, "Chưa đúng.");
        assertEquals(List.of(Kind.LISTED, Kind.OBJECTED), told(head));
        assertEquals(List.of(Kind.TO_DECIDE), toldOfUnits(checker));
        deciding.uphold(
                checker, objection, "Sửa điểm.", List.of(new Deciding.Change(0, BigDecimal.valueOf(6), "Thiếu ảnh.")));
        assertEquals(List.of(Kind.LISTED, Kind.CORRECTED), told(head));
        assertEquals(List.of(Kind.UPHELD), told(citizen));
        assertEquals(List.of(), toldOfUnits(checker));
        samples.endObjections(round);
        keeping.settle(leader, round);
        assertEquals(List.of(Kind.EARNED, Kind.CORRECTED), told(member));
        samples.settledAgo(round, 31);
        assertEquals(List.of(), told(member));
    }

    @Test
    void whoIsLeftOutIsToldUntilWhenSheMayAppeal() {
        var set = samples.set(CandidateKind.PERSON, EmulationSamples.BY_HAND);
        var round = samples.round(leader, department, province, set);
        var person = candidate(round, 8);
        var other = candidate(round, 8);
        var weak = candidate(round, 3);
        scoring.reject(checker, person.id(), "Chưa đủ thời gian tham gia.");
        scoring.check(checker, other.id());
        scoring.check(checker, weak.id());
        assertEquals(List.of(), told(person.person()));
        keeping.list(leader, round, today.plusDays(10));
        assertEquals(List.of(Kind.LEFT_OUT), told(person.person()));
        assertEquals(today.plusDays(10), notices.of(person.person()).get(0).day());
        var appeal = objecting.appeal(person.person(), person.id(), "Tôi có giấy xác nhận.");
        deciding.dismiss(units.posted(administrator, province, Duty.HEAD), appeal, "Giấy của năm trước.");
        assertEquals(List.of(Kind.LEFT_OUT, Kind.DISMISSED), told(person.person()));
        samples.endObjections(round);
        keeping.settle(leader, round);
        assertEquals(List.of(Kind.EARNED), told(other.person()));
        assertEquals(List.of(Kind.NOT_EARNED), told(weak.person()));
        assertEquals(
                today.plusDays(EmulationRound.APPEAL_DAYS),
                notices.of(weak.person()).get(0).day());
    }

    private record Proposed(Learner.Ref person, long id) {}

    private Proposed candidate(long round, int points) {
        var person = house.person();
        var id = nominating.people(reporter, round, commune, HouseSamples.username(person), List.of());
        nominating.agree(person, id);
        scoring.score(reporter, id, 0, BigDecimal.valueOf(points), LINK, "");
        scoring.propose(reporter, id);
        return new Proposed(person, id);
    }

    @Test
    void thePeopleOfAUnitAreToldWhenAnotherNamesItAndOfItsDecision() {
        var set = samples.set(CandidateKind.UNIT, EmulationSamples.BY_HAND);
        var round = samples.round(leader, department, department, set);
        var officer = units.posted(administrator, province, Duty.REPORTER);
        var named = nominating.unit(officer, round, province, commune);
        for (var duty : Duty.values()) {
            var one = notices.ofUnits(units.posted(administrator, commune, duty));
            assertEquals(List.of(Kind.NAMED), one.stream().map(Notice::kind).toList());
            assertEquals("Xã Mai Hoa", one.get(0).unit());
        }
        scoring.score(officer, named, 0, BigDecimal.TEN, LINK, "");
        scoring.propose(officer, named);
        scoring.check(leader, named);
        keeping.list(leader, round, today.plusDays(10));
        assertEquals(List.of(Kind.LISTED), toldOfUnits(reporter));
        var appeal = objecting.appeal(reporter, named, "Xin tính thêm điểm.");
        deciding.dismiss(units.posted(administrator, department, Duty.STEERING), appeal, "Đã tính đủ.");
        samples.endObjections(round);
        keeping.settle(leader, round);
        assertEquals(List.of(Kind.EARNED), toldOfUnits(reporter));
    }
}
