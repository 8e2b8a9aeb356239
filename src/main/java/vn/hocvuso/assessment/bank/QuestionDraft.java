package vn.hocvuso.assessment.bank;

import java.io.Serializable;
import java.util.List;
import vn.hocvuso.assessment.marking.Asked;

/**
 * What an author says of a question.
 *
 * @param code names the question through all its revisions; unique in a quiz
 * @param competence a code of the skill framework
 * @param level a level's number, from 1
 * @param text the prompt, with variables where a template is asked
 * @param explanation shown after the answer, with variables likewise
 * @param tags words to find it by, at most ten
 */
public record QuestionDraft(
        String code,
        String competence,
        int level,
        String text,
        String explanation,
        Asked asked,
        List<String> tags,
        QuestionState state)
        implements Serializable {

    public QuestionDraft {
        tags = List.copyOf(tags);
    }

    /** A question without tags that counts at once. */
    public static QuestionDraft live(
            String code, String competence, int level, String text, String explanation, Asked asked) {
        return new QuestionDraft(code, competence, level, text, explanation, asked, List.of(), QuestionState.LIVE);
    }

    public QuestionKind kind() {
        return QuestionKind.of(asked);
    }
}
