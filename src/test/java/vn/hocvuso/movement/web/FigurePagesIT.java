package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.DenominatorKeeping;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of figures over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class FigurePagesIT {

    private static final String PAGES = "/manage/movement/";
    private static final String ADULTS = "&indicator=adults-confirmed";
    private static final String HA_TINH = "42";
    private static final int HEAVIEST = 60 * 1024;

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);

    @Inject
    private UnitSamples units;

    @Inject
    private Units known;

    @Inject
    private LevelSamples levels;

    @Inject
    private DenominatorKeeping denominators;

    @Inject
    private PostKeeping posts;

    @Inject
    private Caller caller;

    @Inject
    private RoleSamples roles;

    private Learner.Ref administrator;
    private long province;
    private long commune;

    @BeforeEach
    void aCommuneWithFigures() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = commune(province, "Xã Mai Hoa", 1000, 12);
    }

    private long commune(long above, String name, int adults, int people) {
        var made = units.below(administrator, above, UnitKind.COMMUNE, name);
        denominators.enter(administrator, made, today.getYear(), PopulationGroup.ADULTS, adults, "Công an xã", today);
        levels.change("insert into movement_figure (measure, unit_id, cohort, month, n) values ('ACKNOWLEDGED', " + made
                + ", 'ADULTS', '" + today.withDayOfMonth(1) + "', " + people + ")");
        return made;
    }

    private String posted(long unit, Duty duty) {
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        posts.post(administrator, unit, username, duty, UnitSamples.JULY, Optional.empty());
        return token;
    }

    @Test
    void pagesAreForMembersOfUnitsAndAdministrators() throws Exception {
        assertTrue(location(caller.get(PAGES + "figures.xhtml")).contains("/sign-in?needed=true"));
        for (var role : Role.values()) {
            var expected = role == Role.ADMINISTRATOR || role == Role.UNIT_MEMBER ? 200 : 404;
            assertEquals(
                    expected,
                    caller.get(PAGES + "figures.xhtml", as(roles.token(role))).statusCode(),
                    role.name());
        }
    }

    @Test
    void anOfficerSeesHerUnitAtOnceAndGoesDownToTheHamlet() throws Exception {
        var hamlet = units.below(administrator, commune, UnitKind.HAMLET, "Thôn Đông");
        units.at(administrator, commune, UnitKind.SCHOOL, "Trường Tiểu học Mai Hoa");
        var token = posted(province, Duty.REPORTER);
        var dashboard = caller.page(PAGES + "figures.xhtml", as(token));
        assertTrue(dashboard.contains("Số liệu và chỉ tiêu: Tỉnh Thử Nghiệm"), dashboard);
        assertTrue(dashboard.contains("figure.xhtml?unit=" + province), dashboard);
        var figure = caller.page(PAGES + "figure.xhtml?unit=" + province + ADULTS, as(token));
        assertTrue(figure.contains("figure.xhtml?unit=" + commune + "&amp;indicator=adults-confirmed"), figure);
        assertTrue(figure.contains("<td class=\"number\">12</td>"), figure);
        assertTrue(figure.contains("1,2%"), figure);
        assertTrue(figure.contains("id=\"people\""), figure);
        var below = caller.page(PAGES + "figure.xhtml?unit=" + commune + ADULTS, as(token));
        assertTrue(below.contains("Thôn Đông"), below);
        assertTrue(below.contains("Cơ quan, tổ chức trên địa bàn"), below);
        var list = PAGES + "figure-file?format=csv&list=organisations&unit=" + commune + ADULTS;
        assertTrue(caller.page(list, as(token)).contains("Trường Tiểu học Mai Hoa,0,Chưa biết,"));
        var last = caller.page(PAGES + "figure.xhtml?unit=" + hamlet + ADULTS, as(token));
        assertTrue(last.contains("0 người"), last);
        var district = units.below(administrator, province, UnitKind.DISTRICT, "Huyện Cũ");
        var unknown = caller.page(PAGES + "figure.xhtml?unit=" + district + ADULTS, as(token));
        assertTrue(unknown.contains("Chưa biết: hệ thống không có số liệu của loại đơn vị này."), unknown);
        assertFalse(unknown.contains("0 người"), unknown);
        var people = caller.page(PAGES + "figure-people.xhtml?unit=" + commune + ADULTS, as(token));
        assertTrue(people.contains("Mỗi lần mở danh sách này được ghi vào nhật ký."), people);
    }

    @Test
    void aSupervisorSeesCountsAndNoPeople() throws Exception {
        var token = posted(commune, Duty.SUPERVISOR);
        var figure = caller.page(PAGES + "figure.xhtml?unit=" + commune + ADULTS, as(token));
        assertTrue(figure.contains("12 người"), figure);
        assertFalse(figure.contains("id=\"people\""), figure);
        var people = caller.page(PAGES + "figure-people.xhtml?unit=" + commune + ADULTS, as(token));
        assertTrue(people.contains("role=\"alert\""), people);
        assertFalse(people.contains("<td"), people);
    }

    @Test
    void toStrangersUnitsAreUnknownAndSoAreTheirFiles() throws Exception {
        var stranger = posted(commune(province, "Xã Khác", 1000, 1), Duty.HEAD);
        for (var page : new String[] {
            "figures.xhtml", "figure.xhtml", "figure-people.xhtml", "figure-effect.xhtml", "figure-file"
        }) {
            for (var unit : new String[] {String.valueOf(commune), String.valueOf(province), "x", "999999999999"}) {
                assertEquals(
                        404,
                        caller.get(PAGES + page + "?unit=" + unit + ADULTS, as(stranger))
                                .statusCode(),
                        page + " " + unit);
            }
        }
        var own = posted(commune, Duty.HEAD);
        assertEquals(
                404,
                caller.get(PAGES + "figure.xhtml?unit=" + commune + "&indicator=clicks", as(own))
                        .statusCode());
        var refused = caller.page(PAGES + "figures.xhtml?year=1999&unit=" + commune, as(own));
        assertTrue(refused.contains("Chỉ xem được các năm từ 2025 đến"), refused);
    }

    @Test
    void filesHaveTheRowsOfThePageAndHideWhatIsHiddenThere() throws Exception {
        var large = commune(province, "Xã Lớn", 700_000, 12);
        var shown = commune(province, "=Xã Một", 710_000, 40);
        var hidden = commune(units.below(administrator, centre(), UnitKind.PROVINCE, "Tỉnh Kia"), "Xã Kia", 700_100, 3);
        var token = posted(province, Duty.SUPERVISOR);
        var file = PAGES + "figure-file?unit=" + province + ADULTS + "&format=csv&list=";
        var children = caller.page(file + "all", as(token));
        assertTrue(children.contains("Xã Mai Hoa,12,1.2,"), children);
        assertTrue(children.contains("'=Xã Một,40,0.0,"), children);
        assertTrue(caller.page(file + "trend", as(token)).lines().count() > 12);
        var counted =
                caller.page(PAGES + "figure-file?format=csv&list=all&indicator=learned&unit=" + province, as(token));
        assertTrue(counted.contains("Xã Mai Hoa,0,Chưa so được với chỉ tiêu"), counted);
        var dashboard = caller.page(PAGES + "figure-file?format=csv&unit=" + province, as(token));
        assertTrue(dashboard.lines().count() > 12, dashboard);
        var peers = caller.page(
                PAGES + "figure-file?format=csv&list=peers&unit=" + large + ADULTS, as(posted(large, Duty.HEAD)));
        assertTrue(peers.contains("\"Xã Kia, Kia\",700100,Không hiển thị (dưới 5 người)"), peers);
        assertTrue(peers.contains("710000,0.0"), peers);
        var page = caller.page(PAGES + "figure.xhtml?unit=" + large + ADULTS, as(posted(large, Duty.HEAD)));
        assertTrue(page.contains("Không hiển thị (dưới 5 người)"), page);
        assertFalse(page.contains("unit=" + hidden) || page.contains("unit=" + shown), page);
        var sheet = caller.bytes(PAGES + "figure-file?format=xlsx&unit=" + province, as(token));
        assertEquals(200, sheet.statusCode());
        assertTrue(header(sheet, "Content-Disposition").endsWith(".xlsx\""));
    }

    @Test
    void whatAFigureIsMadeOfIsInItsFiles() throws Exception {
        figure(commune, "*", 9);
        figure(commune, "VOLUNTARY", 3);
        figure(commune, "MANDATED", 4);
        var enrolled = "&format=csv&indicator=enrolled&unit=";
        for (var duty : new Duty[] {Duty.HEAD, Duty.SUPERVISOR}) {
            var token = posted(commune, duty);
            var now = caller.page(PAGES + "figure-file?list=now" + enrolled + commune, as(token));
            assertTrue(now.contains("Tự học (người),Được cử đi học (người)"), now);
            assertEquals(2, now.lines().count(), now);
            assertTrue(now.contains("Người đã ghi danh học") && now.strip().endsWith(",3,4,2,"), now);
            var dashboard = caller.page(PAGES + "figure-file?format=csv&unit=" + commune, as(token));
            assertTrue(dashboard.contains(",3,4,2,"), dashboard);
            var adults = caller.page(PAGES + "figure-file?list=now&format=csv&unit=" + commune + ADULTS, as(token));
            assertTrue(adults.strip().endsWith(",,,,"), adults);
        }
        var real = known.byLocality("18322", today).orElseThrow().id();
        units.below(administrator, real, UnitKind.HAMLET, "Thôn Có Người");
        var token = roles.token(Role.ADMINISTRATOR);
        for (var list : new String[] {"all", "nobody"}) {
            var children = caller.page(PAGES + "figure-file?list=" + list + enrolled + real, as(token));
            assertTrue(children.contains("Thôn Có Người,0,"), children);
            assertTrue(children.lines().anyMatch(it -> it.startsWith("\"Chưa khai thôn, tổ dân phố\",")), children);
        }
        var page =
                caller.page(PAGES + "figure.xhtml?indicator=enrolled&unit=" + commune, as(posted(commune, Duty.HEAD)));
        assertTrue(page.contains("id=\"nowCsv\"") && page.contains("Tự học: 3 người"), page);
    }

    private void figure(long unit, String cohort, int people) {
        levels.change("insert into movement_figure (measure, unit_id, cohort, month, n) values ('LEARNERS_ENROLLED', "
                + unit + ", '" + cohort + "', '" + today.withDayOfMonth(1) + "', " + people + ")");
    }

    @Test
    void theEffectIsDrawnWithItsTableAndFilesAndHidesWhatIsHidden() throws Exception {
        for (var row : new String[] {"'*', 42, 0.61, 0.55, 20, 13, 37, 18", "'ND', 3, 1.2, 1.1, 2, 1, 3, 3"}) {
            levels.change("insert into movement_effect (unit_id, year, cohort, measured, mean, median, followed, kept,"
                    + " tasks, doers, counted_at) values (" + commune + ", " + today.getYear() + ", " + row
                    + ", utc_timestamp(6))");
        }
        levels.change("update movement_effect_state set ended_at = utc_timestamp(6)");
        var effect = "figure-effect.xhtml?unit=" + commune;
        var file = PAGES + "figure-file?list=effect&unit=" + commune + "&format=";
        var head = posted(commune, Duty.HEAD);
        var page = caller.page(PAGES + effect, as(head));
        assertTrue(page.contains("Biểu đồ: Mức tăng sau khóa học (logit)"), page);
        assertTrue(page.contains("Biểu đồ: Còn giữ được sau vài tuần (%)"), page);
        assertTrue(page.contains("id=\"effect\"") && page.contains("Lần đếm tới bắt đầu sau"), page);
        assertTrue(page.contains("[0.61,1.2]"), page);
        assertTrue(
                caller.page(PAGES + "figures.xhtml?unit=" + commune, as(head)).contains("id=\"effectCharts\""));
        var list = caller.page(file + "csv", as(head));
        assertTrue(list.contains("Mọi người,42,0.61,0.55,20,65,37,"), list);
        assertTrue(list.contains(",3,1.20,1.10,2,50,3,"), list);
        assertEquals(200, caller.bytes(file + "xlsx", as(head)).statusCode());
        var watcher = posted(commune, Duty.SUPERVISOR);
        var hidden = "Dưới 5 người";
        var watched = caller.page(file + "csv", as(watcher));
        assertTrue(watched.contains("," + String.join(",", Collections.nCopies(7, hidden))), watched);
        assertTrue(watched.contains("Mọi người,42,0.61,"), watched);
        assertTrue(caller.page(PAGES + effect, as(watcher)).contains("[0.61]"));
        // the heading, everybody, and the centre beside it
        var empty = caller.page(
                PAGES + "figure-file?list=effect&format=csv&unit=" + province, as(posted(province, Duty.HEAD)));
        assertEquals(3, empty.lines().count(), empty);
        assertTrue(empty.contains("Mọi người,0,,,0,,0,"), empty);
        var stranger = posted(commune(province, "Xã Lạ", 1000, 1), Duty.HEAD);
        assertEquals(404, caller.get(PAGES + effect, as(stranger)).statusCode());
        assertEquals(404, caller.get(file + "csv", as(stranger)).statusCode());
        assertTrue(caller.page(PAGES + effect + "&year=1999", as(head)).contains("Chỉ xem được các năm từ 2025 đến"));
    }

    @Test
    void aKeyInTheAddressThatIsNoneIsUnknown() throws Exception {
        var token = posted(commune, Duty.HEAD);
        var people = PAGES + "figure-people.xhtml?unit=" + commune + ADULTS;
        for (var key : new String[] {"&after=x", "&before=-", "&after=1-99999999999999999999"}) {
            assertEquals(404, caller.get(people + key, as(token)).statusCode(), key);
        }
        var after = caller.page(people + "&after=00004-1", as(token));
        assertTrue(after.contains("Không có ai."), after);
        var before = caller.page(people + "&before=~-1", as(token));
        assertTrue(before.contains("Chưa thấy ai trong phần danh sách này"), before);
        assertTrue(before.contains("after=~-0"), before);
    }

    private long centre() {
        return known.require(province).parent().orElseThrow();
    }

    @Test
    void theMapShowsTheCountryWithItsIslandsAndAProvinceWithItsCommunes() throws Exception {
        var token = roles.token(Role.ADMINISTRATOR);
        var country = caller.page(PAGES + "figure.xhtml?unit=" + centre() + ADULTS, as(token));
        assertTrue(country.contains("Quần đảo Hoàng Sa") && country.contains("Quần đảo Trường Sa"), country);
        var haTinh = known.byLocality(HA_TINH, today).orElseThrow();
        assertTrue(country.contains("<a href=\"?unit=" + haTinh.id() + "&amp;indicator=adults-confirmed"), country);
        var page = caller.page(PAGES + "figure.xhtml?unit=" + haTinh.id() + ADULTS, as(token));
        assertEquals(69, page.split("<title>Xã |<title>Phường ", -1).length - 1);
        var map = page.substring(
                page.indexOf("<svg class=\"map\""), page.indexOf("</svg>", page.indexOf("<svg class=\"map\"")));
        assertTrue(map.getBytes(StandardCharsets.UTF_8).length < HEAVIEST, String.valueOf(map.length()));
    }
}
