package vn.hocvuso.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.platform.Refusal;

/** Signs up, in and out on Payara Micro, against the migrated schema. */
@ExtendWith(ArquillianExtension.class)
class SigningInIT {

    private static final String ADDRESS = "192.0.2.1";

    @Inject
    Registering registering;

    @Inject
    SigningIn signingIn;

    @Inject
    RecentSessions sessions;

    private final String username = "nguoi" + System.nanoTime();

    private Registering.Application application() {
        return new Registering.Application(
                username, "hoa sen trong đầm", "Nguyễn Thị Sáu", Set.of("ND"), "00004", "", "", true);
    }

    @Test
    void whoSignsUpIsSignedInAndCanSignInAgain() {
        var token = registering.register(application(), ADDRESS);
        assertEquals(username, sessions.resume(token).orElseThrow().username());

        var again = signingIn.signIn(username.toUpperCase(java.util.Locale.ROOT), "hoa sen trong đầm", ADDRESS, true);
        assertEquals("Nguyễn Thị Sáu", sessions.resume(again).orElseThrow().name());
    }

    @Test
    void aSecondAccountOfTheSameNameIsRefusedBesideTheField() {
        registering.register(application(), ADDRESS);
        var refusal = assertThrows(Refusal.class, () -> registering.register(application(), ADDRESS));
        assertEquals("identity.username.taken", refusal.key());
        assertEquals("username", refusal.field());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookAlike() {
        registering.register(application(), ADDRESS);
        assertEquals(
                "identity.signin.wrong", refused(username, "không phải thế").key());
        assertEquals(
                "identity.signin.wrong", refused("ai-do-khac", "không phải thế").key());
    }

    @Test
    void theEleventhWrongTryHasToWait() {
        registering.register(application(), ADDRESS);
        for (var tries = 0; tries < 10; tries++) {
            refused(username, "sai rồi");
        }
        assertEquals(
                "platform.throttle.wait", refused(username, "hoa sen trong đầm").key());
    }

    @Test
    void aSessionThatIsSignedOutIsUnknown() {
        var token = registering.register(application(), ADDRESS);
        sessions.resume(token);
        signingIn.signOut(token);
        assertTrue(sessions.resume(token).isEmpty());
    }

    private Refusal refused(String name, String password) {
        return assertThrows(Refusal.class, () -> signingIn.signIn(name, password, ADDRESS, false));
    }
}
