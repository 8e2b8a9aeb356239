package vn.hocvuso.movement.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

@ExtendWith(ArquillianExtension.class)
class NewsIT {

    @Inject
    private UnitSamples units;

    @Inject
    private NewsWriting writing;

    @Inject
    private NewsBrowsing browsing;

    @Inject
    private PortalKeeping portals;

    @Inject
    private AuditLog audit;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private Learner.Ref writer;
    private Learner.Ref officer;
    private Learner.Ref neighbour;
    private Learner.Ref supervisor;

    @BeforeEach
    void aCommuneThatWrites() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var other = units.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        writer = units.posted(administrator, commune, Duty.REPORTER);
        officer = units.posted(administrator, province, Duty.WORKING_GROUP);
        neighbour = units.posted(administrator, other, Duty.HEAD);
        supervisor = units.posted(administrator, commune, Duty.SUPERVISOR);
    }

    private static News.Words words(String title) {
        return new News.Words(title, "Tối thứ Sáu tại nhà văn hóa.", "Mời bà con **đến dự**.");
    }

    @Test
    void anItemIsWrittenEditedPublishedCorrectedAndWithdrawnInSight() {
        var id = writing.begin(writer, commune, words("Lớp học số"));
        writing.submit(writer, id);
        assertRefused("movement.news.unknown", () -> browsing.item(id));
        assertRefused("movement.news.unknown", () -> browsing.card(Optional.empty(), id));
        assertRefused("movement.news.twoPersons", () -> writing.publish(writer, id));
        writing.sendBack(officer, id, "Thiếu giờ.");
        writing.submit(writer, id);
        writing.publish(officer, id);
        assertTrue(browsing.item(id).html().contains("<strong>đến dự</strong>"));
        assertEquals(id, browsing.published(province, 0, 20).get(0).id());
        assertTrue(browsing.card(Optional.empty(), id).length > 5000);
        assertRefused("movement.news.reason", () -> writing.correct(writer, id, words("Khác"), " "));
        writing.correct(writer, id, words("Lớp học số lúc 19 giờ"), "Bổ sung giờ học.");
        assertEquals("Bổ sung giờ học.", browsing.item(id).changes().get(0).note());
        writing.withdraw(officer, id, "Lớp hoãn.");
        var item = browsing.item(id);
        assertTrue(item.withdrawn());
        assertEquals("", item.html());
        assertRefused("movement.news.unknown", () -> browsing.card(Optional.empty(), id));
        assertTrue(browsing.published(commune, 0, 20).isEmpty());
        assertEquals(4, browsing.desk(writer, id).acts().size(), "given back, published, corrected, withdrawn");
        assertEquals(7, audit.about("news-" + id, 20).size());
    }

    @Test
    void toOthersAnItemLooksUnknownAndSupervisorsChangeNothing() {
        var id = writing.begin(writer, commune, words("Bản nháp"));
        assertRefused("movement.news.unknown", () -> browsing.desk(neighbour, id));
        assertRefused("movement.news.unknown", () -> browsing.card(Optional.of(neighbour), id));
        assertRefused("movement.news.unknown", () -> writing.write(neighbour, id, words("Đổi")));
        assertRefused("movement.news.unknown", () -> writing.submit(neighbour, id));
        assertRefused("movement.news.unknown", () -> writing.publish(neighbour, id));
        assertRefused("movement.news.unknown", () -> writing.sendBack(neighbour, id, "Vì"));
        assertRefused("movement.news.unknown", () -> writing.correct(neighbour, id, words("Đổi"), "Vì"));
        assertRefused("movement.news.unknown", () -> writing.withdraw(neighbour, id, "Vì"));
        assertRefused("movement.news.unknown", () -> browsing.item(999_999_999_999L));
        assertRefused("movement.unit.unknown", () -> writing.begin(neighbour, commune, words("Của họ")));
        assertRefused("movement.unit.unknown", () -> browsing.of(neighbour, commune));
        assertFalse(browsing.desk(supervisor, id).edits());
        assertRefused("movement.unit.readOnly", () -> writing.write(supervisor, id, words("Đổi")));
        assertRefused("movement.unit.readOnly", () -> writing.begin(supervisor, commune, words("Mới")));
    }

    @Test
    void olderNewsComesAfterNewer() {
        for (var title : new String[] {"Tin một", "Tin hai", "Tin ba"}) {
            var id = writing.begin(writer, commune, words(title));
            writing.submit(writer, id);
            writing.publish(officer, id);
        }
        assertEquals("Tin ba", browsing.published(commune, 0, 2).get(0).title());
        assertEquals(2, browsing.published(commune, 0, 2).size());
        assertEquals("Tin một", browsing.published(commune, 2, 2).get(0).title());
        assertTrue(browsing.published(commune, 3, 2).isEmpty());
    }

    @Test
    void portalsAreTickedByNameAndBadOnesAreRefused() {
        var today = LocalDate.now(Clocks.VIET_NAM);
        var id = portals.add(
                writer, commune, new PortalKeeping.Plan(PortalKeeping.Kind.LOUDSPEAKER, "Loa thôn Nam", "", today));
        assertFalse(portals.of(supervisor, commune).get(0).overdue());
        portals.tick(writer, id);
        var ticked = portals.of(officer, commune).get(0);
        assertFalse(ticked.doneBy().isEmpty());
        portals.tick(officer, id);
        assertEquals(ticked, portals.of(officer, commune).get(0), "a second tick changes nothing");
        var below = portals.below(officer, province);
        assertEquals(1, below.size());
        assertEquals(
                "1/1/0",
                below.get(0).done() + "/" + below.get(0).portals() + "/"
                        + below.get(0).overdue());
        assertTrue(portals.below(officer, commune).isEmpty());
        assertRefused("movement.unit.unknown", () -> portals.below(neighbour, province));
        portals.again(officer, id, today.plusDays(7));
        assertTrue(portals.of(writer, commune).get(0).doneAt().isEmpty());
        for (var address : new String[] {"javascript:alert(1)", "zalo", "https://", "http://a b"}) {
            assertRefused(
                    "movement.portal.address",
                    () -> portals.add(
                            writer, commune, new PortalKeeping.Plan(PortalKeeping.Kind.ZALO, "Trang", address, today)));
        }
        assertRefused(
                "movement.portal.day",
                () -> portals.add(
                        writer,
                        commune,
                        new PortalKeeping.Plan(PortalKeeping.Kind.BOARD, "Bảng tin", "", today.minusDays(1))));
        assertRefused("movement.portal.unknown", () -> portals.tick(neighbour, id));
        assertRefused("movement.portal.unknown", () -> portals.again(neighbour, id, today));
        assertRefused("movement.unit.readOnly", () -> portals.tick(supervisor, id));
        assertRefused("movement.portal.unknown", () -> portals.remove(neighbour, id));
        assertRefused("movement.unit.readOnly", () -> portals.remove(supervisor, id));
        portals.remove(writer, id);
        assertTrue(portals.of(writer, commune).isEmpty());
        assertRefused("movement.portal.unknown", () -> portals.remove(writer, id));
        assertRefused("movement.unit.unknown", () -> portals.of(neighbour, commune));
    }
}
