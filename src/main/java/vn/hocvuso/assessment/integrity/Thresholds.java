package vn.hocvuso.assessment.integrity;

import java.io.Serializable;
import vn.hocvuso.assessment.marking.RecordJson;

/**
 * From where on something is worth a person's look. Data with a version, from {@code integrity.yaml}; a version never
 * changes.
 */
public record Thresholds(String version, Fast fast, Shared shared, Jump jump) implements Serializable {

    /**
     * Answers too fast to have been read.
     *
     * @param syllablesPerMinute how fast people read; Vietnamese is written syllable by syllable
     * @param belowPercent of the reading time: with less than so much an answer is too fast
     * @param onPercent of the questions looked at must be too fast
     * @param leastQuestions with fewer questions to look at nothing is found
     * @param chancePerMillion the right answers among the fast ones must be less likely than that by guessing
     */
    public record Fast(
            int syllablesPerMinute, int belowPercent, int onPercent, int leastQuestions, int chancePerMillion)
            implements Serializable {}

    /**
     * The same wrong answers on two papers.
     *
     * @param leastTakers of fewer papers nobody can say what is usual
     * @param leastSame so many wrong answers must be the same
     * @param bands so many bands of score are told apart
     * @param longestList a wrong answer that more people gave leads to nobody
     * @param chancePerMillion how likely one such pair may be among all that are compared, if everybody worked alone
     */
    public record Shared(int leastTakers, int leastSame, int bands, int longestList, int chancePerMillion)
            implements Serializable {}

    /**
     * From one try to the next.
     *
     * @param leastQuestions on either side; of the later try only those count that she had not seen before
     * @param reachPercent so many of them must be right
     * @param standardErrors so many standard errors of the difference
     * @param withinMinutes between handing in the one and the other
     */
    public record Jump(int leastQuestions, int reachPercent, int standardErrors, int withinMinutes)
            implements Serializable {}

    String json() {
        return RecordJson.text(this);
    }

    static Thresholds read(String json) {
        return RecordJson.read(Thresholds.class, json);
    }
}
