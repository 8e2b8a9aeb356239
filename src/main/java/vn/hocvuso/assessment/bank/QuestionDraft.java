package vn.hocvuso.assessment.bank;

import java.io.Serializable;
import java.util.List;

/**
 * What an author says of a question.
 *
 * @param code names the question through all its revisions; unique in a quiz
 * @param competence a code of the skill framework
 * @param level a level's number, from 1
 * @param choices for {@link QuestionKind#TRUE_FALSE} the two of {@link #trueOrFalse}
 */
public record QuestionDraft(
        String code,
        QuestionKind kind,
        String competence,
        int level,
        String text,
        List<ChoiceDraft> choices,
        String explanation)
        implements Serializable {

    /** One of the answers offered. */
    public record ChoiceDraft(String text, boolean right) implements Serializable {}

    /** The two choices of a statement that is true, or false. */
    public static List<ChoiceDraft> trueOrFalse(boolean truth) {
        return List.of(new ChoiceDraft("Đúng", truth), new ChoiceDraft("Sai", !truth));
    }
}
