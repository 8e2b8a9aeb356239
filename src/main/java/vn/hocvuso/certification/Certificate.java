package vn.hocvuso.certification;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Announced;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** A certificate. What it says is fixed when it is issued; the one thing that can happen to it is being revoked. */
@Entity
@Table(name = "certification_certificate")
public class Certificate {

    /** Fired once, in the transaction that issued the certificate. */
    public record Issued(long id, Learner.Ref learner, Instant at) implements Announced {
        @Override
        public long subject() {
            return id;
        }
    }

    /** Fired once, in the transaction that revoked the certificate. */
    public record Revoked(long id, Learner.Ref learner, Instant at) implements Announced {
        @Override
        public long subject() {
            return id;
        }
    }

    /** How it came about: by completing the course, or by an administrator's hand. */
    public enum Kind {
        COURSE,
        MANUAL
    }

    /** Whether it still counts. */
    public enum Status {
        VALID,
        REVOKED
    }

    /**
     * Whose certificate it is, and of what.
     *
     * @param round 0 for the one that completing the course earns; those issued by hand count from 1
     * @param communeCode at issue; empty when she gave none
     * @param provinceCode at issue; empty when she gave no commune
     * @param place the names of both
     */
    record Subject(
            Learner.Ref learner,
            Course.Ref course,
            Edition.Ref edition,
            int round,
            String communeCode,
            String provinceCode,
            String place) {}

    /**
     * When, why and by whom it was revoked.
     *
     * @param actor the administrator
     * @param already true when it had been revoked before, and nothing was changed now
     */
    public record Revocation(Instant at, Learner.Ref actor, String reason, boolean already) implements Serializable {}

    static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Kind kind;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "course_id", updatable = false)
    private long course;

    @Column(name = "edition_id", updatable = false)
    private long edition;

    @Column(name = "round_no", updatable = false)
    private int roundNumber; // ROUND is a word of the query language

    @Column(updatable = false)
    private String holder;

    @Column(name = "folded_holder", updatable = false)
    private String foldedHolder;

    @Column(name = "course_slug", updatable = false)
    private String courseSlug;

    @Column(name = "course_title", updatable = false)
    private String courseTitle;

    @Column(updatable = false)
    private Integer score;

    @Column(name = "commune_code", updatable = false)
    private String commune;

    @Column(name = "province_code", updatable = false)
    private String province;

    @Column(updatable = false)
    private String place;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "issued_by", updatable = false)
    private Learner.Ref issuedBy;

    @Column(name = "issue_reason", updatable = false)
    private String issueReason;

    @Column(updatable = false)
    private String content;

    @Enumerated(STRING)
    private Status status = Status.VALID;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private Learner.Ref revokedBy;

    @Column(name = "revoke_reason")
    private String revokeReason;

    /** For JPA only. */
    protected Certificate() {}

    private Certificate(Subject subject, CertificateContent content) {
        this.number = new CertificateNumber(content.number()).value();
        this.kind = content.kind();
        this.learner = subject.learner();
        this.course = subject.course().value();
        this.edition = subject.edition().value();
        this.roundNumber = subject.round();
        this.holder = content.holder();
        this.foldedHolder = Folding.fold(content.holder());
        this.courseSlug = content.courseSlug();
        this.courseTitle = content.courseTitle();
        this.score = content.score();
        this.commune = subject.communeCode();
        this.province = subject.provinceCode();
        this.place = subject.place();
        this.issuedAt = content.issuedAt();
        this.issuedOn = content.issuedOn();
        this.content = ContentText.write(content);
    }

    /** The certificate that completing a course earns. */
    static Certificate earned(Subject subject, CertificateContent content) {
        if (content.kind() != Kind.COURSE || subject.round() != 0) {
            throw new IllegalArgumentException("An earned certificate is of kind COURSE and round 0");
        }
        return new Certificate(subject, content);
    }

    /**
     * A certificate that an administrator gives.
     *
     * @throws Refusal {@code certification.reason.length} unless the reason has 5 to 500 characters
     */
    static Certificate byHand(Subject subject, CertificateContent content, Learner.Ref actor, String reason) {
        if (content.kind() != Kind.MANUAL || subject.round() < 1) {
            throw new IllegalArgumentException("A certificate by hand is of kind MANUAL and round 1 or later");
        }
        var certificate = new Certificate(subject, content);
        certificate.issuedBy = actor;
        certificate.issueReason = given(reason);
        return certificate;
    }

    /**
     * Ends its validity for good. A second time changes nothing and tells of the first.
     *
     * @throws Refusal {@code certification.reason.length} unless the reason has 5 to 500 characters
     */
    Revocation revoke(Learner.Ref actor, String reason, Instant now) {
        if (status == Status.REVOKED) {
            return new Revocation(revokedAt, revokedBy, revokeReason, true);
        }
        revokeReason = given(reason);
        revokedBy = actor;
        revokedAt = now;
        status = Status.REVOKED;
        return new Revocation(now, actor, revokeReason, false);
    }

    /** A reason that is one: cleaned, 5 to 500 characters. */
    static String given(String reason) {
        var text = Folding.clean(reason == null ? "" : reason);
        if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
            throw new Refusal("certification.reason.length", SHORTEST_REASON, LONGEST_REASON).at("reason");
        }
        return text;
    }

    long id() {
        return id;
    }

    CertificateNumber number() {
        return new CertificateNumber(number);
    }

    Kind kind() {
        return kind;
    }

    Learner.Ref learner() {
        return learner;
    }

    int round() {
        return roundNumber;
    }

    String courseSlug() {
        return courseSlug;
    }

    String courseTitle() {
        return courseTitle;
    }

    String holder() {
        return holder;
    }

    String communeCode() {
        return commune;
    }

    String provinceCode() {
        return province;
    }

    String place() {
        return place;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** What it says, read from the text that was kept when it was issued. */
    CertificateContent content() {
        return ContentText.read(content);
    }

    Status status() {
        return status;
    }

    /** The reason for issuing it by hand; only administrators see it. */
    Optional<String> issueReason() {
        return Optional.ofNullable(issueReason);
    }

    /** Empty while it is valid. */
    Optional<Revocation> revocation() {
        return status == Status.VALID
                ? Optional.empty()
                : Optional.of(new Revocation(revokedAt, revokedBy, revokeReason, true));
    }
}
