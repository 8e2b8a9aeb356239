package vn.hocvuso.movement.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.contest.ContestBrowsing;
import vn.hocvuso.movement.contest.ContestKeeping;
import vn.hocvuso.movement.contest.ContestSamples;
import vn.hocvuso.movement.news.News;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.movement.news.NewsWriting;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.practice.Practice;
import vn.hocvuso.movement.practice.PracticeBrowsing;
import vn.hocvuso.movement.practice.PracticeChecking;
import vn.hocvuso.movement.practice.PracticeWriting;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/** What becomes of the initiatives, news and contests of a commune that ends. */
@ExtendWith(ArquillianExtension.class)
class SuccessionIT {

    @Inject
    private UnitSamples units;

    @Inject
    private UnitKeeping keeping;

    @Inject
    private HandingOver handing;

    @Inject
    private PracticeWriting practices;

    @Inject
    private PracticeChecking checking;

    @Inject
    private PracticeBrowsing practiceBrowsing;

    @Inject
    private NewsWriting news;

    @Inject
    private NewsBrowsing newsBrowsing;

    @Inject
    private ContestKeeping contests;

    @Inject
    private ContestBrowsing contestBrowsing;

    @Inject
    private AuditLog audit;

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);
    private final LocalDate tomorrow = today.plusDays(1);
    private Learner.Ref administrator;
    private long province;
    private long old;
    private long next;
    private Learner.Ref writer;
    private Learner.Ref officer;
    private Learner.Ref heir;
    private long draft;
    private long published;
    private long item;
    private long contest;

    @BeforeEach
    void aCommuneWithThings() {
        administrator = units.administrator();
        province = units.province(administrator);
        old = units.below(administrator, province, UnitKind.COMMUNE, "Xã Cũ");
        next = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mới");
        writer = units.posted(administrator, old, Duty.HEAD);
        officer = units.posted(administrator, province, Duty.WORKING_GROUP);
        heir = units.posted(administrator, next, Duty.HEAD);
        draft = practices.begin(writer, old, words("Bản nháp"));
        published = practices.begin(writer, old, words("Đã công bố"));
        practices.submit(writer, published);
        checking.publish(officer, published);
        item = news.begin(writer, old, new News.Words("Lớp học số", "Tối thứ Sáu.", "Mời bà con."));
        news.submit(writer, item);
        contest = contests.make(writer, old, "Thi của xã cũ", "");
        contests.addRound(writer, contest, ContestSamples.open(0));
    }

    private static Practice.Words words(String title) {
        return new Practice.Words(title, "Vấn đề.", "Cách làm.", "Từ 35% lên 62%.", Optional.empty(), "Chị Hoa", "");
    }

    private List<String> left(long unit) {
        return handing.sheet(administrator, unit).things().stream()
                .map(Estate.Thing::key)
                .toList();
    }

    @Test
    void whatAMergedUnitHadGoesToTheOneItBecamePartOf() {
        assertRefused("movement.practice.unknown", () -> practices.submit(heir, draft));
        keeping.merge(administrator, List.of(old), next, tomorrow);
        assertEquals(List.of(), left(old));
        practices.submit(heir, draft);
        var sheet = practiceBrowsing.sheet(Optional.of(heir), published);
        assertEquals(old, sheet.unit());
        assertTrue(sheet.unitName().startsWith("Xã Cũ"), sheet.unitName());
        assertTrue(sheet.keeper().startsWith("Xã Mới"), sheet.keeper());
        assertTrue(sheet.edits());
        assertTrue(practiceBrowsing.of(heir, next).stream().anyMatch(line -> line.id() == published));
        assertRefused("movement.practice.own", () -> practices.takeOver(heir, published, next));
        practices.withdraw(heir, published, "Số liệu cần tính lại.");
        news.publish(heir, item);
        news.correct(heir, item, new News.Words("Lớp học số", "Tối thứ Bảy.", "Mời bà con."), "Đổi ngày.");
        assertTrue(newsBrowsing.item(item).unitName().startsWith("Xã Cũ"));
        assertTrue(newsBrowsing.of(heir, next).stream().anyMatch(line -> line.id() == item));
        assertTrue(contestBrowsing.desk(heir, contest).edits());
        assertTrue(contestBrowsing.of(heir, next).stream().anyMatch(line -> line.id() == contest));
        assertEquals(
                1,
                audit.about("news-" + item, 20).stream()
                        .filter(entry -> entry.act().equals("movement.news.handOver"))
                        .count());
    }

    @Test
    void whatWasTakenOverGoesOnWithTheOneThatTookIt() {
        var last = units.below(administrator, province, UnitKind.COMMUNE, "Xã Sau Nữa");
        keeping.merge(administrator, List.of(old), next, today);
        keeping.merge(administrator, List.of(next), last, tomorrow);
        var head = units.posted(administrator, last, Duty.HEAD);
        assertTrue(newsBrowsing.desk(head, item).edits());
        assertTrue(newsBrowsing.desk(head, item).keeper().startsWith("Xã Sau Nữa"));
        var neighbour = units.posted(
                administrator, units.below(administrator, province, UnitKind.COMMUNE, "Xã Khác"), Duty.HEAD);
        assertRefused("movement.news.unknown", () -> newsBrowsing.desk(neighbour, item));
        assertRefused("movement.practice.unknown", () -> practices.submit(neighbour, draft));
        assertRefused("movement.contest.unknown", () -> contestBrowsing.desk(neighbour, contest));
        var supervisor = units.posted(administrator, last, Duty.SUPERVISOR);
        assertFalse(contestBrowsing.desk(supervisor, contest).edits());
        assertRefused("movement.unit.readOnly", () -> practices.submit(supervisor, draft));
        assertRefused("movement.unit.readOnly", () -> news.publish(supervisor, item));
    }

    @Test
    void ofSeveralHeirsSomebodyAboveChoosesOneForEachThing() {
        var other = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mới Nữa");
        var elsewhere = units.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        var half = new BigDecimal("50");
        keeping.split(administrator, old, Map.of(next, half, other, half), tomorrow);
        var sheet = handing.sheet(officer, old);
        assertEquals(4, sheet.things().size(), "what was published too");
        assertEquals(2, sheet.heirs().size());
        assertRefused("movement.practice.unknown", () -> practices.submit(heir, draft));
        var one = List.of("PRACTICE-" + draft, "NEWS-" + item, "NEWS-999999999999");
        assertRefused("movement.unit.unknown", () -> handing.handOver(heir, old, one, next));
        assertRefused("movement.unit.unknown", () -> handing.sheet(heir, old));
        assertRefused("movement.handing.unit", () -> handing.handOver(officer, old, one, elsewhere));
        assertRefused("movement.handing.nothing", () -> handing.handOver(officer, old, List.of(), next));
        assertEquals(2, handing.handOver(officer, old, one, next));
        assertEquals(List.of("PRACTICE-" + published, "CONTEST-" + contest), left(old));
        assertEquals(2, handing.handOver(officer, old, left(old), other));
        practices.submit(heir, draft);
        assertRefused("movement.contest.unknown", () -> contestBrowsing.desk(heir, contest));
        assertTrue(contestBrowsing
                .desk(units.posted(administrator, other, Duty.HEAD), contest)
                .edits());
    }

    @Test
    void beforeItsEndAUnitHandsOverOnlyWhatIsOpen() {
        assertEquals(List.of("PRACTICE-" + draft, "NEWS-" + item, "CONTEST-" + contest), left(old));
        assertRefused("movement.unit.readOnly", () -> handing.sheet(writer, old));
        assertRefused("movement.handing.unit", () -> handing.handOver(administrator, old, left(old), province));
        assertEquals(1, handing.handOver(officer, old, List.of("NEWS-" + item), next));
        assertRefused("movement.unit.readOnly", () -> news.publish(writer, item));
        news.publish(heir, item);
        assertEquals(old, practiceBrowsing.sheet(Optional.empty(), published).unit());
    }
}
