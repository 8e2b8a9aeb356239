package vn.hocvuso.assessment.invigilation;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;

/** What an invigilator has written down of a room, or of somebody in it. It never changes. */
@Entity
@Table(name = "assessment_exam_room_note")
class RoomNote {

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Column(name = "room_id", updatable = false)
    private long room;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "by_id", updatable = false)
    private Learner.Ref by;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(updatable = false)
    private int minutes;

    @Column(updatable = false)
    private String text;

    /** For JPA only. */
    protected RoomNote() {}

    /**
     * A note.
     *
     * @param about empty for the room as a whole
     * @param minutes those that were added; 0 for a note of something else
     */
    RoomNote(ExamRoom.Ref room, Learner.Ref by, Optional<Learner.Ref> about, int minutes, Said said, Instant now) {
        this.room = room.value();
        this.at = now;
        this.by = by;
        this.learner = about.orElse(null);
        this.minutes = minutes;
        this.text = said.text();
    }
}
