package vn.hocvuso.certification.confirmation;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** An assessor's word that a learner meets some requirements, with what she has seen. It never changes. */
@Entity
@Table(name = "certification_assessment")
class Assessment {

    static final int SHORTEST_EVIDENCE = 20;
    static final int LONGEST_EVIDENCE = 1000;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "assessor_id", updatable = false)
    private Learner.Ref assessor;

    @Column(name = "rules_id", updatable = false)
    private long rules;

    @Column(name = "group_code", updatable = false)
    private String groupCode;

    @Column(name = "level_code", updatable = false)
    private String levelCode;

    @Column(updatable = false)
    private String requirements;

    @Column(updatable = false)
    private String evidence;

    @Column(updatable = false)
    private String device;

    @Column(updatable = false)
    private Instant at;

    /** For JPA only. */
    protected Assessment() {}

    /**
     * @param seen the codes of the requirements
     * @param device the mark of the assessor's device; null where none is known
     * @throws Refusal {@code certification.assess.self}, {@code certification.assess.nothing} unless anything was seen, or
     *     {@code certification.assess.evidence} unless what is said has 20 to 1000 characters
     */
    Assessment(
            Learner.Ref learner,
            Learner.Ref assessor,
            long rules,
            RuleSet.Level level,
            List<String> seen,
            String evidence,
            String device,
            Instant now) {
        if (learner.equals(assessor)) {
            throw new Refusal("certification.assess.self").at("username");
        }
        if (seen.isEmpty()) {
            throw new Refusal("certification.assess.nothing").at("seen");
        }
        var said = Folding.clean(evidence == null ? "" : evidence);
        if (said.length() < SHORTEST_EVIDENCE || said.length() > LONGEST_EVIDENCE) {
            throw new Refusal("certification.assess.evidence", SHORTEST_EVIDENCE, LONGEST_EVIDENCE).at("evidence");
        }
        this.learner = learner;
        this.assessor = assessor;
        this.rules = rules;
        this.groupCode = level.group();
        this.levelCode = level.code();
        this.requirements = String.join(",", seen);
        this.evidence = said;
        this.device = device;
        this.at = now;
    }

    long id() {
        return id;
    }

    Learner.Ref assessor() {
        return assessor;
    }

    String groupCode() {
        return groupCode;
    }

    String levelCode() {
        return levelCode;
    }

    /** The codes of the requirements that were seen to be met. */
    List<String> seen() {
        return List.of(requirements.split(","));
    }

    String evidence() {
        return evidence;
    }

    Instant at() {
        return at;
    }
}
