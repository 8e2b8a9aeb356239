package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;

@ExtendWith(ArquillianExtension.class)
class SharingIT {

    @Inject
    private HouseSamples house;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Sharing sharing;

    @Inject
    private Verifying verifying;

    @Inject
    private Caller caller;

    private final String address = "192.0.2." + System.nanoTime();

    private Learner.Ref holder;
    private String number;

    @BeforeEach
    void aHolder() {
        holder = house.person();
        number = house.certificate(holder);
    }

    private Verification.Issued seen(String link) {
        return assertInstanceOf(Verification.Issued.class, verifying.verify(number, link, address));
    }

    @Test
    void whoHasChosenNothingIsShownWithHerName() {
        assertEquals(HouseSamples.HOLDER, seen("").content().holder());
        assertFalse(seen("").masked());
        assertFalse(sharing.view(holder, number).initials());
    }

    @Test
    void initialsHideTheNameFromPageAndBadgeUntilSheChoosesAgain() throws Exception {
        sharing.choose(holder, true, false);
        assertEquals("Đ. T. Á. N.", seen("").content().holder());
        assertTrue(seen("").masked());
        var page = caller.get("/verify/" + number).body();
        assertTrue(page.contains("Đ. T. Á. N."), page);
        assertFalse(page.contains(HouseSamples.HOLDER), page);
        assertEquals(404, caller.get("/credentials/" + number).statusCode());
        assertEquals(404, caller.get("/credentials/" + number + ".png").statusCode());
        assertFalse(page.contains("/signed-content/"), page);
        assertEquals(404, caller.get("/signed-content/" + number + ".json").statusCode());

        sharing.choose(holder, false, false);
        assertEquals(HouseSamples.HOLDER, seen("").content().holder());
        assertEquals(200, caller.get("/credentials/" + number).statusCode());
    }

    @Test
    void aLinkShowsAllUntilItsDayOrUntilSheEndsIt() throws Exception {
        sharing.choose(holder, true, false);
        var link = sharing.link(holder, number, 7, false);
        assertEquals(HouseSamples.HOLDER, seen(link).content().holder());
        assertTrue(caller.get("/verify/" + number + "?link=" + link).body().contains(HouseSamples.HOLDER));
        assertEquals(200, caller.get("/credentials/" + number + "?link=" + link).statusCode());
        var signed = "/signed-content/" + number + ".json?link=" + link;
        assertTrue(caller.page("/verify/" + number + "?link=" + link).contains(signed));
        assertEquals(200, caller.get(signed).statusCode());
        assertTrue(seen(link + "x").masked());

        var kept = sharing.view(holder, number).links();
        assertEquals(1, kept.size());
        HouseSamples.within(() -> entityManager
                .createNativeQuery("update certification_link set ends_on = '2020-01-01' where id = "
                        + kept.get(0).id())
                .executeUpdate());
        assertTrue(seen(link).masked());

        var second = sharing.link(holder, number, 365, false);
        sharing.end(holder, number, sharing.view(holder, number).links().get(0).id());
        assertTrue(seen(second).masked());
        assertTrue(sharing.view(holder, number).links().isEmpty());
    }

    @Test
    void aLinkOpensOnlyTheCertificateThatItWasMadeFor() {
        sharing.choose(holder, true, false);
        var link = sharing.link(holder, house.certificate(holder), 30, false);
        assertTrue(seen(link).masked());
    }

    @Test
    void onlyTheHolderSharesAndEnds() {
        var link = sharing.link(holder, number, 7, false);
        assertFalse(link.isEmpty());
        var id = sharing.view(holder, number).links().get(0).id();
        for (var other : List.of(house.person(), house.person(Role.LEARNER, Role.ADMINISTRATOR))) {
            refused("certification.certificate.unknown", () -> sharing.view(other, number));
            refused("certification.certificate.unknown", () -> sharing.link(other, number, 7, false));
            refused("certification.certificate.unknown", () -> sharing.end(other, number, id));
        }
        refused("certification.share.days.wrong", () -> sharing.link(holder, number, 8, false));
        refused("certification.share.unknown", () -> sharing.end(holder, number, Long.MAX_VALUE));
        for (var i = 1; i < 20; i++) {
            sharing.link(holder, number, 7, false);
        }
        refused("certification.share.many", () -> sharing.link(holder, number, 7, false));
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
