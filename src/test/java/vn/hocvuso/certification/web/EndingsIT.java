package vn.hocvuso.certification.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.Suspending;
import vn.hocvuso.certification.bulk.EndingList;
import vn.hocvuso.identity.AccountKeeping;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** Whose certificates end soon: who is on the list, what it says of her, and who may read it. */
@ExtendWith(ArquillianExtension.class)
class EndingsIT {

    private static final String PAGE = "/manage/certification/endings.xhtml";
    private static final String FILE = "/manage/certification/endings-file";
    private static final String PHONE = "0912345678";

    @Inject
    EndingList endings;

    @Inject
    HouseSamples house;

    @Inject
    Suspending suspending;

    @Inject
    AccountKeeping account;

    @Inject
    SingleStatement statement;

    @Inject
    Caller caller;

    @Inject
    RoleSamples roles;

    @Inject
    Clock clock;

    private Learner.Ref administrator;
    private LocalDate today;

    @BeforeEach
    void today() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        today = Clocks.day(clock.instant());
    }

    /** Of a person with a phone number, ending on a day. */
    private String ending(LocalDate day) {
        var learner = caller.learner(caller.signUp());
        account.change(learner, new AccountKeeping.Details("Lò Thị Mai", Set.of("ND"), "00004", "", PHONE, ""));
        var number = house.certificate(learner);
        statement.change(
                "update certification_certificate set expires_on = ? where number = ?", day.toString(), number);
        return number;
    }

    private Optional<EndingList.Line> listed(String number, int months) {
        var lines = endings.after(administrator, months, Optional.empty(), 3);
        while (!lines.isEmpty()) {
            var found =
                    lines.stream().filter(line -> line.number().equals(number)).findFirst();
            if (found.isPresent()) {
                return found;
            }
            lines = endings.after(administrator, months, Optional.of(lines.get(lines.size() - 1)), 3);
        }
        return Optional.empty();
    }

    @Test
    void eachIsThereWithPlacePhoneAndWhetherSheIsReminded() {
        var soon = listed(ending(today.plusDays(60)), 3).orElseThrow();
        assertEquals("Lò Thị Mai", soon.holder());
        assertEquals(PHONE, soon.phone());
        assertTrue(soon.place().contains("Hà Nội"), soon.place());
        assertEquals(EndingList.Reminder.SHOWN, soon.reminder());
        assertEquals(
                EndingList.Reminder.SHOWN,
                listed(ending(today), 1).orElseThrow().reminder());
        assertEquals(
                EndingList.Reminder.LATER,
                listed(ending(today.plusDays(61)), 3).orElseThrow().reminder());

        var number = ending(today.plusDays(5));
        statement.change("update certification_certificate set learner_id = null where number = ?", number);
        var without = listed(number, 1).orElseThrow();
        assertEquals(EndingList.Reminder.NO_ACCOUNT, without.reminder());
        assertEquals("", without.phone());
    }

    @Test
    void onlyValidOnesWithinTheMonthsAreThere() {
        assertTrue(listed(ending(today.plusMonths(2)), 2).isPresent());
        assertTrue(listed(ending(today.plusMonths(2).plusDays(1)), 2).isEmpty());
        assertTrue(listed(ending(today.minusDays(1)), 12).isEmpty());
        var suspended = ending(today.plusDays(9));
        suspending.suspend(administrator, suspended, "Đang xác minh hồ sơ");
        assertTrue(listed(suspended, 12).isEmpty());
    }

    @Test
    void whatIsNoChoiceOfMonthsIsTwo() {
        assertEquals(6, EndingList.months("6"));
        for (var typed : new String[] {"", "5", "-1", "x", null}) {
            assertEquals(2, EndingList.months(typed), typed);
        }
    }

    @Test
    void pageAndFileAreForAdministratorsAlone() throws Exception {
        var number = ending(today.plusDays(2));
        for (var path : new String[] {PAGE, FILE}) {
            assertTrue(location(caller.get(path)).contains("/sign-in?needed=true"), path);
        }
        for (var role : Role.values()) {
            var token = roles.token(role);
            var expected = role == Role.ADMINISTRATOR ? 200 : 404;
            for (var path : new String[] {PAGE, FILE}) {
                assertEquals(expected, caller.get(path, as(token)).statusCode(), role + " " + path);
            }
        }
        var token = roles.token(Role.ADMINISTRATOR);
        var page = caller.page(PAGE + "?months=1", as(token));
        assertTrue(page.contains("endings-file?months=1"), page);
        var file = caller.get(FILE + "?months=1", "Cookie", "hvs=" + token, "Accept-Language", "en");
        assertEquals("attachment; filename=\"chung-nhan-sap-het-han.csv\"", header(file, "Content-Disposition"));
        assertTrue(
                file.body().contains("Số điện thoại"),
                "in the language of the pages, not of the browser: " + file.body());
        var english = as(token);
        english[1] += "; lang=en";
        assertTrue(caller.get(FILE + "?months=1", english).body().contains("Phone"));
        var row = file.body()
                .lines()
                .filter(line -> line.contains(number))
                .findFirst()
                .orElseThrow();
        assertTrue(row.startsWith(today.plusDays(2) + ",Lò Thị Mai,"), row);
        assertTrue(row.contains(PHONE), row);
        assertFalse(caller.page(PAGE + "?months=99", as(token)).isEmpty());
        assertEquals(
                2,
                house.count("select count(*) from platform_audit where act = 'certification.endings.take' and reason ="
                        + " '1 months' and actor = " + caller.learner(token).value()));
    }
}
