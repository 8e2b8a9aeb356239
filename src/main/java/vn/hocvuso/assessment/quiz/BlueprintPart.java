package vn.hocvuso.assessment.quiz;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.platform.Refusal;

/** One line of a blueprint: so many questions of a competence, a level and a kind, each of which may be any. */
@Embeddable
public class BlueprintPart implements Serializable {

    private static final long serialVersionUID = 1L;

    private String competence;

    private Integer level;

    @Enumerated(STRING)
    private QuestionKind kind;

    @Column(name = "wanted")
    private int count;

    /** For JPA only. */
    protected BlueprintPart() {}

    /**
     * A line.
     *
     * @param count 1 to 100
     */
    public BlueprintPart(Optional<String> competence, Optional<Integer> level, Optional<QuestionKind> kind, int count) {
        this.competence = competence.orElse(null);
        this.level = level.orElse(null);
        this.kind = kind.orElse(null);
        this.count = count;
        if (count < 1 || count > 100) {
            throw new Refusal("assessment.quiz.number", 1, 100).at("blueprint");
        }
    }

    public Optional<String> competence() {
        return Optional.ofNullable(competence);
    }

    public Optional<Integer> level() {
        return Optional.ofNullable(level);
    }

    public Optional<QuestionKind> kind() {
        return Optional.ofNullable(kind);
    }

    public int count() {
        return count;
    }

    /** True for a question that this line may ask. */
    public boolean takes(String itsCompetence, int itsLevel, QuestionKind itsKind) {
        return (competence == null || competence.equals(itsCompetence))
                && (level == null || level == itsLevel)
                && (kind == null || kind == itsKind);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlueprintPart part
                && Objects.equals(competence, part.competence)
                && Objects.equals(level, part.level)
                && kind == part.kind
                && count == part.count;
    }

    @Override
    public int hashCode() {
        return Objects.hash(competence, level, kind, count);
    }

    /** In the words of the framework's codes: {@code 4.2, 2, NUMBER}; a dash for any. */
    @Override
    public String toString() {
        return (competence == null ? "–" : competence) + ", " + (level == null ? "–" : level) + ", "
                + (kind == null ? "–" : kind);
    }
}
