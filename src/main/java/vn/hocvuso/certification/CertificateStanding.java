package vn.hocvuso.certification;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** What has become of a certificate since it was issued: the one part of it that changes. */
@Embeddable
public class CertificateStanding {

    /**
     * When, why and by whom a certificate was revoked.
     *
     * @param actor the administrator
     * @param already true when it had been revoked before, and nothing was changed now
     */
    public record Revocation(Instant at, Learner.Ref actor, String reason, boolean already) implements Serializable {}

    /** What was done last; whether it has expired is a matter of the day. */
    enum Status {
        VALID,
        SUSPENDED,
        REPLACED,
        REVOKED
    }

    @Enumerated(STRING)
    private Status status = Status.VALID;

    @Column(name = "status_at")
    private Instant at;

    @Column(name = "status_by")
    private Learner.Ref by;

    @Column(name = "status_reason")
    private String reason;

    private String successor;

    /** Valid. */
    protected CertificateStanding() {}

    Status status() {
        return status;
    }

    /** True while another for the same need not be issued: it counts, or may count again. */
    boolean held() {
        return status == Status.VALID || status == Status.SUSPENDED;
    }

    /** On a day in Viet Nam. @param expiresOn the last that counts; null when there is none */
    Validity on(LocalDate today, LocalDate expiresOn) {
        return Validity.on(today, Validity.Status.valueOf(status.name()), at, reason, expiresOn, successor);
    }

    /**
     * Ends the certificate's validity for good. A second time changes nothing and tells of the first.
     *
     * @throws Refusal {@code certification.reason.length} unless the reason has 5 to 500 characters
     */
    Revocation revoke(Learner.Ref actor, String why, Instant now) {
        if (status == Status.REVOKED) {
            return new Revocation(at, by, reason, true);
        }
        become(Status.REVOKED, actor, Certificate.given(why), now);
        return new Revocation(now, actor, reason, false);
    }

    /**
     * It does not count until it is looked into.
     *
     * @throws Refusal {@code certification.status.notValid} unless it is valid, {@code certification.reason.length}
     */
    void suspend(Learner.Ref actor, String why, Instant now) {
        require(Status.VALID, "certification.status.notValid");
        become(Status.SUSPENDED, actor, Certificate.given(why), now);
    }

    /**
     * It counts again; that it was suspended is told by the acts.
     *
     * @throws Refusal {@code certification.status.notSuspended} unless it is suspended, {@code
     *     certification.reason.length}
     */
    void resume(String why) {
        require(Status.SUSPENDED, "certification.status.notSuspended");
        Certificate.given(why);
        become(Status.VALID, null, null, null);
    }

    /** @throws Refusal as {@link Certificate#replaceBy} */
    void replaceBy(String number, Learner.Ref actor, String why, Instant now) {
        require(Status.VALID, "certification.status.notValid");
        become(Status.REPLACED, actor, Certificate.given(why), now);
        successor = number;
    }

    private void require(Status wanted, String otherwise) {
        if (status != wanted) {
            throw new Refusal(otherwise);
        }
    }

    private void become(Status next, Learner.Ref actor, String why, Instant now) {
        status = next;
        at = now;
        by = actor;
        reason = why;
    }
}
