package vn.hocvuso.certification.office;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** An office that asks about certificates with a key of its own. */
@Entity
@Table(name = "certification_client")
class Client {

    static final int LEAST_PER_MINUTE = 1;
    static final int MOST_PER_MINUTE = 6000;

    private static final int SHORTEST_NAME = 5;
    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String name;

    @Column(name = "key_hash", updatable = false)
    private byte[] keyHash;

    @Column(name = "per_minute", updatable = false)
    private int perMinute;

    @Column(name = "made_by", updatable = false)
    private Learner.Ref madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA only. */
    protected Client() {}

    /**
     * A new one.
     *
     * @param keyHash of its key, which is kept nowhere
     * @throws Refusal {@code certification.client.name}, {@code certification.client.limit}
     */
    Client(String name, byte[] keyHash, int perMinute, Learner.Ref actor, Instant now) {
        this.name = Folding.clean(name == null ? "" : name);
        if (this.name.length() < SHORTEST_NAME || this.name.length() > LONGEST_NAME) {
            throw new Refusal("certification.client.name", SHORTEST_NAME, LONGEST_NAME).at("name");
        }
        if (perMinute < LEAST_PER_MINUTE || perMinute > MOST_PER_MINUTE) {
            throw new Refusal("certification.client.limit", LEAST_PER_MINUTE, MOST_PER_MINUTE).at("perMinute");
        }
        this.keyHash = keyHash.clone();
        this.perMinute = perMinute;
        this.madeBy = actor;
        this.madeAt = now;
    }

    /** Its key opens nothing any more; a second time changes nothing. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    int perMinute() {
        return perMinute;
    }

    Learner.Ref madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** Empty while its key opens the door. */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
