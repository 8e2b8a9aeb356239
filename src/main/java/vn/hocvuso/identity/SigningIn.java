package vn.hocvuso.identity;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.text.Sha256;
import vn.hocvuso.platform.throttle.Throttle;

/**
 * A person signs in and out. A session is a random token in a cookie and its hash in the database, so it survives a
 * restart of the server and needs no memory there.
 */
@UseCase
public class SigningIn {

    /** How long a session lasts on a device that others use too. */
    public static final Duration SHORT = Duration.ofHours(12);
    /** How long a session lasts on a device that the person called her own. */
    public static final Duration LONG = Duration.ofDays(60);

    private static final int TOKEN_BYTES = 32;

    private final Learners learners;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private final RecentSessions.SessionMemory memory;

    @Inject
    SigningIn(
            Learners learners,
            Sessions sessions,
            Passwords passwords,
            Throttle throttle,
            RecentSessions.SessionMemory memory,
            Clock clock) {
        this.learners = learners;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Checks the password and opens a session.
     *
     * @param address where the request comes from, for the throttle
     * @param ownDevice true for a {@link #LONG} session
     * @return the token to keep in the cookie
     * @throws Refusal {@code identity.signin.wrong}, which does not tell whether the name exists, or
     *     {@code platform.throttle.wait}
     */
    public String signIn(String username, String password, String address, boolean ownDevice) {
        var name = Username.lookedFor(username);
        var ticket = throttle.take("sign-in", name, address);
        var learner = learners.named(name);
        var right = learner.map(known -> passwords.matches(password, known.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!right) {
            throw new Refusal("identity.signin.wrong");
        }
        ticket.giveBack();
        return open(learner.orElseThrow().ref(), ownDevice);
    }

    /** Opens a session for a person whose identity was just established by other means: the sign-up. */
    String open(Learner.Ref learner, boolean ownDevice) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        sessions.add(hash(token), learner, now, now.plus(ownDevice ? LONG : SHORT));
        return token;
    }

    public void signOut(String token) {
        sessions.remove(hash(token));
        memory.forget(token);
    }

    /** Closes the person's sessions on every device. */
    public void signOutEverywhere(Learner.Ref learner) {
        sessions.removeAllOf(learner);
        forget(learner);
    }

    /** What is remembered of the person's sessions is read anew at her next request. */
    void forget(Learner.Ref learner) {
        memory.forget(learner);
    }

    static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
