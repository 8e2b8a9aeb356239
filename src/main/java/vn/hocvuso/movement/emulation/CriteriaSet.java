package vn.hocvuso.movement.emulation;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;

/** By what candidates are scored. A version can be changed until it is published, and never after. */
@Entity
@Table(name = "movement_criteria_set")
public class CriteriaSet {

    /**
     * What a version says.
     *
     * @param title what candidates are called who reach the threshold
     * @param threshold points of 100
     * @param sample true for one that no authority has set
     * @param source where it is from; empty when nobody says
     */
    public record Words(
            String name,
            String title,
            CandidateKind kind,
            int threshold,
            boolean sample,
            String source,
            List<Criterion> criteria)
            implements Serializable {}

    static final int LONGEST_NAME = 300;
    static final int LONGEST_TITLE = 100;
    static final int LONGEST_SOURCE = 500;
    static final int LONGEST_CODE = 40;
    static final int MOST_CRITERIA = 50;
    /** The owner of what ships with the system. */
    static final long NOBODY = 0;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "owner_id", updatable = false)
    private long owner;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int number;

    private String name;

    private String title;

    @Column(name = "of_kind")
    @Enumerated(STRING)
    private CandidateKind kind;

    private int threshold;

    private boolean sample;

    private String source;

    private String criteria;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For JPA only. */
    protected CriteriaSet() {}

    /** @throws Refusal {@code movement.criteria.code}, as {@link #say} */
    CriteriaSet(long owner, String code, int number, Words words) {
        if (!isCode(code)) {
            throw new Refusal("movement.criteria.code", LONGEST_CODE).at("code");
        }
        this.owner = owner;
        this.code = code;
        this.number = number;
        say(words);
    }

    static boolean isCode(String text) {
        return text != null
                && text.length() <= LONGEST_CODE
                && CODE.matcher(text).matches();
    }

    /**
     * Says this from now on.
     *
     * @throws Refusal {@code movement.criteria.published}, {@code movement.criteria.name}, {@code movement.criteria.title},
     *     {@code movement.criteria.threshold}, {@code movement.criteria.source}, {@code movement.criteria.most}; {@code
     *     movement.criteria.weights} when the weights do not add up to 100; {@code movement.criteria.fed} when figures of a unit
     *     are to score people
     */
    final void say(Words words) {
        if (publishedAt != null) {
            throw new Refusal("movement.criteria.published");
        }
        var sum = words.criteria().stream().mapToInt(Criterion::weight).sum();
        if (words.criteria().size() > MOST_CRITERIA) {
            throw new Refusal("movement.criteria.most", MOST_CRITERIA);
        }
        if (sum != Criterion.WHOLE) {
            throw new Refusal("movement.criteria.weights", sum);
        }
        if (words.kind() != CandidateKind.UNIT && words.criteria().stream().anyMatch(Criterion::isFed)) {
            throw new Refusal("movement.criteria.fed");
        }
        if (words.threshold() < 0 || words.threshold() > Criterion.WHOLE) {
            throw new Refusal("movement.criteria.threshold").at("threshold");
        }
        name = EmulationText.required(words.name(), LONGEST_NAME, "movement.criteria.name", "name");
        title = EmulationText.required(words.title(), LONGEST_TITLE, "movement.criteria.title", "title");
        source = EmulationText.optional(words.source(), LONGEST_SOURCE, "movement.criteria.source", "source");
        kind = words.kind();
        threshold = words.threshold();
        sample = words.sample();
        criteria = CriteriaText.of(words.criteria());
    }

    /** Can be used, and no longer changed. @throws Refusal {@code movement.criteria.published} */
    void publish(Instant now) {
        if (publishedAt != null) {
            throw new Refusal("movement.criteria.published");
        }
        publishedAt = now;
    }

    public long id() {
        return id;
    }

    /** The unit whose people keep it; 0 for what ships with the system. */
    public long owner() {
        return owner;
    }

    public String code() {
        return code;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public Words words() {
        return new Words(name, title, kind, threshold, sample, source, CriteriaText.criteria(criteria));
    }

    /** Whether it says the same. */
    boolean says(Words other) {
        return words().equals(other);
    }

    public CandidateKind kind() {
        return kind;
    }

    public List<Criterion> criteria() {
        return CriteriaText.criteria(criteria);
    }

    public boolean isPublished() {
        return publishedAt != null;
    }
}
