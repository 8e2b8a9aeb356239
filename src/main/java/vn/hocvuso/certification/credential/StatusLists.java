package vn.hocvuso.certification.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * The published status lists, signed. A list is read from the database and kept for a minute, or until a certificate in it
 * is revoked, replaced, suspended or resumed on this server: on another server it is told within the minute.
 */
@ApplicationScoped
public class StatusLists {

    /** For so long a list may be out of date. */
    public static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 200;

    private record Name(StatusPurpose purpose, long list) {}

    private final SingleStatement statement;
    private final OwnIssuer own;
    private final Securing securing;
    private final Clock clock;
    private final Cache<Name, String> lists =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    @Inject
    StatusLists(SingleStatement statement, OwnIssuer own, KeyRing keys, Clock clock) {
        this.statement = statement;
        this.own = own;
        this.securing = new Securing(own.integrity(), keys, clock);
        this.clock = clock;
    }

    /**
     * The signed list as JSON; empty when no certificate has a place in it yet.
     *
     * @param list from 1
     */
    public Optional<String> list(StatusPurpose purpose, long list) {
        if (list < 1 || list > newest()) {
            return Optional.empty();
        }
        return Optional.of(lists.get(new Name(purpose, list), this::made));
    }

    private long newest() {
        return statement.read("select max(id) from certification_certificate", rows -> {
            rows.next();
            return StatusPlace.of(Math.max(1, rows.getLong(1))).list();
        });
    }

    private String made(Name name) {
        var now = clock.instant();
        var bits = new StatusBits();
        statement.read(
                "select id from certification_certificate where status in (?, ?) and id between ? and ?",
                rows -> {
                    while (rows.next()) {
                        bits.set(StatusPlace.of(rows.getLong(1)).index());
                    }
                    return bits;
                },
                name.purpose() == StatusPurpose.REVOCATION ? "REVOKED" : "SUSPENDED",
                name.purpose() == StatusPurpose.REVOCATION ? "REPLACED" : "SUSPENDED",
                StatusPlace.first(name.list()),
                StatusPlace.last(name.list()));
        var issuer = own.issuer();
        var document = bits.credential(
                name.purpose(),
                name.list(),
                issuer,
                now.truncatedTo(ChronoUnit.SECONDS).toString());
        return Securing.secured(document, issuer, securing.sign(document, issuer))
                .toString();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Certificate.Revoked revoked) {
        forget(revoked.id());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Certificate.Changed changed) {
        forget(changed.id());
    }

    private void forget(long certificate) {
        var list = StatusPlace.of(certificate).list();
        for (var purpose : StatusPurpose.values()) {
            lists.invalidate(new Name(purpose, list));
        }
    }
}
