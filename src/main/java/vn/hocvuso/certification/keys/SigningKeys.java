package vn.hocvuso.certification.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import vn.hocvuso.platform.rounds.Rounds;

/**
 * The Ed25519 keys that seal what is issued, credentials and checkpoints. Made at the first start; a key is followed by the
 * next when it has signed for as long as the settings say, and the next is among {@link #all} before it signs. Several
 * servers share one folder of keys.
 */
@ApplicationScoped
public class SigningKeys implements KeyRing {

    private static final System.Logger LOG = System.getLogger(SigningKeys.class.getName());

    private final KeySettings settings;
    private final Clock clock;
    private final KeyFile file;

    private volatile SealingKeys keys;
    private volatile long readAt;

    @Inject
    SigningKeys(KeySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.file = new KeyFile(settings.folder(), settings.password());
    }

    void begin(@Observes Startup startup, Rounds rounds) {
        renew();
        rounds.every(Duration.ofMinutes(1), Duration.ofMinutes(1), "Keys could not be looked after", this::renew);
    }

    /** Whoever starts earlier than this finds them all the same. */
    private SealingKeys keys() {
        if (keys == null) {
            renew();
        }
        return keys;
    }

    private synchronized void renew() {
        if (SealingKeys.renew(file, settings.owner(), clock.instant(), settings.life(), settings.overlap())) {
            LOG.log(Level.INFO, "A sealing key was made");
        }
        if (keys == null || file.changedAt() != readAt) {
            readAt = file.changedAt();
            keys = SealingKeys.in(file);
        }
    }

    /**
     * Makes the key that follows the present one, at once; it signs after the overlap.
     *
     * @return false when one that waits is there already
     */
    public boolean follow() {
        var made = SealingKeys.follow(file, settings.owner(), clock.instant(), settings.overlap());
        renew();
        return made;
    }

    @Override
    public Signed sign(byte[] message) {
        return keys().sign(message, clock.instant());
    }

    @Override
    public boolean verify(String key, byte[] message, byte[] signature) {
        return keys().publicKey(key)
                .map(raw -> signature.length == Ed25519.SIGNATURE_SIZE
                        && Ed25519.verify(signature, 0, raw, 0, message, 0, message.length))
                .orElse(false);
    }

    @Override
    public List<PublicKeyEntry> all() {
        return keys().all();
    }
}
