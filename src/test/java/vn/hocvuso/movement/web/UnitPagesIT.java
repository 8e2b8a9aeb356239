package vn.hocvuso.movement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitImporting;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of units over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class UnitPagesIT {

    private static final String UNITS = "/manage/movement/units.xhtml";
    private static final String LISTS = "/manage/movement/unit-import.xhtml";
    private static final String TEMPLATE = "/manage/movement/unit-template";
    private static final String PROBLEMS = "/manage/movement/unit-problems?list=";

    @Inject
    private UnitSamples samples;

    @Inject
    private PostKeeping posts;

    @Inject
    private UnitImporting importing;

    @Inject
    private Caller caller;

    @Inject
    private RoleSamples roles;

    @Test
    void peopleArePutIntoCoursesByThoseWhoWorkForTheUnit() throws Exception {
        var administrator = samples.administrator();
        var province = samples.province(administrator);
        var page = "/manage/movement/mandate.xhtml?unit=" + province;
        assertTrue(location(caller.get(page)).contains("/sign-in?needed=true"));
        for (var role : Role.values()) {
            var expected = role == Role.ADMINISTRATOR ? 200 : 404;
            assertEquals(expected, caller.get(page, as(roles.token(role))).statusCode(), role.name());
        }
        assertEquals(
                404,
                caller.get("/manage/movement/mandate.xhtml?unit=x", as(roles.token(Role.ADMINISTRATOR)))
                        .statusCode());
    }

    @Test
    void pagesAreForMembersOfUnitsAndAdministrators() throws Exception {
        for (var path : new String[] {UNITS, LISTS, TEMPLATE}) {
            assertTrue(location(caller.get(path)).contains("/sign-in?needed=true"), path);
        }
        for (var role : Role.values()) {
            var token = roles.token(role);
            var expected = role == Role.ADMINISTRATOR || role == Role.UNIT_MEMBER ? 200 : 404;
            for (var path : new String[] {UNITS, LISTS, TEMPLATE}) {
                assertEquals(expected, caller.get(path, as(token)).statusCode(), role + " " + path);
            }
        }
    }

    @Test
    void aPostOpensThePagesAndItsUnitAlone() throws Exception {
        var administrator = samples.administrator();
        var province = samples.province(administrator);
        var commune = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Của Cô Ấy");
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        assertEquals(404, caller.get(UNITS, as(token)).statusCode());
        posts.post(administrator, commune, username, Duty.REPORTER, UnitSamples.JULY, Optional.empty());
        var page = caller.page(UNITS, as(token));
        assertTrue(page.contains("Xã Của Cô Ấy, Thử Nghiệm"), page);
        assertFalse(page.contains("id=\"take\""), page);
        assertTrue(caller.page("/", as(token)).contains("href=\"" + UNITS + "\""));
        assertTrue(caller.page(UNITS + "?unit=" + commune, as(token)).contains("id=\"make\""));
        for (var other : new String[] {String.valueOf(province), "999999999", "x", "0"}) {
            assertEquals(404, caller.get(UNITS + "?unit=" + other, as(token)).statusCode(), other);
        }
        assertEquals(404, caller.get("/manage/identity/people.xhtml", as(token)).statusCode());
    }

    @Test
    void aDayThatIsNoneIsSaidAndTodayShown() throws Exception {
        var token = roles.token(Role.ADMINISTRATOR);
        samples.province(samples.administrator());
        var page = caller.page(UNITS + "?on=31-2-2025", as(token));
        assertTrue(page.contains("Hãy nhập ngày, ví dụ 2025-07-01."), page);
        var before = caller.page(UNITS + "?on=2025-06-30&q=mai+hoa", as(token));
        assertTrue(before.contains("Không có đơn vị nào phù hợp."), before);
    }

    @Test
    void theFileToBeginWithIsOneThatIsTaken() throws Exception {
        var token = roles.token(Role.ADMINISTRATOR);
        var answer = caller.get(TEMPLATE, as(token));
        assertTrue(header(answer, "Content-Disposition").contains("mau-don-vi.csv"));
        assertTrue(answer.body().contains("Mã cấp trên"), answer.body());
        samples.province(samples.administrator());
        var person = caller.learner(token);
        var list = importing.handIn(
                person, LocalDate.now(Clocks.VIET_NAM), answer.body().getBytes(UTF_8));
        for (var i = 0; i < 300 && importing.progress(person, list).working(); i++) {
            Thread.sleep(100);
        }
        assertEquals(List.of(), importing.problems(person, list));
    }

    @Test
    void mistakesAreDownloadedByTheirOwner() throws Exception {
        var token = roles.token(Role.ADMINISTRATOR);
        var list =
                importing.handIn(caller.learner(token), UnitSamples.JULY, "code,name\nThôn,18322.1\n".getBytes(UTF_8));
        for (var i = 0;
                i < 300 && importing.progress(caller.learner(token), list).working();
                i++) {
            Thread.sleep(100);
        }
        assertTrue(caller.page(PROBLEMS + list, as(token)).contains("bị đổi chỗ"));
        assertTrue(caller.page(LISTS + "?list=" + list, as(token)).contains("bị đổi chỗ"));
        var member = roles.token(Role.UNIT_MEMBER);
        for (var path : new String[] {PROBLEMS + list, LISTS + "?list=" + list, PROBLEMS + "x", LISTS + "?list=x"}) {
            assertEquals(404, caller.get(path, as(member)).statusCode(), path);
        }
    }
}
