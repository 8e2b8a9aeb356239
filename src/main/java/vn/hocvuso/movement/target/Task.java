package vn.hocvuso.movement.target;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** What is to be done in a plan, by one agency that leads and others that coordinate. */
@Entity
@Table(name = "movement_task")
public class Task {

    static final int LONGEST_TITLE = 500;
    static final int LONGEST_AGENCY = 200;
    static final int MOST_AGENCIES = 20;
    static final int LONGEST_OUTCOME = 500;
    private static final int LONGEST_LIST = 2_000;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "plan_id", updatable = false)
    private long plan;

    private String title;

    @Column(name = "lead_agency")
    private String lead;

    private String coordinating;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String section;

    @Column(name = "done_on")
    private LocalDate doneOn;

    private String outcome = "";

    /** For JPA only. */
    protected Task() {}

    Task(Plan plan) {
        this.plan = plan.id();
    }

    /**
     * Is this from now on.
     *
     * @param newDueOn the last day; empty for one that goes on all year
     * @throws Refusal {@code movement.target.text} for what is missing or too long, {@code movement.task.coordinating} for more
     *     than 20 agencies that coordinate, {@code movement.task.twice} when one does so twice, or leads, too
     */
    void become(
            String newTitle, String newLead, List<String> agencies, Optional<LocalDate> newDueOn, String newSection) {
        title = TargetText.required(newTitle, LONGEST_TITLE, "title");
        lead = TargetText.required(newLead, LONGEST_AGENCY, "lead");
        var clean = agencies.stream()
                .map(agency -> TargetText.required(agency, LONGEST_AGENCY, "coordinating"))
                .toList();
        if (clean.size() > MOST_AGENCIES || String.join("\n", clean).length() > LONGEST_LIST) {
            throw new Refusal("movement.task.coordinating", MOST_AGENCIES).at("coordinating");
        }
        if (clean.contains(lead) || clean.stream().distinct().count() < clean.size()) {
            throw new Refusal("movement.task.twice").at("coordinating");
        }
        coordinating = String.join("\n", clean);
        dueOn = newDueOn.orElse(null);
        section = TargetText.optional(newSection, Target.LONGEST_SECTION, "section");
    }

    /**
     * Is done.
     *
     * @param newOutcome what came of it; may be empty
     * @throws Refusal {@code movement.task.done} when it is already; {@code movement.target.text} for what is too long
     */
    void finish(LocalDate today, String newOutcome) {
        if (doneOn != null) {
            throw new Refusal("movement.task.done");
        }
        outcome = TargetText.optional(newOutcome, LONGEST_OUTCOME, "outcome");
        doneOn = today;
    }

    /** Is not done after all; what came of it is forgotten. */
    void reopen() {
        doneOn = null;
        outcome = "";
    }

    /** True when its last day is over and it was not done. */
    boolean isLate(LocalDate today) {
        return doneOn == null && dueOn != null && dueOn.isBefore(today);
    }

    long id() {
        return id;
    }

    long plan() {
        return plan;
    }

    String title() {
        return title;
    }

    /** The agency that leads. */
    String lead() {
        return lead;
    }

    List<String> coordinating() {
        return coordinating.isEmpty() ? List.of() : List.of(coordinating.split("\n"));
    }

    /** Its last day; empty for one that goes on all year. */
    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    String section() {
        return section;
    }

    /** When it was said to be done; empty before. */
    Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }

    /** What came of it; may be empty. */
    String outcome() {
        return outcome;
    }
}
