package vn.hocvuso.assessment.quiz;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Authors write the questions and the rule of a quiz. A draft is theirs; what is sealed is nobody's to change. */
@UseCase
public class QuizAuthoring {

    /** A whole quiz, as a content folder says it. */
    public record QuizDraft(
            String title,
            int drawn,
            int passPercent,
            int tries,
            int waitMinutes,
            int minutes,
            Terms terms,
            List<QuestionDraft> questions)
            implements Serializable {

        /** A quiz on the usual terms. */
        public QuizDraft(
                String title,
                int drawn,
                int passPercent,
                int tries,
                int waitMinutes,
                int minutes,
                List<QuestionDraft> questions) {
            this(title, drawn, passPercent, tries, waitMinutes, minutes, Terms.USUAL, questions);
        }

        private Quiz.Rule rule() {
            return new Quiz.Rule(title, drawn, passPercent, tries, waitMinutes, minutes, terms);
        }
    }

    /** A question's line on the author's desk; {@code version} guards against overwriting each other. */
    public record QuestionLine(long question, int version, boolean sealed, QuestionDraft draft)
            implements Serializable {}

    /** A quiz on the author's desk. */
    public record Desk(Quiz.Ref quiz, String owner, boolean sealed, Quiz.Rule rule, List<QuestionLine> questions)
            implements Serializable {}

    private final Quizzes quizzes;
    private final Grants grants;

    @Inject
    QuizAuthoring(Quizzes quizzes, Grants grants) {
        this.quizzes = quizzes;
        this.grants = grants;
    }

    /**
     * Writes and seals a quiz in one go; for content folders, whose loader has checked who may.
     *
     * @throws Refusal for whatever is not sound
     */
    public Quiz.Ref importQuiz(String owner, QuizDraft draft) {
        var questions = draft.questions().stream()
                .map(question -> quizzes.add(new Question(owner, question)))
                .toList();
        var quiz = new Quiz(owner, draft.rule(), questions);
        quiz.seal();
        quizzes.add(quiz);
        return quiz.ref();
    }

    /** An empty draft. */
    public Quiz.Ref create(Learner.Ref actor, String owner, Quiz.Rule rule) {
        grants.requireAuthor(actor, owner);
        var quiz = new Quiz(owner, rule, List.of());
        quizzes.add(quiz);
        return quiz.ref();
    }

    /** A draft that begins as the given quiz is. */
    public Quiz.Ref copy(Learner.Ref actor, Quiz.Ref of) {
        var copy = required(actor, of).copy();
        quizzes.add(copy);
        return copy.ref();
    }

    /** @throws Refusal {@code assessment.quiz.few} or {@code assessment.quiz.twice} */
    public void seal(Learner.Ref actor, Quiz.Ref ref) {
        required(actor, ref).seal();
    }

    public Desk desk(Learner.Ref actor, Quiz.Ref ref) {
        var quiz = required(actor, ref);
        return new Desk(
                ref,
                quiz.owner(),
                quiz.isSealed(),
                quiz.rule(),
                quiz.questions().stream().map(QuizAuthoring::line).toList());
    }

    public void changeRule(Learner.Ref actor, Quiz.Ref ref, Quiz.Rule rule) {
        required(actor, ref).change(rule);
    }

    /**
     * Puts a draft on other terms. With a blueprint an attempt gets as many questions as that asks.
     *
     * @throws Refusal {@code assessment.quiz.number} for a blueprint of more questions than an attempt can have
     */
    public void changeTerms(Learner.Ref actor, Quiz.Ref ref, Terms terms) {
        var quiz = required(actor, ref);
        quiz.change(quiz.rule().on(terms));
    }

    public void addQuestion(Learner.Ref actor, Quiz.Ref ref, QuestionDraft draft) {
        var quiz = required(actor, ref);
        quiz.add(quizzes.add(new Question(quiz.owner(), draft)));
    }

    /**
     * Says a question anew; one that was published gets a new revision in this draft.
     *
     * @param version what {@link QuestionLine} said when the form was opened
     * @throws Refusal {@code assessment.question.gone} when it was deleted meanwhile, {@code platform.changed} when
     *     somebody else has saved it meanwhile
     */
    public void reviseQuestion(Learner.Ref actor, Quiz.Ref ref, long question, int version, QuestionDraft draft) {
        var quiz = required(actor, ref);
        var old = question(quiz, question);
        if (old.version() != version) {
            throw new Refusal("platform.changed");
        }
        if (old.isSealed()) {
            quiz.replace(old, quizzes.add(new Question(quiz.owner(), draft)));
        } else {
            old.revise(draft);
        }
    }

    /** Takes a question out of the draft; a second time changes nothing. */
    public void removeQuestion(Learner.Ref actor, Quiz.Ref ref, long question) {
        var quiz = required(actor, ref);
        quiz.questions().stream().filter(it -> it.id() == question).findFirst().ifPresent(it -> {
            quiz.remove(it);
            quizzes.forget(it);
        });
    }

    private Quiz required(Learner.Ref actor, Quiz.Ref ref) {
        var quiz = quizzes.require(ref);
        grants.requireAuthor(actor, quiz.owner());
        return quiz;
    }

    private static Question question(Quiz quiz, long id) {
        return quiz.questions().stream()
                .filter(question -> question.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("assessment.question.gone"));
    }

    private static QuestionLine line(Question question) {
        return new QuestionLine(question.id(), question.version(), question.isSealed(), question.draft());
    }
}
