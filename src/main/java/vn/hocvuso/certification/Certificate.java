package vn.hocvuso.certification;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Announced;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * A certificate. What it says is fixed and sealed when it is issued; what can happen to it afterwards is that it is
 * suspended and counts again, that another takes its place, or that it is revoked for good. Each of these is an {@link Act}.
 */
@Entity
@Table(name = "certification_certificate")
public class Certificate {

    /**
     * Fired once, in the transaction that issued the certificate.
     *
     * @param learner empty where the holder has no account
     */
    public record Issued(long id, Optional<Learner.Ref> learner, Instant at) implements Announced {
        @Override
        public long subject() {
            return id;
        }
    }

    /** Fired once, in the transaction that revoked the certificate. */
    public record Revoked(long id, Optional<Learner.Ref> learner, Instant at) implements Announced {
        @Override
        public long subject() {
            return id;
        }
    }

    /** Fired in the transaction that suspended it, let it count again, or put another in its place. */
    public record Changed(long id, Optional<Learner.Ref> learner, Act.Kind act, Instant at) implements Announced {
        @Override
        public long subject() {
            return id;
        }
    }

    /** What it is for. */
    public enum Kind {
        /** Completing a course. */
        COURSE,
        /** Completing several courses that belong together. */
        PROGRAMME,
        /** The confirmed universal level of a group. */
        LEVEL,
        /** A prize or a place in a contest. */
        CONTEST,
        /** Having attended a class. */
        CLASS,
        /** A certificate on paper from before, recorded here. */
        PAPER
    }

    /** How it came about: by completing the course, by an administrator's hand, or in a run for many people. */
    public enum Way {
        EARNED,
        BY_HAND,
        BULK
    }

    /**
     * Whose certificate it is, and of what: together with the kind they decide that it is issued exactly once.
     *
     * @param holderKey {@code L} and the learner's number; for people without an account something else that stays the same
     * @param learner null where the holder has no account
     * @param subjectKey what it is of: {@code e} and the edition's number for a course
     * @param course null unless it is of a course
     * @param edition null unless it is of a course
     * @param round 0 for the one that is earned by completing a course; those issued by hand count from 1
     * @param communeCode at issue; empty when she gave none
     * @param provinceCode at issue; empty when she gave no commune
     * @param place the names of both
     * @param unit the number of the unit in whose name it is: see {@link Units}
     */
    record Subject(
            String holderKey,
            Learner.Ref learner,
            String subjectKey,
            Course.Ref course,
            Edition.Ref edition,
            int round,
            String communeCode,
            String provinceCode,
            String place,
            long unit) {}

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

    @Column(updatable = false)
    @Enumerated(STRING)
    private Way way;

    @Column(name = "holder_key", updatable = false)
    private String holderKey;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "subject_key", updatable = false)
    private String subjectKey;

    @Column(name = "course_id", updatable = false)
    private Long course;

    @Column(name = "edition_id", updatable = false)
    private Long edition;

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

    @Column(name = "issuer_id", updatable = false)
    private long unit;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(name = "issued_by", updatable = false)
    private Learner.Ref issuedBy;

    @Column(name = "issue_reason", updatable = false)
    private String issueReason;

    @Column(updatable = false)
    private String content;

    @Column(name = "key_name", updatable = false)
    private String key;

    @Column(updatable = false)
    private byte[] seal;

    @Column(updatable = false)
    private String predecessor;

    @Embedded
    private CertificateStanding standing = new CertificateStanding();

    /** For JPA only. */
    protected Certificate() {}

    private Certificate(Subject subject, Sealed sealed) {
        var content = sealed.content();
        this.number = new CertificateNumber(content.number()).value();
        this.kind = content.kind();
        this.way = content.way();
        this.holderKey = subject.holderKey();
        this.learner = subject.learner();
        this.subjectKey = subject.subjectKey();
        this.course = subject.course() == null ? null : subject.course().value();
        this.edition = subject.edition() == null ? null : subject.edition().value();
        this.roundNumber = subject.round();
        this.holder = content.holder();
        this.foldedHolder = Folding.fold(content.holder());
        this.courseSlug = content.courseSlug();
        this.courseTitle = content.courseTitle();
        this.score = content.score();
        this.commune = subject.communeCode();
        this.province = subject.provinceCode();
        this.place = subject.place();
        this.unit = subject.unit();
        this.issuedAt = content.issuedAt();
        this.issuedOn = content.issuedOn();
        this.expiresOn = content.expiresOn();
        this.content = sealed.text();
        this.key = sealed.seal().key();
        this.seal = sealed.seal().signature();
    }

    /** The certificate that completing a course earns. */
    static Certificate earned(Subject subject, Sealed sealed) {
        if (sealed.content().way() != Way.EARNED || subject.round() != 0) {
            throw new IllegalArgumentException("An earned certificate comes the way EARNED and is round 0");
        }
        return new Certificate(subject, sealed);
    }

    /**
     * A certificate that an administrator gives, to one person or in a run for many.
     *
     * @throws Refusal {@code certification.reason.length} unless the reason has 5 to 500 characters
     */
    static Certificate given(Subject subject, Sealed sealed, Learner.Ref actor, String reason) {
        if (sealed.content().way() == Way.EARNED || subject.round() < 1) {
            throw new IllegalArgumentException(
                    "A given certificate does not come the way EARNED and is round 1 or later");
        }
        var certificate = new Certificate(subject, sealed);
        certificate.issuedBy = actor;
        certificate.issueReason = given(reason);
        return certificate;
    }

    /** The one that takes the place of this one; {@link #replaceBy} then ends this one. */
    Certificate successor(Subject subject, Sealed sealed, Learner.Ref actor, String reason) {
        var certificate = given(subject, sealed, actor, reason);
        certificate.predecessor = number;
        return certificate;
    }

    /** What has become of it, and what may be done to it. */
    CertificateStanding standing() {
        return standing;
    }

    /**
     * Another takes its place, as after a change of name.
     *
     * @throws Refusal {@code certification.status.notValid} unless it is valid, {@code certification.reason.length}
     */
    void replaceBy(Certificate other, Learner.Ref actor, String reason, Instant now) {
        standing.replaceBy(other.number, actor, reason, now);
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

    /** Empty where the holder has no account. */
    Optional<Learner.Ref> learner() {
        return Optional.ofNullable(learner);
    }

    Subject subject(int round) {
        return new Subject(
                holderKey,
                learner,
                subjectKey,
                course == null ? null : new Course.Ref(course),
                edition == null ? null : new Edition.Ref(edition),
                round,
                commune,
                province,
                place,
                unit);
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

    /** The number of the unit in whose name it is. */
    long unit() {
        return unit;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** Its last day in Viet Nam; empty when it has none. */
    Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOn);
    }

    /** False for one from before there were keys. */
    boolean sealed() {
        return !key.isEmpty();
    }

    /** What it says, read from the text that was kept when it was issued. */
    CertificateContent content() {
        return ContentText.read(content);
    }

    /** The number of the one whose place it took; empty where it took none's. */
    Optional<String> predecessor() {
        return Optional.ofNullable(predecessor);
    }

    /** How it stands on a day in Viet Nam. */
    Validity validity(LocalDate today) {
        return standing.on(today, expiresOn);
    }

    /** What was issued, letter by letter, and how it stands on a day in Viet Nam. */
    Issuance issuance(LocalDate today) {
        return new Issuance(
                id, number, content, content(), key, seal == null ? new byte[0] : seal.clone(), validity(today));
    }

    /** The reason for issuing it by hand; only administrators see it. */
    Optional<String> issueReason() {
        return Optional.ofNullable(issueReason);
    }
}
