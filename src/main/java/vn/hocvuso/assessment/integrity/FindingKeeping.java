package vn.hocvuso.assessment.integrity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.integrity.Finding.State;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * Authors look at the findings of their own courses, administrators at all, and decide on them. Whoever may not see one is
 * refused with {@code identity.page.unknown}. Nothing else follows from a decision.
 */
@UseCase
public class FindingKeeping {

    /** What a decision can be. */
    public static final List<String> OUTCOMES =
            List.of(State.NOTHING_WRONG.name(), State.EXPLAINED.name(), State.UPHELD.name());

    private static final String ACT = "assessment.finding-";
    private static final int LONGEST_NOTE = 500;

    /**
     * Which findings.
     *
     * @param state the name of a state; empty for any
     * @param kind the name of a kind; empty for any
     */
    public record Filter(String state, String kind) implements Serializable {}

    /**
     * A finding in a list.
     *
     * @param kind {@code FAST}, {@code SHARED} or {@code JUMP}
     * @param title of the quiz
     * @param state {@code OPEN}, {@code NOTHING_WRONG}, {@code EXPLAINED}, {@code UPHELD} or {@code APPEALED}
     * @param other whose paper was compared with hers
     */
    public record Line(
            long id,
            String kind,
            Quiz.Ref quiz,
            String title,
            String state,
            Instant foundAt,
            Learner.Ref learner,
            Optional<Learner.Ref> other)
            implements Serializable {}

    /**
     * One thing that has happened to it.
     *
     * @param kind {@code FOUND}, {@code LOOKED_AT}, {@code TOLD}, {@code STATEMENT}, {@code DECISION}, {@code APPEAL} or
     *     {@code SECOND_DECISION}
     * @param outcome what was decided; empty when nothing was
     * @param actor empty when nobody did it
     */
    public record Happening(String kind, String outcome, Optional<Learner.Ref> actor, String words, Instant at)
            implements Serializable {}

    /**
     * A finding with all that is known of it.
     *
     * @param attempts hers and, where two were compared, the other one
     * @param thresholds those that were in force
     * @param mayTell whether the one who looks may ask for a statement
     * @param mayDecide whether she may decide
     * @param mayDecideAgain whether she may decide on the appeal
     */
    public record View(
            Line line,
            List<Long> attempts,
            Evidence evidence,
            Thresholds thresholds,
            List<Happening> trail,
            boolean mayTell,
            boolean mayDecide,
            boolean mayDecideAgain)
            implements Serializable {}

    private final Findings findings;
    private final ThresholdSets sets;
    private final SealedQuizzes quizzes;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FindingKeeping(
            Findings findings, ThresholdSets sets, SealedQuizzes quizzes, Grants grants, AuditLog audit, Clock clock) {
        this.findings = findings;
        this.sets = sets;
        this.quizzes = quizzes;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first, at most 100 at a time. */
    public List<Line> lines(Learner.Ref actor, Filter filter, int first, int limit) {
        return findings.lines(owners(actor), filter, first, Math.min(limit, 100));
    }

    /** How many there are. */
    public int count(Learner.Ref actor, Filter filter) {
        return findings.count(owners(actor), filter);
    }

    /**
     * The evidence and the trail, in which it is noted who looks.
     *
     * @throws Refusal {@code assessment.finding.unknown}
     */
    public View look(Learner.Ref actor, long id) {
        var finding = required(actor, id);
        finding.lookAt(actor, clock.instant());
        var impartial = !finding.isAbout(actor);
        return new View(
                line(finding),
                finding.otherAttempt()
                        .map(other -> List.of(finding.attempt(), other))
                        .orElseGet(() -> List.of(finding.attempt())),
                finding.evidence(),
                sets.find(finding.thresholds()).orElseThrow(),
                finding.trail().stream().map(FindingKeeping::happening).toList(),
                impartial && finding.state() == State.OPEN && !finding.isTold(),
                impartial && finding.state() == State.OPEN,
                impartial && finding.state() == State.APPEALED && !finding.hasDecided(actor));
    }

    /**
     * Asks those whom it is about for their word.
     *
     * @throws Refusal {@code assessment.finding.unknown}, {@code assessment.finding.own},
     *     {@code assessment.finding.words} or {@code platform.changed}
     */
    public void tell(Learner.Ref actor, long id, String words) {
        required(actor, id).tell(actor, words, clock.instant());
        note(actor, "tell", id, words);
    }

    /**
     * Decides, first or on an appeal.
     *
     * @param outcome one of {@link #OUTCOMES}
     * @throws Refusal {@code assessment.finding.outcome}, {@code assessment.finding.unknown},
     *     {@code assessment.finding.own}, {@code assessment.finding.words}, {@code assessment.finding.another} when she has
     *     decided on it before, or {@code platform.changed}
     */
    public void decide(Learner.Ref actor, long id, String outcome, String reason) {
        var finding = required(actor, id);
        if (!OUTCOMES.contains(outcome)) {
            throw new Refusal("assessment.finding.outcome").at("outcome");
        }
        if (finding.state() == State.APPEALED) {
            finding.decideAgain(actor, State.valueOf(outcome), reason, clock.instant());
        } else {
            finding.decide(actor, State.valueOf(outcome), reason, clock.instant());
        }
        note(actor, "decide", id, outcome + ": " + reason);
    }

    private Finding required(Learner.Ref actor, long id) {
        var finding = findings.lock(id);
        grants.requireAuthor(actor, quizzes.require(finding.quiz()).owner());
        return finding;
    }

    private void note(Learner.Ref actor, String act, long id, String reason) {
        var text = reason.strip();
        audit.record(
                actor.value(), ACT + act, "finding:" + id, text.substring(0, Math.min(text.length(), LONGEST_NOTE)));
    }

    private Optional<List<String>> owners(Learner.Ref actor) {
        if (grants.holds(actor, Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        grants.require(actor, Role.TEACHER);
        return Optional.of(grants.authored(actor));
    }

    Line line(Finding finding) {
        return new Line(
                finding.id(),
                finding.kind().name(),
                finding.quiz(),
                quizzes.require(finding.quiz()).rule().title(),
                finding.state().name(),
                finding.foundAt(),
                finding.learner(),
                finding.otherLearner());
    }

    static Happening happening(FindingEvent event) {
        return new Happening(
                event.kind().name(),
                event.outcome().map(State::name).orElse(""),
                event.actor(),
                event.words(),
                event.at());
    }
}
