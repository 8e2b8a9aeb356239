package vn.hocvuso.certification.confirmation;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Facts that a person should look at. Closed once, with a note; nothing follows by itself. */
@Entity
@Table(name = "certification_flag")
class Flag {

    /** What was noticed. */
    enum Kind {
        /** One assessor has confirmed many learners within an hour. */
        PACE,
        /** Many learners have reached a level on one device within a day. */
        DEVICE,
        /** Evidence was withdrawn that a confirmed level needs. */
        WITHDRAWN
    }

    static final int SHORTEST_NOTE = 5;
    static final int LONGEST_NOTE = 500;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Kind kind;

    @Column(updatable = false)
    private String subject;

    private int people;

    @Column(name = "since_at")
    private Instant sinceAt;

    @Column(name = "until_at")
    private Instant untilAt;

    @Column(name = "open_mark")
    private Integer openMark;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private Learner.Ref closedBy;

    private String note;

    /** For JPA only. */
    protected Flag() {}

    Flag(Kind kind, String subject, int people, Instant sinceAt, Instant untilAt) {
        this.kind = kind;
        this.subject = subject;
        this.people = people;
        this.sinceAt = sinceAt;
        this.untilAt = untilAt;
        this.openMark = 1;
    }

    /**
     * Somebody has looked and says what is to be said.
     *
     * @throws Refusal {@code certification.flag.note} unless it has 5 to 500 characters, {@code platform.changed} when it
     *     is closed already
     */
    void close(Learner.Ref actor, String said, Instant now) {
        if (openMark == null) {
            throw new Refusal("platform.changed");
        }
        var text = Folding.clean(said == null ? "" : said);
        if (text.length() < SHORTEST_NOTE || text.length() > LONGEST_NOTE) {
            throw new Refusal("certification.flag.note", SHORTEST_NOTE, LONGEST_NOTE).at("note");
        }
        openMark = null;
        closedAt = now;
        closedBy = actor;
        note = text;
    }

    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    /** The assessor's number, the device's mark, or the confirmation's number. */
    String subject() {
        return subject;
    }

    int people() {
        return people;
    }

    Instant sinceAt() {
        return sinceAt;
    }

    Instant untilAt() {
        return untilAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<Learner.Ref> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /** Empty while it is open. */
    String note() {
        return note == null ? "" : note;
    }
}
