package vn.hocvuso.certification.confirmation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * An assessor confirms what learners of her own commune can do, who need somebody beside them: she says what she has seen
 * and answers for it by name. Each act is in the audit log.
 */
@UseCase
public class Assessing {

    /** The act's name in the audit log. */
    static final String ACT = "certification.assess";

    private static final int LONGEST_REASON = 500;

    /**
     * Somebody who can be assessed.
     *
     * @param levels those of her groups
     */
    public record Candidate(String username, String fullName, String place, List<Chance> levels)
            implements Serializable {}

    /** A level that she can reach; {@code confirmed} when she has. */
    public record Chance(RuleSet.Level level, boolean confirmed, List<Item> items) implements Serializable {}

    /**
     * A requirement of it.
     *
     * @param met whether evidence meets it already
     * @param open whether an assessor may say that it is met
     */
    public record Item(RuleSet.Requirement requirement, boolean met, boolean open) implements Serializable {}

    private final RuleSets ruleSets;
    private final Assessments assessments;
    private final Evidences evidences;
    private final Confirmations confirmations;
    private final Evaluation evaluation;
    private final Flags flags;
    private final DeviceMark device;
    private final Grants grants;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Assessing(
            RuleSets ruleSets,
            Assessments assessments,
            Evidences evidences,
            Confirmations confirmations,
            Evaluation evaluation,
            Flags flags,
            DeviceMark device,
            Grants grants,
            People people,
            AuditLog audit,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.assessments = assessments;
        this.evidences = evidences;
        this.confirmations = confirmations;
        this.evaluation = evaluation;
        this.flags = flags;
        this.device = device;
        this.grants = grants;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether this person may be here.
     *
     * @throws Refusal {@code identity.page.unknown} unless she is an assessor
     */
    public void enter(Learner.Ref actor) {
        grants.require(actor, Role.ASSESSOR);
    }

    /**
     * The learner of this name.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an assessor, {@code
     *     certification.assess.elsewhere} where levels are not confirmed, {@code certification.assess.self}, or {@code
     *     certification.assess.nobody}: somebody of another commune looks like nobody
     */
    public Candidate find(Learner.Ref actor, String username) {
        var person = person(actor, username);
        var kept = ruleSets.current();
        if (kept.isEmpty()) {
            return new Candidate(person.username(), person.fullName(), person.communeName(), List.of());
        }
        var held = evidences.of(person.ref());
        var levels = kept.get()
                .rules()
                .levels(person.groups())
                .map(level -> new Chance(
                        level,
                        confirmations
                                .number(person.ref(), kept.get().id(), level)
                                .isPresent(),
                        level.requirements().stream()
                                .map(requirement -> new Item(
                                        requirement, level.isMet(requirement, held), requirement.asksAssessor()))
                                .toList()))
                .toList();
        return new Candidate(person.username(), person.fullName(), person.communeName(), levels);
    }

    /**
     * Says that she has seen some requirements met.
     *
     * @param level as {@code group/code}
     * @param seen codes of requirements that an assessor may confirm
     * @param evidence what she has seen, 20 to 1000 characters
     * @return whether the level is confirmed now
     * @throws Refusal as {@link #find}; {@code certification.assess.nothing}, {@code certification.assess.evidence}, or
     *     {@code platform.changed} when the level or a requirement is none of hers
     */
    public boolean confirm(Learner.Ref actor, String username, String level, Collection<String> seen, String evidence) {
        var person = person(actor, username);
        var kept = ruleSets.current().orElseThrow(() -> new Refusal("platform.changed"));
        var meant = kept.rules()
                .levels(person.groups())
                .filter(each -> (each.group() + "/" + each.code()).equals(level))
                .findFirst()
                .orElseThrow(() -> new Refusal("platform.changed"));
        var requirements = meant.requirements().stream()
                .filter(requirement -> seen.contains(requirement.code()))
                .toList();
        if (requirements.size() < seen.size() || !requirements.stream().allMatch(RuleSet.Requirement::asksAssessor)) {
            throw new Refusal("platform.changed");
        }
        var now = clock.instant();
        var assessment = new Assessment(
                person.ref(),
                actor,
                kept.id(),
                meant,
                requirements.stream().map(RuleSet.Requirement::code).toList(),
                evidence,
                device.current().orElse(null),
                now);
        assessments.add(assessment);
        for (var requirement : requirements) {
            evidences.add(
                    person.ref(),
                    EvidenceKind.ASSESSOR,
                    meant.name(requirement),
                    String.valueOf(assessment.id()),
                    1,
                    now);
        }
        audit.record(actor.value(), ACT, person.username(), reason(level, assessment));
        evaluation.of(person.ref(), person.groups(), Optional.empty(), now);
        flags.lookAtAssessor(actor, now);
        return confirmations.number(person.ref(), kept.id(), meant).isPresent();
    }

    private static String reason(String level, Assessment assessment) {
        var text = level + " " + String.join(",", assessment.seen()) + ": " + assessment.evidence();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    private People.Person person(Learner.Ref actor, String username) {
        grants.require(actor, Role.ASSESSOR);
        if (!evaluation.isHere()) {
            throw new Refusal("certification.assess.elsewhere");
        }
        var person = named(username);
        if (person.ref().equals(actor)) {
            throw new Refusal("certification.assess.self").at("username");
        }
        var own = people.require(actor).communeCode();
        if (own.isEmpty() || !own.equals(person.communeCode())) {
            throw nobody();
        }
        return person;
    }

    private People.Person named(String username) {
        try {
            return people.named(username);
        } catch (Refusal refusal) {
            throw refusal.isUnknown() ? nobody() : refusal;
        }
    }

    private static Refusal nobody() {
        return new Refusal("certification.assess.nobody").at("username");
    }
}
