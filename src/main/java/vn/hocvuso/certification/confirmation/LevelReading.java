package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.practice.PracticeCompetences;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.GroupReading;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/**
 * Tells a learner how far she is on her levels, what is missing, and what would meet it.
 *
 * <p>No {@code @UseCase}: her home page asks, with three statements, each of which is a transaction of its own.
 */
@ApplicationScoped
public class LevelReading {

    /**
     * How she stands.
     *
     * @param rules the rules in force; null while there are none
     * @param here whether levels are confirmed on this system at all
     * @param levels those of her groups
     * @param withdrawn evidence that no longer counts
     */
    public record Standing(RuleSet rules, boolean here, List<MyLevel> levels, List<Withdrawn> withdrawn)
            implements Serializable {}

    /**
     * One level.
     *
     * @param learned how many courses she has done to their end that this level names
     * @param courses how many it names
     * @param confirmation null until it was confirmed
     */
    public record MyLevel(
            RuleSet.Level level,
            int learned,
            int courses,
            List<Point> points,
            Outcome confirmation,
            List<Word> assessors)
            implements Serializable {

        /** How many requirements are met. */
        public int met() {
            return (int) points.stream().filter(Point::met).count();
        }

        public boolean isPassed() {
            return met() == points.size();
        }

        public boolean isSent() {
            return confirmation != null && (confirmation.state().equals("SENT") || isReached());
        }

        public boolean isRefused() {
            return confirmation != null && confirmation.state().equals("REFUSED");
        }

        public boolean isReached() {
            return confirmation != null && confirmation.state().equals("ACKNOWLEDGED");
        }
    }

    /** A requirement, and the ways to meet it. */
    public record Point(RuleSet.Requirement requirement, boolean met, List<Path> ways) implements Serializable {}

    /**
     * A way to meet it.
     *
     * @param kind as rule files name it
     * @param done of {@code least}
     * @param courses where that can be done
     * @param competences whose questions, or ability, are meant
     */
    public record Path(
            String kind, int done, int least, int level, List<Link> courses, List<Framework.Competence> competences)
            implements Serializable {

        public boolean isMet() {
            return done >= least;
        }
    }

    /** A course by its address and title. */
    public record Link(String slug, String title) implements Serializable {}

    /**
     * What became of it.
     *
     * @param state the name of a {@link Confirmation.State}
     * @param sentAt null until then, as the others
     */
    public record Outcome(
            String state, Instant confirmedAt, Instant sentAt, Instant acknowledgedAt, String refusal, String receipt)
            implements Serializable {}

    /** An assessor's word. */
    public record Word(String name, Instant at, List<RuleSet.Requirement> seen, String evidence)
            implements Serializable {}

    /** Evidence that no longer counts; {@code title} of the course. */
    public record Withdrawn(String title, Instant at) implements Serializable {}

    private final RuleSets ruleSets;
    private final Evidences evidences;
    private final Confirmations confirmations;
    private final Assessments assessments;
    private final Evaluation evaluation;
    private final GroupReading groups;
    private final People people;
    private final CourseBrowsing courses;
    private final PracticeCompetences practice;
    private final Frameworks frameworks;

    @Inject
    LevelReading(
            RuleSets ruleSets,
            Evidences evidences,
            Confirmations confirmations,
            Assessments assessments,
            Evaluation evaluation,
            GroupReading groups,
            People people,
            CourseBrowsing courses,
            PracticeCompetences practice,
            Frameworks frameworks) {
        this.ruleSets = ruleSets;
        this.evidences = evidences;
        this.confirmations = confirmations;
        this.assessments = assessments;
        this.evaluation = evaluation;
        this.groups = groups;
        this.people = people;
        this.courses = courses;
        this.practice = practice;
        this.frameworks = frameworks;
    }

    /** What the learner's own page shows. */
    public Standing mine(Learner.Ref learner) {
        var here = evaluation.isHere();
        var kept = ruleSets.current();
        if (kept.isEmpty()) {
            return new Standing(null, here, List.of(), List.of());
        }
        var held = evidences.of(learner);
        var shelf = courses.published(new CourseBrowsing.Facets(null, null, 0, 0)).stream()
                .collect(Collectors.toMap(CourseBrowsing.Card::slug, Function.identity(), (first, second) -> first));
        var confirmed = confirmations.of(learner);
        var words = held.stream().anyMatch(evidence -> evidence.kind() == EvidenceKind.ASSESSOR)
                ? assessments.of(learner)
                : List.<Assessment>of();
        var levels = kept.get()
                .rules()
                .levels(groups.of(learner))
                .map(level -> level(level, kept.get().id(), held, shelf, confirmed, words))
                .toList();
        var withdrawn = held.stream()
                .filter(evidence -> !evidence.counts())
                .map(evidence -> new Withdrawn(
                        title(shelf, evidence.subject()), evidence.withdrawnAt().orElseThrow()))
                .toList();
        return new Standing(kept.get().rules(), here, levels, withdrawn);
    }

    private MyLevel level(
            RuleSet.Level level,
            long rules,
            List<Evidence> held,
            Map<String, CourseBrowsing.Card> shelf,
            List<Confirmation> confirmed,
            List<Assessment> words) {
        var named = level.courses();
        var learned = held.stream()
                .filter(evidence -> evidence.kind() == EvidenceKind.LEARNED && named.contains(evidence.subject()))
                .count();
        var points = level.requirements().stream()
                .map(requirement -> new Point(
                        requirement,
                        level.isMet(requirement, held),
                        requirement.ways().stream()
                                .map(way -> path(level, requirement, way, held, shelf))
                                .toList()))
                .toList();
        var outcome = confirmed.stream()
                .filter(confirmation -> confirmation.rules() == rules
                        && confirmation.groupCode().equals(level.group())
                        && confirmation.levelCode().equals(level.code()))
                .findFirst()
                .map(LevelReading::outcome)
                .orElse(null);
        return new MyLevel(level, (int) learned, named.size(), points, outcome, words(level, words));
    }

    private List<Word> words(RuleSet.Level level, List<Assessment> words) {
        var own = words.stream()
                .filter(word -> word.groupCode().equals(level.group())
                        && word.levelCode().equals(level.code()))
                .toList();
        var assessors =
                people.all(own.stream().map(Assessment::assessor).distinct().toList());
        return own.stream()
                .map(word -> new Word(
                        Optional.ofNullable(assessors.get(word.assessor()))
                                .map(People.Person::fullName)
                                .orElse("–"),
                        word.at(),
                        level.requirements().stream()
                                .filter(requirement -> word.seen().contains(requirement.code()))
                                .toList(),
                        word.evidence()))
                .toList();
    }

    private Path path(
            RuleSet.Level level,
            RuleSet.Requirement requirement,
            RuleSet.Way way,
            List<Evidence> held,
            Map<String, CourseBrowsing.Card> shelf) {
        var framework = frameworks.current();
        var competences = way.kind().isOfCourse()
                ? List.<Framework.Competence>of()
                : way.subjects().stream()
                        .flatMap(code -> framework.competence(code).stream())
                        .toList();
        var links = way.kind().isOfCourse()
                ? way.subjects().stream()
                        .map(slug -> new Link(slug, title(shelf, slug)))
                        .toList()
                : where(way, shelf);
        return new Path(
                way.kind().word(),
                way.progress(level.name(requirement), held),
                way.least(),
                way.level(),
                links,
                competences);
    }

    /** The courses that ask, or else teach, what the way asks for; by title. */
    private List<Link> where(RuleSet.Way way, Map<String, CourseBrowsing.Card> shelf) {
        var asked = practice.shownLately();
        return shelf.values().stream()
                .filter(card -> way.kind() == EvidenceKind.PRACTICE
                        ? asked.getOrDefault("course:" + card.slug(), Map.of()).keySet().stream()
                                .anyMatch(way.subjects()::contains)
                        : card.skills().stream()
                                .anyMatch(skill -> way.subjects().contains(skill.competence())))
                .map(card -> new Link(card.slug(), card.title()))
                .sorted(Comparator.comparing(Link::title))
                .toList();
    }

    private static String title(Map<String, CourseBrowsing.Card> shelf, String slug) {
        var card = shelf.get(slug);
        return card == null ? slug : card.title();
    }

    private static Outcome outcome(Confirmation confirmation) {
        return new Outcome(
                confirmation.state().name(),
                confirmation.confirmedAt(),
                confirmation.sentAt().orElse(null),
                confirmation.acknowledgedAt().orElse(null),
                confirmation.refusal(),
                confirmation.receipt());
    }
}
