package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.target.RecountSamples;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The page of countings anew over HTTP: what it says, and to whom. */
@ExtendWith(ArquillianExtension.class)
class RecountPagesIT {

    private static final String PAGE = "/manage/movement/recounts.xhtml";
    private static final Pattern ONE = Pattern.compile("recounts\\.xhtml\\?unit=\\d+&amp;recount=\\d+");

    @Inject
    private UnitSamples units;

    @Inject
    private LevelSamples levels;

    @Inject
    private PostKeeping posts;

    @Inject
    private RecountSamples recounts;

    @Inject
    private Caller caller;

    @Inject
    private RoleSamples roles;

    private Learner.Ref administrator;
    private long province;
    private long commune;

    @BeforeEach
    void aCommuneWithAWrongFigureThatWasMended() throws InterruptedException {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Đối Chiếu");
        recounts.counted(administrator);
        levels.change("insert into movement_figure (measure, unit_id, cohort, month, n) values ('SENT', " + commune
                + ", 'ADULTS', '" + LocalDate.now(Clocks.VIET_NAM).withDayOfMonth(1) + "', 9)");
        recounts.counted(administrator);
    }

    private String posted(long unit) {
        var username = "doichieu" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        posts.post(administrator, unit, username, Duty.REPORTER, UnitSamples.JULY, Optional.empty());
        return token;
    }

    @Test
    void anOfficerIsLedFromTheFiguresOfHerUnitToWhatWasMendedThere() throws Exception {
        var token = posted(province);
        assertTrue(caller.page("/manage/movement/figures.xhtml?unit=" + province, as(token))
                .contains("recounts.xhtml?unit=" + province));
        var list = caller.page(PAGE + "?unit=" + province, as(token));
        assertTrue(list.contains("Đối chiếu số liệu: Tỉnh Thử Nghiệm"), list);
        assertFalse(list.contains("id=\"ask\""), list);
        var one = ONE.matcher(list);
        assertTrue(one.find(), list);
        var shown = caller.page("/manage/movement/" + one.group().replace("&amp;", "&"), as(token));
        assertTrue(shown.contains("Xã Đối Chiếu"), shown);
        assertTrue(shown.contains("Đã gửi sang nền tảng định danh"), shown);
        assertTrue(shown.contains("Người trưởng thành"), shown);
        assertTrue(shown.contains("<td class=\"number\" data-label=\"Đang giữ\">9</td>"), shown);
    }

    @Test
    void toStrangersTheUnitIsUnknownAndTheWholeCountryIsForAdministrators() throws Exception {
        var stranger = posted(units.below(administrator, province, UnitKind.COMMUNE, "Xã Lạ"));
        assertEquals(404, caller.get(PAGE + "?unit=" + commune, as(stranger)).statusCode());
        assertEquals(404, caller.get(PAGE + "?unit=x", as(stranger)).statusCode());
        for (var role : Role.values()) {
            var expected = role == Role.ADMINISTRATOR ? 200 : 404;
            assertEquals(expected, caller.get(PAGE, as(roles.token(role))).statusCode(), role.name());
        }
        var all = caller.page(PAGE, as(roles.token(Role.ADMINISTRATOR)));
        assertTrue(all.contains("id=\"ask\""), all);
    }
}
