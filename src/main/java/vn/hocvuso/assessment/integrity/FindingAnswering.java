package vn.hocvuso.assessment.integrity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * A learner reads what was found in her own attempt once she was told of it, and answers. Another learner who is in it stays
 * unnamed, and what that one has said unread.
 */
@UseCase
public class FindingAnswering {

    /** Shown in lists of hers. */
    public record MyLine(long id, String kind, String title, String state, Instant foundAt) implements Serializable {}

    /**
     * A finding as she sees it.
     *
     * @param isSecond whether of two papers hers is the second of the evidence
     * @param trail without who did what, and without what others have said
     */
    public record MyFinding(
            MyLine line,
            Evidence evidence,
            boolean isSecond,
            List<FindingKeeping.Happening> trail,
            boolean mayState,
            boolean mayAppeal,
            boolean isFinal)
            implements Serializable {}

    private final Findings findings;
    private final SealedQuizzes quizzes;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FindingAnswering(Findings findings, SealedQuizzes quizzes, AuditLog audit, Clock clock) {
        this.findings = findings;
        this.quizzes = quizzes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that she was told of, the newest first. */
    public List<MyLine> mine(Learner.Ref learner) {
        return findings.about(learner).stream()
                .map(line -> new MyLine(line.id(), line.kind(), line.title(), line.state(), line.foundAt()))
                .toList();
    }

    /** @throws Refusal {@code assessment.finding.unknown}, also for one that she was not told of */
    public MyFinding finding(Learner.Ref learner, long id) {
        var finding = findings.require(id);
        requireHers(finding, learner);
        return new MyFinding(
                new MyLine(
                        id,
                        finding.kind().name(),
                        quizzes.require(finding.quiz()).rule().title(),
                        finding.state().name(),
                        finding.foundAt()),
                finding.evidence(),
                !finding.learner().equals(learner),
                finding.trail().stream()
                        .filter(event -> switch (event.kind()) {
                            case STATEMENT, APPEAL -> event.isBy(learner);
                            case LOOKED_AT -> false;
                            default -> true;
                        })
                        .map(FindingKeeping::happening)
                        .toList(),
                finding.mayState(),
                finding.mayAppeal(),
                finding.isFinal());
    }

    /**
     * Keeps what she has to say.
     *
     * @throws Refusal {@code assessment.finding.unknown}, {@code assessment.finding.words},
     *     {@code assessment.finding.closed} or {@code assessment.finding.many}
     */
    public void state(Learner.Ref learner, long id, String words) {
        required(learner, id).state(learner, words, clock.instant());
        note(learner, "state", id);
    }

    /**
     * Has somebody else decide.
     *
     * @throws Refusal {@code assessment.finding.unknown}, {@code assessment.finding.words} or
     *     {@code assessment.finding.closed}
     */
    public void appeal(Learner.Ref learner, long id, String words) {
        required(learner, id).appeal(learner, words, clock.instant());
        note(learner, "appeal", id);
    }

    private void note(Learner.Ref learner, String act, long id) {
        audit.record(learner.value(), "assessment.finding-" + act, "finding:" + id, "");
    }

    private Finding required(Learner.Ref learner, long id) {
        var finding = findings.lock(id);
        requireHers(finding, learner);
        return finding;
    }

    private static void requireHers(Finding finding, Learner.Ref learner) {
        if (!finding.isAbout(learner) || !finding.isTold()) {
            throw new Refusal("assessment.finding.unknown");
        }
    }
}
