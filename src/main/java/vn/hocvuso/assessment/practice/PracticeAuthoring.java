package vn.hocvuso.assessment.practice;

import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Sets the practice questions of a place. One that was asked is never changed: another takes its place. */
@UseCase
public class PracticeAuthoring {

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

    private static List<QuestionDraft> drafts(List<Question> questions) {
        return questions.stream().map(Question::draft).toList();
    }
}
