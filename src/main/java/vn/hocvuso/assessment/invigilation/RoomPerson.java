package vn.hocvuso.assessment.invigilation;

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
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Somebody who has given the code of a room: she asks, is let in, and may be sent away, which is for good. */
@Entity
@Table(name = "assessment_exam_room_person")
class RoomPerson {

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "room_id", updatable = false)
    private long room;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "let_in_at")
    private Instant letInAt;

    @Column(name = "let_in_by")
    private Learner.Ref letInBy;

    @Enumerated(STRING)
    private IdentityCheck checked;

    @Column(name = "sent_away_at")
    private Instant sentAwayAt;

    @Column(name = "sent_away_by")
    private Learner.Ref sentAwayBy;

    @Column(name = "sent_away_reason")
    private String sentAwayReason;

    /** For JPA only. */
    protected RoomPerson() {}

    RoomPerson(ExamRoom.Ref room, Learner.Ref learner, Instant now) {
        this.room = room.value();
        this.learner = learner;
        this.askedAt = now;
    }

    /**
     * From now on she is present; a second time changes nothing.
     *
     * @return false when she was before
     * @throws Refusal {@code assessment.examRoom.self} for who would let herself in, {@code assessment.examRoom.away} for
     *     who was sent away
     */
    boolean letIn(Learner.Ref by, IdentityCheck check, Instant now) {
        if (by.equals(learner)) {
            throw new Refusal("assessment.examRoom.self");
        }
        requireNotAway();
        if (letInAt != null) {
            return false;
        }
        letInAt = now;
        letInBy = by;
        checked = check;
        return true;
    }

    /**
     * @param reason what the invigilator says of it
     * @throws Refusal {@code assessment.examRoom.away} when she was before
     */
    void sendAway(Learner.Ref by, Said reason, Instant now) {
        requireNotAway();
        sentAwayAt = now;
        sentAwayBy = by;
        sentAwayReason = reason.text();
    }

    private void requireNotAway() {
        if (sentAwayAt != null) {
            throw new Refusal("assessment.examRoom.away");
        }
    }

    Learner.Ref learner() {
        return learner;
    }
}
