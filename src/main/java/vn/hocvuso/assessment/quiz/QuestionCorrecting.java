package vn.hocvuso.assessment.quiz;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.text.Folding;

/**
 * Authors deal with a published question that turns out to be wrong, or worn out. What was asked stays as it was asked; from
 * the next answer on it is marked anew, and what was graded before is left to a regrading.
 */
@UseCase
public class QuestionCorrecting {

    /** So many drawings of a template are compared. */
    private static final int SAMPLES = 50;

    private static final int LONGEST_REASON = 500;

    private final Quizzes quizzes;
    private final Corrections corrections;
    private final SealedQuizzes sealed;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    QuestionCorrecting(
            Quizzes quizzes,
            Corrections corrections,
            SealedQuizzes sealed,
            Grants grants,
            AuditLog audit,
            Clock clock) {
        this.quizzes = quizzes;
        this.corrections = corrections;
        this.sealed = sealed;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Mends the key: the same question, with other answers right.
     *
     * @throws Refusal {@code assessment.correction.shape} when learners would see anything else than they saw,
     *     {@code assessment.correction.same} when nothing differs, {@code assessment.correction.reason},
     *     {@code assessment.question.unknown}
     */
    public void mend(Learner.Ref actor, Quiz.Ref quiz, long question, Asked mended, String reason) {
        var found = question(actor, quiz, question);
        var asked = found.asked();
        if (mended.equals(sealed.require(quiz).item(question).orElseThrow().asked())) {
            throw new Refusal("assessment.correction.same").at("body");
        }
        if (!looksAlike(asked, mended, List.of(found.prompt(), found.explanation()))) {
            throw new Refusal("assessment.correction.shape").at("body");
        }
        correct(actor, found, new Correction(false, Optional.of(mended)), reason);
    }

    /**
     * Gives everybody the mark.
     *
     * @throws Refusal {@code assessment.correction.reason} or {@code assessment.question.unknown}
     */
    public void neutralise(Learner.Ref actor, Quiz.Ref quiz, long question, String reason) {
        correct(actor, question(actor, quiz, question), new Correction(true, Optional.empty()), reason);
    }

    /**
     * Decides whether it is asked from now on; within seconds on every server.
     *
     * @throws Refusal {@code assessment.question.unknown}
     */
    public void use(Learner.Ref actor, Quiz.Ref quiz, long question, QuestionState state) {
        var found = question(actor, quiz, question);
        found.use(state);
        audit.record(actor.value(), "question.state", "question:" + question, state.name());
    }

    private void correct(Learner.Ref actor, Question question, Correction correction, String reason) {
        var why = reason == null ? "" : Folding.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal("assessment.correction.reason", LONGEST_REASON).at("reason");
        }
        corrections.add(question.id(), correction, why, actor, clock.instant());
        audit.record(actor.value(), "question.correct", "question:" + question.id(), why);
        sealed.forget();
    }

    private Question question(Learner.Ref actor, Quiz.Ref ref, long question) {
        var quiz = quizzes.require(ref);
        grants.requireAuthor(actor, quiz.owner());
        return quiz.questions().stream()
                .filter(one -> one.id() == question && quiz.isSealed())
                .findFirst()
                .orElseThrow(() -> new Refusal("assessment.question.unknown"));
    }

    private static boolean looksAlike(Asked one, Asked other, List<String> texts) {
        var seeds = one instanceof Body ? LongStream.of(0) : LongStream.range(0, SAMPLES);
        return one.getClass() == other.getClass()
                && seeds.allMatch(seed -> {
                    var before = one.draw(texts, seed);
                    var after = other.draw(texts, seed);
                    return before.body().getClass() == after.body().getClass()
                            && before.texts().equals(after.texts())
                            && before.body().looksLike(after.body());
                });
    }
}
