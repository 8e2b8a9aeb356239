package vn.hocvuso.certification.keys;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The sealing keys of the system under test: the next one without days of waiting, and what a thief could do with one. */
@Dependent
public class KeySamples {

    private final KeySettings settings;
    private final SigningKeys keys;
    private final Clock clock;

    @Inject
    KeySamples(KeySettings settings, SigningKeys keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** What {@link SigningKeys#follow} does, with an overlap that a test can wait for; the key that waits. */
    public PublicKeyEntry follow(Duration overlap) {
        if (!SealingKeys.follow(file(), settings.owner(), clock.instant(), overlap)) {
            throw new IllegalStateException("A key waits already");
        }
        keys.follow(); // makes none, for one waits, but reads the file, as when another server has written it
        var all = keys.all();
        return all.get(all.size() - 1);
    }

    /** A signature by this key, whether it is its time or not. */
    public byte[] signed(PublicKeyEntry key, byte[] message) {
        return SealingKeys.in(file()).sign(message, key.from()).signature();
    }

    private KeyFile file() {
        return new KeyFile(settings.folder(), settings.password());
    }
}
