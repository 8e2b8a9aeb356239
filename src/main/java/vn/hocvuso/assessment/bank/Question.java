package vn.hocvuso.assessment.bank;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.EAGER;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** One revision of a question. Once sealed it never changes, for somebody may have answered it. */
@Entity
@Table(name = "assessment_question")
public class Question {

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String owner;

    private String code;

    private boolean sealed;

    @Enumerated(STRING)
    private QuestionKind kind;

    private String competence;

    private int level;

    private String prompt;

    private String explanation;

    @ElementCollection(fetch = EAGER)
    @CollectionTable(name = "assessment_choice", joinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "position")
    private List<Choice> choices = new ArrayList<>();

    /** For JPA only. */
    protected Question() {}

    /**
     * A question of the thing named.
     *
     * @throws Refusal as {@link #revise}
     */
    public Question(String owner, QuestionDraft draft) {
        this.owner = owner;
        write(draft);
    }

    /**
     * Says the question anew.
     *
     * @throws Refusal {@code assessment.question.code}, {@code .text}, {@code .explanation}, {@code .choices},
     *     {@code .same}, {@code .right}: whatever does not hold for its kind
     * @throws IllegalStateException when sealed
     */
    public void revise(QuestionDraft draft) {
        if (sealed) {
            throw new IllegalStateException("Question " + id + " is sealed");
        }
        write(draft);
    }

    /** From now on it never changes. */
    public void seal() {
        sealed = true;
    }

    private void write(QuestionDraft draft) {
        code = required(draft.code(), 40, "assessment.question.code", "code");
        prompt = required(draft.text(), 2000, "assessment.question.text", "text");
        explanation = required(draft.explanation(), 2000, "assessment.question.explanation", "explanation");
        kind = draft.kind();
        competence = draft.competence();
        level = draft.level();
        var written = draft.choices().stream()
                .map(choice -> new Choice(choice.text(), choice.right()))
                .toList();
        requireSound(draft.kind(), written);
        if (!sameAs(written)) {
            choices.clear();
            choices.addAll(written);
        }
    }

    private boolean sameAs(List<Choice> written) {
        return choices.size() == written.size()
                && IntStream.range(0, written.size())
                        .allMatch(
                                i -> choices.get(i).text().equals(written.get(i).text())
                                        && choices.get(i).isRight()
                                                == written.get(i).isRight());
    }

    private static void requireSound(QuestionKind kind, List<Choice> choices) {
        var most = kind == QuestionKind.TRUE_FALSE ? 2 : 8;
        if (choices.size() < 2 || choices.size() > most) {
            throw new Refusal("assessment.question.choices", 2, most).at("choices");
        }
        if (new HashSet<>(choices.stream().map(Choice::text).toList()).size() < choices.size()) {
            throw new Refusal("assessment.question.same").at("choices");
        }
        var right = choices.stream().filter(Choice::isRight).count();
        var sound = kind == QuestionKind.MULTIPLE ? right >= 2 && right < choices.size() : right == 1;
        if (!sound) {
            throw new Refusal("assessment.question.right." + kind).at("choices");
        }
    }

    private static String required(String text, int longest, String key, String input) {
        var clean = text == null ? "" : Folding.clean(text);
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refusal(key, longest).at(input);
        }
        return clean;
    }

    /** True when exactly the right choices are chosen. */
    public boolean accepts(Set<Integer> chosen) {
        return chosen.equals(key());
    }

    /** The places of the right choices, from 0. */
    public Set<Integer> key() {
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).isRight())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public long id() {
        return id;
    }

    public String owner() {
        return owner;
    }

    public String code() {
        return code;
    }

    public boolean isSealed() {
        return sealed;
    }

    public int version() {
        return version;
    }

    public QuestionKind kind() {
        return kind;
    }

    public String competence() {
        return competence;
    }

    public int level() {
        return level;
    }

    public String prompt() {
        return prompt;
    }

    public String explanation() {
        return explanation;
    }

    public List<String> choices() {
        return choices.stream().map(Choice::text).toList();
    }

    /** The question as its author wrote it. */
    public QuestionDraft draft() {
        return new QuestionDraft(
                code,
                kind,
                competence,
                level,
                prompt,
                choices.stream()
                        .map(choice -> new QuestionDraft.ChoiceDraft(choice.text(), choice.isRight()))
                        .toList(),
                explanation);
    }
}
