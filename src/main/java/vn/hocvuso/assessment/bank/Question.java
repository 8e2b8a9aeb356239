package vn.hocvuso.assessment.bank;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** One revision of a question. Once sealed it never changes, for somebody may have answered it. */
@Entity
@Table(name = "assessment_question")
public class Question {

    private static final int LONGEST_BODY = 60_000;
    private static final int MOST_TAGS = 10;
    private static final Pattern TAG = Pattern.compile("[^,]{1,40}");

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

    /** What is asked, as {@link Asked#json} writes it. */
    private String body;

    /** The tags, each between commas, so that one can be looked for. */
    private String tags;

    @Enumerated(STRING)
    private QuestionState state;

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
     * @throws Refusal {@code assessment.question.code}, {@code .text}, {@code .explanation}, {@code .tags}, or
     *     {@code assessment.item.long}
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
        draft.asked().requireFits(List.of(prompt, explanation));
        kind = draft.kind();
        competence = draft.competence();
        level = draft.level();
        tags = written(draft.tags());
        state = draft.state();
        var json = draft.asked().json();
        if (json.length() > LONGEST_BODY) {
            throw new Refusal("assessment.item.long", LONGEST_BODY).at("body");
        }
        body = json;
    }

    private static String written(List<String> tags) {
        var clean = tags.stream().map(Folding::clean).distinct().toList();
        if (clean.size() > MOST_TAGS
                || clean.stream().anyMatch(tag -> !TAG.matcher(tag).matches())) {
            throw new Refusal("assessment.question.tags", MOST_TAGS).at("tags");
        }
        return clean.isEmpty() ? "" : "," + String.join(",", clean) + ",";
    }

    private static String required(String text, int longest, String key, String input) {
        var clean = text == null ? "" : Folding.clean(text);
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refusal(key, longest).at(input);
        }
        return clean;
    }

    /** Decides what it may be used for from now on, sealed or not: what was asked and answered stays as it is. */
    public void use(QuestionState state) {
        this.state = state;
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

    public Asked asked() {
        return Asked.read(body);
    }

    public QuestionState state() {
        return state;
    }

    public List<String> tags() {
        return Arrays.stream(tags.split(",")).filter(tag -> !tag.isEmpty()).toList();
    }

    /** The question as its author wrote it. */
    public QuestionDraft draft() {
        return new QuestionDraft(code, competence, level, prompt, explanation, asked(), tags(), state);
    }
}
