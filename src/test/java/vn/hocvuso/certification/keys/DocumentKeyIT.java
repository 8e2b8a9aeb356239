package vn.hocvuso.certification.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;

import jakarta.inject.Inject;
import java.util.EnumSet;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** Administrators are told how long documents can be signed, and nobody else. The system under test has made its own key. */
@ExtendWith(ArquillianExtension.class)
class DocumentKeyIT {

    @Inject
    DocumentKeyReading reading;

    @Inject
    DocumentKeys keys;

    @Inject
    RoleSamples roles;

    @Inject
    Caller caller;

    @Test
    void administratorsReadThatTheSystemsOwnDoesNotEnd() throws Exception {
        var time = reading.time(roles.person(Role.ADMINISTRATOR));
        assertEquals(DocumentKeyTime.State.SOUND, time.state());
        assertNull(time.until());
        assertEquals(keys.chain().get(0).getSubjectX500Principal().getName(), time.holder());

        var token = roles.token(Role.ADMINISTRATOR);
        var page = caller.page("/manage/certification/register.xhtml", as(token));
        assertTrue(page.contains("không có ngày hết hạn"), page);
        assertFalse(page.contains("id=\"documentKey\""), "nothing is to be warned of");
        assertFalse(caller.page("/learn/home.xhtml", as(token)).contains("id=\"documentKey\""));
    }

    @Test
    void nobodyElseIsTold() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
            var other = roles.person(role);
            var refusal = assertThrows(Refusal.class, () -> reading.time(other), role.toString());
            assertEquals("identity.page.unknown", refusal.key());
        }
    }
}
