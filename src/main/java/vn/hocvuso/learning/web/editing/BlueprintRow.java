package vn.hocvuso.learning.web.editing;

import java.io.Serializable;
import java.util.Optional;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.BlueprintPart;

/** The inputs of one row of a blueprint; an empty one stands for any. */
public class BlueprintRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 100;

    private String competence;
    private String level;
    private String kind;
    private String count;
    private int live;
    private int found;

    BlueprintRow(BlueprintPart part) {
        competence = part.competence().orElse("");
        level = part.level().map(String::valueOf).orElse("");
        kind = part.kind().map(QuestionKind::name).orElse("");
        count = String.valueOf(part.count());
    }

    /** What the row asks; empty when its number is none. */
    Optional<BlueprintPart> part() {
        return wanted().map(number -> new BlueprintPart(
                some(competence), some(level).map(Integer::valueOf), some(kind).map(QuestionKind::valueOf), number));
    }

    private Optional<Integer> wanted() {
        var typed = count.strip();
        return typed.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(typed)).filter(number -> number >= 1 && number <= MOST)
                : Optional.empty();
    }

    private static Optional<String> some(String chosen) {
        return Optional.ofNullable(chosen).filter(text -> !text.isEmpty());
    }

    void count(int itsLive, int itsFound) {
        live = itsLive;
        found = itsFound;
    }

    /** How many live questions there are of this sort, when they were counted last. */
    public int getLive() {
        return live;
    }

    /** How many of them there are for this row when the other rows have theirs. */
    public int getFound() {
        return found;
    }

    /** True when there are fewer than the row wants. */
    public boolean isShort() {
        return wanted().filter(number -> found < number).isPresent();
    }

    /** The code of a competence; empty for any. */
    public String getCompetence() {
        return competence;
    }

    public void setCompetence(String competence) {
        this.competence = competence;
    }

    /** The number of a level; empty for any. */
    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    /** The name of a {@link QuestionKind}; empty for any. */
    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getCount() {
        return count;
    }

    public void setCount(String count) {
        this.count = count;
    }
}
