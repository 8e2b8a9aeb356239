package vn.hocvuso.assessment.practice;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.practice.PracticeItems.Shown;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Authors write the practice questions of a place; learners see them at once. One that was asked is never changed:
 * another takes its place.
 */
@UseCase
public class PracticeAuthoring {

    /** So many questions may be asked in one place. */
    public static final int MOST = 3;

    /** A question on the author's desk, and the part of the owner in which it is asked. */
    public record Line(long question, String part, QuestionDraft draft) implements Serializable {}

    private final PracticeItems items;
    private final Grants grants;

    @Inject
    PracticeAuthoring(PracticeItems items, Grants grants) {
        this.items = items;
        this.grants = grants;
    }

    /**
     * Shows these questions and no others; the same again changes nothing. For content folders, whose loader has checked
     * who may.
     *
     * @throws Refusal for whatever is not sound
     */
    public void importAll(PracticePlace place, List<QuestionDraft> drafts) {
        var questions =
                drafts.stream().map(draft -> new Question(place.owner(), draft)).toList();
        if (!drafts(items.shown(place)).equals(drafts(questions))) {
            questions.forEach(Question::seal);
            items.replace(place, questions);
        }
    }

    /** The questions of a place, for its authors and administrators. */
    public List<QuestionDraft> drafts(Learner.Ref actor, PracticePlace place) {
        grants.requireAuthor(actor, place.owner());
        return drafts(items.shown(place));
    }

    /** The questions of all places of an owner: by part, each part in its order. */
    public List<Line> lines(Learner.Ref actor, String owner) {
        grants.requireAuthor(actor, owner);
        return items.shown(owner).stream()
                .map(shown -> new Line(
                        shown.question().id(), shown.part(), shown.question().draft()))
                .toList();
    }

    /**
     * Asks one more question in this place, after the others.
     *
     * @throws Refusal {@code assessment.practice.many}, {@code assessment.practice.code} when the owner has a practice
     *     question of this code already, {@code platform.changed}, or as {@link Question}
     */
    public void add(Learner.Ref actor, PracticePlace place, QuestionDraft draft) {
        grants.requireAuthor(actor, place.owner());
        append(place, items.shown(place.owner()), sealed(place, draft));
    }

    /**
     * Says a question anew, perhaps in another part of its owner. What says the same in the same place stays as it is.
     *
     * @throws Refusal {@code platform.changed} when somebody has changed or removed it meanwhile, or as {@link #add}
     */
    public void revise(Learner.Ref actor, PracticePlace place, long question, QuestionDraft draft) {
        grants.requireAuthor(actor, place.owner());
        var all = items.shown(place.owner());
        var old = all.stream()
                .filter(shown -> shown.question().id() == question)
                .findFirst()
                .orElseThrow(() -> new Refusal("platform.changed"));
        var revision = sealed(place, draft);
        var stays = old.part().equals(place.part());
        if (stays && old.question().draft().equals(revision.draft())) {
            return;
        }
        if (!items.hide(place.owner(), question)) {
            throw new Refusal("platform.changed");
        }
        var others =
                all.stream().filter(shown -> shown.question().id() != question).toList();
        if (stays) {
            requireFreeCode(others, revision);
            items.put(place, old.position(), revision);
        } else {
            append(place, others, revision);
        }
    }

    /**
     * Asks a question no longer; a second time changes nothing.
     *
     * @return whether it was asked until now
     */
    public boolean remove(Learner.Ref actor, String owner, long question) {
        grants.requireAuthor(actor, owner);
        return items.hide(owner, question);
    }

    private void append(PracticePlace place, List<Shown> others, Question question) {
        var before = others.stream()
                .filter(shown -> shown.part().equals(place.part()))
                .toList();
        if (before.size() >= MOST) {
            throw new Refusal("assessment.practice.many", MOST).at("lesson");
        }
        requireFreeCode(others, question);
        var position = before.stream().mapToInt(Shown::position).max().orElse(-1) + 1;
        items.put(place, position, question);
    }

    private static void requireFreeCode(List<Shown> others, Question question) {
        if (others.stream().anyMatch(shown -> shown.question().code().equals(question.code()))) {
            throw new Refusal("assessment.practice.code", question.code()).at("code");
        }
    }

    private static Question sealed(PracticePlace place, QuestionDraft draft) {
        var question = new Question(place.owner(), draft);
        question.seal();
        return question;
    }

    private static List<QuestionDraft> drafts(List<Question> questions) {
        return questions.stream().map(Question::draft).toList();
    }
}
