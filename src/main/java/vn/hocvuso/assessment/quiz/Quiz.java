package vn.hocvuso.assessment.quiz;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** A test: the questions it draws from, and its rule. A sealed one never changes; a draft may be incomplete. */
@Entity
@Table(name = "assessment_quiz")
public class Quiz {

    /** Names a quiz outside this room. */
    public record Ref(long value) implements Serializable {}

    /** Keeps a {@link Ref} in a column. */
    @Converter(autoApply = true)
    public static class RefConverter implements AttributeConverter<Ref, Long> {

        @Override
        public Long convertToDatabaseColumn(Ref ref) {
            return ref == null ? null : ref.value();
        }

        @Override
        public Ref convertToEntityAttribute(Long column) {
            return column == null ? null : new Ref(column);
        }
    }

    /**
     * The rule of a test.
     *
     * @param drawn how many questions an attempt gets, 1 to 100
     * @param passPercent whole percent needed to pass, 1 to 100
     * @param tries how often a learner may try; 0 for no limit
     * @param waitMinutes whole minutes between a failed try and the next
     * @param minutes the time that an attempt has, in whole minutes, up to 600; 0 for as long as one likes
     */
    public record Rule(String title, int drawn, int passPercent, int tries, int waitMinutes, int minutes, Terms terms)
            implements Serializable {

        /** A rule on the usual terms. */
        public Rule(String title, int drawn, int passPercent, int tries, int waitMinutes, int minutes) {
            this(title, drawn, passPercent, tries, waitMinutes, minutes, Terms.USUAL);
        }

        public Rule {
            title = title == null ? "" : Folding.clean(title);
            if (title.isEmpty() || title.length() > 200) {
                throw new Refusal("assessment.quiz.title", 200).at("title");
            }
            within(drawn, 1, 100, "drawn");
            within(passPercent, 1, 100, "passPercent");
            within(tries, 0, 100, "tries");
            within(waitMinutes, 0, 60 * 24 * 30, "waitMinutes");
            within(minutes, 0, 600, "minutes");
            if (!terms.blueprint().isEmpty() && terms.planned() != drawn) {
                throw new Refusal("assessment.blueprint.sum", terms.planned(), drawn).at("blueprint");
            }
        }

        /** The same on other terms; with a blueprint an attempt gets as many questions as that asks. */
        Rule on(Terms others) {
            var asked = others.blueprint().isEmpty() ? drawn : others.planned();
            return new Rule(title, asked, passPercent, tries, waitMinutes, minutes, others);
        }

        /**
         * The time that an attempt of somebody has; empty for as long as one likes.
         *
         * @param extraPercent what she gets on top, in percent
         */
        public Optional<Duration> time(int extraPercent) {
            return minutes == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMinutes(minutes)
                            .multipliedBy(100L + extraPercent)
                            .dividedBy(100));
        }

        static void within(int number, int least, int most, String input) {
            if (number < least || number > most) {
                throw new Refusal("assessment.quiz.number", least, most).at(input);
            }
        }
    }

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String owner;

    private boolean sealed;

    private String title;

    private int drawn;

    @Column(name = "pass_percent")
    private int passPercent;

    private int tries;

    @Column(name = "wait_minutes")
    private int waitMinutes;

    private int minutes;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "release_seconds")
    private int releaseSeconds;

    private boolean graded;

    private String disclosure;

    @Column(name = "exposure_percent")
    private int exposurePercent;

    private int trials;

    @Column(name = "exam_room")
    private boolean examRoom;

    @ElementCollection
    @CollectionTable(name = "assessment_quiz_part", joinColumns = @JoinColumn(name = "quiz_id"))
    @OrderColumn(name = "position")
    private List<BlueprintPart> blueprint = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "assessment_quiz_item",
            joinColumns = @JoinColumn(name = "quiz_id"),
            inverseJoinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "position")
    private List<Question> questions = new ArrayList<>();

    /** For JPA only. */
    protected Quiz() {}

    Quiz(String owner, Rule rule, List<Question> questions) {
        this.owner = owner;
        write(rule);
        this.questions.addAll(questions);
    }

    /** The same test as a draft of its own. */
    Quiz copy() {
        return new Quiz(owner, rule(), questions);
    }

    void change(Rule rule) {
        requireDraft();
        write(rule);
    }

    void add(Question question) {
        requireDraft();
        questions.add(question);
    }

    void remove(Question question) {
        requireDraft();
        questions.remove(question);
    }

    /** Puts a new revision in the place of the old one. */
    void replace(Question old, Question revision) {
        requireDraft();
        questions.set(questions.indexOf(old), revision);
    }

    /**
     * From now on neither the test nor its questions change.
     *
     * @throws Refusal {@code assessment.quiz.few} with fewer questions that count than are drawn,
     *     {@code assessment.quiz.twice}, {@code assessment.blueprint.few} with what is missing, or
     *     {@code assessment.quiz.exposure} where the share of the attempts that a question may be drawn for is too small
     */
    void seal() {
        var live = questions.stream()
                .filter(question -> question.state() == QuestionState.LIVE)
                .toList();
        if (live.size() < drawn) {
            throw new Refusal("assessment.quiz.few", drawn, live.size());
        }
        if (live.size() * exposurePercent < drawn * 100) {
            throw new Refusal("assessment.quiz.exposure", (drawn * 100 + live.size() - 1) / live.size());
        }
        var lacks = Blueprint.lacks(
                blueprint,
                live,
                (question, part) -> part.takes(question.competence(), question.level(), question.kind()));
        if (!lacks.isEmpty()) {
            throw new Refusal(
                    "assessment.blueprint.few",
                    lacks.stream()
                            .map(lack -> lack.part() + ": " + lack.found() + "/"
                                    + lack.part().count())
                            .collect(Collectors.joining("; ")));
        }
        if (new HashSet<>(questions.stream().map(Question::code).toList()).size() < questions.size()) {
            throw new Refusal("assessment.quiz.twice");
        }
        questions.forEach(Question::seal);
        sealed = true;
    }

    private void requireDraft() {
        if (sealed) {
            throw new Refusal("assessment.quiz.sealed");
        }
    }

    private void write(Rule rule) {
        title = rule.title();
        drawn = rule.drawn();
        passPercent = rule.passPercent();
        tries = rule.tries();
        waitMinutes = rule.waitMinutes();
        minutes = rule.minutes();
        var terms = rule.terms();
        opensAt = terms.opensAt().orElse(null);
        closesAt = terms.closesAt().orElse(null);
        releaseSeconds = terms.releaseSeconds();
        graded = terms.graded();
        disclosure = terms.disclosure().column();
        exposurePercent = terms.exposurePercent();
        trials = terms.trials();
        examRoom = terms.examRoom();
        if (!blueprint.equals(terms.blueprint())) {
            blueprint.clear();
            blueprint.addAll(terms.blueprint());
        }
    }

    public Ref ref() {
        return new Ref(id);
    }

    public String owner() {
        return owner;
    }

    public boolean isSealed() {
        return sealed;
    }

    public Rule rule() {
        return new Rule(title, drawn, passPercent, tries, waitMinutes, minutes, terms());
    }

    private Terms terms() {
        return new Terms(
                Optional.ofNullable(opensAt),
                Optional.ofNullable(closesAt),
                releaseSeconds,
                graded,
                Disclosure.read(disclosure),
                exposurePercent,
                trials,
                blueprint,
                examRoom);
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }
}
