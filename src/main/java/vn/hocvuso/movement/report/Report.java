package vn.hocvuso.movement.report;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * What a unit reports for a period of a line. It is written, checked by one person, signed by another, submitted; the receiver
 * takes it into its own report and locks it. Later versions amend it and say why.
 */
@Entity
@Table(name = "movement_report")
public class Report {

    /** How far a report has come. */
    public enum State {
        DRAFT,
        CHECKED,
        SIGNED,
        SUBMITTED,
        /** It has gone into the receiver's report. */
        CONSOLIDATED,
        /** Nobody amends it any more. */
        LOCKED,
        /** A later version is in force. */
        AMENDED;

        /** True from the signing on: what it says is frozen. */
        public boolean isFrozen() {
            return this != DRAFT && this != CHECKED;
        }

        /** True when the receiver has it, and it counts. */
        public boolean isInForce() {
            return this == SUBMITTED || this == CONSOLIDATED || this == LOCKED;
        }
    }

    /**
     * What stands on a signed document.
     *
     * @param number with the symbol, as in {@code 12/BC-UBND}
     * @param place as in {@code Mai Hoa}
     * @param title what the signatory is, as in {@code CHỦ TỊCH}
     */
    public record Signature(String number, String place, String signatory, String title, LocalDate on) {}

    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_PLACE = 100;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 500;

    private static final Set<State> OPEN = Set.of(State.DRAFT, State.CHECKED, State.SIGNED);

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "line_id", updatable = false)
    private long line;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    @Column(name = "keeper_id")
    private long keeper;

    @Column(updatable = false)
    private String period;

    @Column(updatable = false)
    private int amendment;

    @Column(name = "form_id", updatable = false)
    private long form;

    @Enumerated(STRING)
    private State state = State.DRAFT;

    private String number = "";

    private String place = "";

    private String signatory = "";

    @Column(name = "signatory_title")
    private String signatoryTitle = "";

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "drafted_by", updatable = false)
    private Learner.Ref draftedBy;

    @Column(name = "checked_by")
    private Learner.Ref checkedBy;

    @Column(name = "signed_by")
    private Learner.Ref signedBy;

    @Column(name = "submitted_by")
    private Learner.Ref submittedBy;

    @Column(name = "amends_id", updatable = false)
    private Long amends;

    @Column(name = "change_reason", updatable = false)
    private String changeReason = "";

    @Column(name = "consolidated_in")
    private Long consolidatedIn;

    /** For JPA only. */
    protected Report() {}

    Report(ReportLine line, Unit unit, Period period, ReportForm form, Learner.Ref author) {
        this.line = line.id();
        this.unit = unit.id();
        keeper = unit.id();
        this.period = period.code();
        this.form = form.id();
        draftedBy = author;
    }

    /**
     * A later version of a report.
     *
     * @throws Refusal {@code movement.report.locked}, {@code movement.report.notSubmitted}, {@code movement.report.reason}
     */
    Report(Report former, String reason, Learner.Ref author) {
        if (former.state == State.LOCKED) {
            throw new Refusal("movement.report.locked");
        }
        if (!former.state.isInForce()) {
            throw new Refusal("movement.report.notSubmitted");
        }
        changeReason = text(reason, LONGEST_REASON, "movement.report.reason", "reason");
        line = former.line;
        unit = former.unit;
        keeper = former.keeper;
        period = former.period;
        form = former.form;
        amendment = former.amendment + 1;
        amends = former.id;
        draftedBy = author;
    }

    static String text(String typed, int longest, String key, String field) {
        var clean = Folding.clean(typed == null ? "" : typed);
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refusal(key, longest).at(field);
        }
        return clean;
    }

    /** @throws Refusal {@code movement.report.closed} when it can no longer be written in */
    void requireDraft() {
        if (state != State.DRAFT) {
            throw new Refusal("movement.report.closed");
        }
    }

    /** @throws Refusal {@code movement.report.closed} */
    void check(Learner.Ref actor) {
        requireDraft();
        checkedBy = actor;
        state = State.CHECKED;
    }

    /**
     * Is signed by another person than has checked it.
     *
     * @throws Refusal {@code movement.report.unchecked}, {@code movement.report.twoPersons}, {@code movement.report.number},
     *     {@code movement.report.place}, {@code movement.report.signatory}, {@code movement.report.title}
     */
    void sign(Learner.Ref actor, Signature signature) {
        if (state != State.CHECKED) {
            throw new Refusal("movement.report.unchecked");
        }
        if (actor.equals(checkedBy)) {
            throw new Refusal("movement.report.twoPersons");
        }
        number = text(signature.number(), LONGEST_NUMBER, "movement.report.number", "number");
        place = text(signature.place(), LONGEST_PLACE, "movement.report.place", "place");
        signatory = text(signature.signatory(), LONGEST_NAME, "movement.report.signatory", "signatory");
        signatoryTitle = text(signature.title(), LONGEST_NAME, "movement.report.title", "title");
        signedOn = signature.on();
        signedBy = actor;
        state = State.SIGNED;
    }

    /** @throws Refusal {@code movement.report.submitted} a second time, {@code movement.report.unsigned} */
    void submit(Learner.Ref actor) {
        if (state.isInForce() || state == State.AMENDED) {
            throw new Refusal("movement.report.submitted");
        }
        if (state != State.SIGNED) {
            throw new Refusal("movement.report.unsigned");
        }
        submittedBy = actor;
        state = State.SUBMITTED;
    }

    /**
     * Is to be written anew; who has checked and signed no longer counts.
     *
     * @throws Refusal {@code movement.report.notBack}
     */
    void sendBack() {
        if (state != State.CHECKED && state != State.SIGNED) {
            throw new Refusal("movement.report.notBack");
        }
        state = State.DRAFT;
        checkedBy = null;
        signedBy = null;
        signedOn = null;
        number = "";
    }

    /** Goes into the receiver's report. Must be in force. */
    void consolidate(Report into) {
        consolidatedIn = into.id;
        if (state == State.SUBMITTED) {
            state = State.CONSOLIDATED;
        }
    }

    /** Is no part of the receiver's report any more. */
    void release() {
        consolidatedIn = null;
    }

    /** @throws Refusal {@code movement.report.notSubmitted} */
    void lock() {
        if (!state.isInForce()) {
            throw new Refusal("movement.report.notSubmitted");
        }
        state = State.LOCKED;
    }

    /** A later version is in force. @throws Refusal {@code movement.report.locked} */
    void giveWay() {
        if (state == State.LOCKED) {
            throw new Refusal("movement.report.locked");
        }
        state = State.AMENDED;
    }

    /** The people of another unit work on it from now on. */
    void hand(Unit successor) {
        keeper = successor.id();
    }

    /** True while its unit still has something to do about it. */
    public boolean isOpen() {
        return OPEN.contains(state);
    }

    public long id() {
        return id;
    }

    public long line() {
        return line;
    }

    /** Of which it tells. */
    public long unit() {
        return unit;
    }

    /** Whose people work on it: another unit's, once its own has ended. */
    public long keeper() {
        return keeper;
    }

    public Period period() {
        return Period.of(period).orElseThrow();
    }

    /** 0 for the first version. */
    public int amendment() {
        return amendment;
    }

    public long form() {
        return form;
    }

    public State state() {
        return state;
    }

    /** Empty until it is signed. */
    public Optional<Signature> signature() {
        return Optional.ofNullable(signedOn).map(on -> new Signature(number, place, signatory, signatoryTitle, on));
    }

    public Optional<Learner.Ref> checkedBy() {
        return Optional.ofNullable(checkedBy);
    }

    public Optional<Learner.Ref> signedBy() {
        return Optional.ofNullable(signedBy);
    }

    /** The version before it. */
    public Optional<Long> amends() {
        return Optional.ofNullable(amends);
    }

    /** Why there is a later version; empty for the first. */
    public String changeReason() {
        return changeReason;
    }

    /** Into which report of the receiver it has gone. */
    public Optional<Long> consolidatedIn() {
        return Optional.ofNullable(consolidatedIn);
    }
}
