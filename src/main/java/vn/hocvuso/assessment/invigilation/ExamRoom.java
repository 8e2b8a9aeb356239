package vn.hocvuso.assessment.invigilation;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** One sitting of one quiz at one place and time. Serves whatever edition of the quiz is in force. */
@Entity
@Table(name = "assessment_exam_room")
public class ExamRoom {

    /** Names a room outside this package. */
    public record Ref(long value) implements Serializable {

        /** The reference that an address names; one that no room has, if it names none. */
        public static Ref of(String text) {
            return new Ref(text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0);
        }
    }

    /** Where a room stands. */
    public enum State {
        PLANNED,
        OPEN,
        ENDED
    }

    /**
     * What an invigilator plans.
     *
     * @param owner whose quiz it is, as {@link vn.hocvuso.assessment.quiz.SealedQuiz#owner}
     * @param commune its code
     * @param place in words, 3 to 200 characters
     * @param closesAt within twelve hours after it opens
     */
    public record Plan(String owner, String commune, String place, Instant opensAt, Instant closesAt) {

        private static final Duration LONGEST = Duration.ofHours(12);

        public Plan {
            place = place == null ? "" : Folding.clean(place);
            if (place.length() < 3 || place.length() > 200) {
                throw new Refusal("assessment.examRoom.place", 3, 200).at("place");
            }
            if (!opensAt.isBefore(closesAt) || closesAt.isAfter(opensAt.plus(LONGEST))) {
                throw new Refusal("assessment.examRoom.times", LONGEST.toHours()).at("until");
            }
        }
    }

    /** What may be added at once, in minutes. */
    static final int MOST_MINUTES = 120;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String owner;

    @Column(name = "commune_code", updatable = false)
    private String communeCode;

    @Column(updatable = false)
    private String place;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(updatable = false)
    private String code;

    @Column(name = "open_mark")
    private Integer openMark;

    @Column(name = "invigilator_id", updatable = false)
    private Learner.Ref invigilator;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private Learner.Ref endedBy;

    /** For JPA only. */
    protected ExamRoom() {}

    /** @throws Refusal {@code assessment.examRoom.past} for one that would be over already */
    ExamRoom(Plan plan, Learner.Ref invigilator, String code, Instant now) {
        if (!now.isBefore(plan.closesAt())) {
            throw new Refusal("assessment.examRoom.past").at("until");
        }
        this.owner = plan.owner();
        this.communeCode = plan.commune();
        this.place = plan.place();
        this.opensAt = plan.opensAt();
        this.closesAt = plan.closesAt();
        this.code = code;
        this.openMark = 1;
        this.invigilator = invigilator;
        this.createdAt = now;
    }

    /** People may come from now on, earlier than planned; a second time changes nothing. */
    void openNow(Instant now) {
        requireNotEnded();
        if (now.isBefore(opensAt)) {
            opensAt = now;
        }
    }

    /**
     * @throws Refusal {@code assessment.examRoom.early} before it opens, {@code assessment.examRoom.over} once it has ended
     *     or nobody can start there any more
     */
    void requireOpen(Instant now) {
        requireNotEnded();
        if (now.isBefore(opensAt)) {
            throw new Refusal("assessment.examRoom.early");
        }
        if (!now.isBefore(closesAt)) {
            throw new Refusal("assessment.examRoom.over");
        }
    }

    /** @throws Refusal {@code assessment.examRoom.over} */
    void requireNotEnded() {
        if (endedAt != null) {
            throw new Refusal("assessment.examRoom.over");
        }
    }

    /** Closes so much later. */
    void extend(int minutes) {
        closesAt = closesAt.plus(Duration.ofMinutes(minutes));
    }

    /** Does not close before this. */
    void lastUntil(Instant end) {
        if (end.isAfter(closesAt)) {
            closesAt = end;
        }
    }

    /**
     * Ends for good.
     *
     * @param by empty when its time is over
     * @throws Refusal {@code assessment.examRoom.over} when it has ended before
     */
    void end(Optional<Learner.Ref> by, Instant now) {
        requireNotEnded();
        openMark = null;
        endedAt = now;
        endedBy = by.orElse(null);
    }

    Ref ref() {
        return new Ref(id);
    }

    /** How the audit log names it. */
    String subject() {
        return "exam-room:" + id;
    }

    String place() {
        return place;
    }

    String code() {
        return code;
    }

    Learner.Ref invigilator() {
        return invigilator;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    State state(Instant now) {
        return state(endedAt != null, opensAt, now);
    }

    static State state(boolean ended, Instant opensAt, Instant now) {
        return ended ? State.ENDED : now.isBefore(opensAt) ? State.PLANNED : State.OPEN;
    }
}
