package vn.hocvuso.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Whose session a request belongs to, remembered for a minute: that spares most requests a statement. So a role taken
 * away on another node is felt within that time.
 */
@ApplicationScoped
public class RecentSessions {

    private final Sessions sessions;
    private final Clock clock;
    private final SessionMemory memory;

    @Inject
    RecentSessions(Sessions sessions, SessionMemory memory, Clock clock) {
        this.sessions = sessions;
        this.memory = memory;
        this.clock = clock;
    }

    /** Whose session this token names, if it is one of ours and has not expired. */
    public Optional<SignedIn> resume(String token) {
        var known = memory.of(token);
        if (known.isPresent()) {
            return known;
        }
        var found = sessions.find(SigningIn.hash(token), clock.instant());
        found.ifPresent(signedIn -> memory.remember(token, signedIn));
        return found;
    }

    /** What is remembered, under the hash of the token. */
    @ApplicationScoped
    static class SessionMemory {

        private final Cache<ByteBuffer, SignedIn> recent = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofSeconds(60))
                .build();

        Optional<SignedIn> of(String token) {
            return Optional.ofNullable(recent.getIfPresent(key(token)));
        }

        void remember(String token, SignedIn signedIn) {
            recent.put(key(token), signedIn);
        }

        void forget(String token) {
            recent.invalidate(key(token));
        }

        void forget(Learner.Ref learner) {
            recent.asMap().values().removeIf(signedIn -> signedIn.learner().equals(learner));
        }

        private static ByteBuffer key(String token) {
            return ByteBuffer.wrap(SigningIn.hash(token));
        }
    }
}
