package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.assessment.placement.LevelScale;
import vn.hocvuso.assessment.placement.Placement.Measured;
import vn.hocvuso.assessment.placement.PlacementReading;
import vn.hocvuso.assessment.practice.PracticeCompetences;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.CourseBrowsing.Facets;
import vn.hocvuso.catalogue.CourseBrowsing.LessonLine;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/**
 * Finds a learner's path: what she masters already of what her group should, the lesson to go on with, and which courses
 * she may be tested on without reading them. Goes by what her placement tests of the last year have found.
 */
@ApplicationScoped
public class PathFinding {

    /** What was found longer ago says little of today. */
    private static final Duration GOOD_FOR = Duration.ofDays(365);

    private static final String OF_COURSE = "course:";

    /** How far somebody masters a competence, against the level that her group should have. */
    public enum Mastery {
        /** Even if she knows a little less than was found. */
        SURE,
        /** By what was found, though it may be a little less. */
        NEAR,
        /** Not yet. */
        GAP,
        /** Nothing was asked about it. */
        UNKNOWN
    }

    /**
     * A competence of the group.
     *
     * @param needed the level that the group should have
     * @param found the level that was found, from 0
     * @param gap how far the ability is below the needed one, in logits; below 0 when it is above
     */
    public record Line(Framework.Competence competence, int needed, int found, double gap, Mastery mastery) {}

    /** An area of the framework with the group's competences in it. */
    public record AreaLine(Framework.Area area, List<Line> lines) {

        /** How many competences are mastered. */
        public long mastered() {
            return lines.stream()
                    .filter(line -> line.mastery() == Mastery.SURE || line.mastery() == Mastery.NEAR)
                    .count();
        }
    }

    /** The lesson to go on with, and the competence that it is chosen for. */
    public record NextLesson(CourseView course, LessonLine lesson, Line because) {}

    /**
     * A learner's path in a group.
     *
     * @param next empty when no course has a lesson for what is missing
     * @param testOuts courses that she may be tested on at once
     */
    public record Path(Framework.Group group, List<AreaLine> areas, Optional<NextLesson> next, List<Card> testOuts) {}

    private final PlacementReading placements;
    private final Frameworks frameworks;
    private final CourseBrowsing courses;
    private final Studying studying;
    private final PracticeCompetences practice;
    private final Clock clock;

    @Inject
    PathFinding(
            PlacementReading placements,
            Frameworks frameworks,
            CourseBrowsing courses,
            Studying studying,
            PracticeCompetences practice,
            Clock clock) {
        this.placements = placements;
        this.frameworks = frameworks;
        this.courses = courses;
        this.studying = studying;
        this.practice = practice;
        this.clock = clock;
    }

    /** @throws Refusal {@code learning.group.unknown} */
    public Path path(Learner.Ref learner, String groupCode) {
        var framework = frameworks.current();
        var group = framework.group(groupCode).orElseThrow(() -> new Refusal("learning.group.unknown"));
        var measured = measured(learner);
        var lines = group.profile().stream()
                .flatMap(asked -> framework.competence(asked.competence()).stream()
                        .map(competence -> line(competence, asked.level(), measured.get(competence.code()))))
                .toList();
        var areas = framework.areas().stream()
                .map(area -> new AreaLine(
                        area,
                        lines.stream()
                                .filter(line -> line.competence().area().equals(area.code()))
                                .toList()))
                .filter(area -> !area.lines().isEmpty())
                .toList();
        var cards = courses.published(new Facets(groupCode, "", 0, 0));
        var completed = completed(learner);
        return new Path(
                group,
                areas,
                next(learner, lines, cards, completed),
                cards.stream()
                        .filter(card -> !completed.contains(card.slug()))
                        .filter(card -> isMastered(courses.course(card.slug()), measured))
                        .toList());
    }

    /** Whether she masters for sure all that the course teaches, up to its levels; and it ends with a test. */
    public boolean isMastered(Learner.Ref learner, CourseView course) {
        return isMastered(course, measured(learner));
    }

    private static boolean isMastered(CourseView course, Map<String, Measured> measured) {
        return course.quiz().isPresent()
                && course.skills().stream().allMatch(skill -> {
                    var found = measured.get(skill.competence());
                    return found != null && LevelScale.sureLevel(found.ability()) >= skill.level();
                });
    }

    private Map<String, Measured> measured(Learner.Ref learner) {
        var since = clock.instant().minus(GOOD_FOR);
        return PlacementReading.newestByCompetence(placements.of(learner).stream()
                .filter(found -> found.endedAt().filter(since::isBefore).isPresent())
                .toList());
    }

    private static Line line(Framework.Competence competence, int needed, Measured measured) {
        if (measured == null) {
            return new Line(competence, needed, 0, 0, Mastery.UNKNOWN);
        }
        var ability = measured.ability();
        var found = LevelScale.level(ability.mean());
        var mastery =
                LevelScale.sureLevel(ability) >= needed ? Mastery.SURE : found >= needed ? Mastery.NEAR : Mastery.GAP;
        return new Line(competence, needed, found, LevelScale.from(needed) - ability.mean(), mastery);
    }

    private List<String> completed(Learner.Ref learner) {
        return studying.mine(learner).stream()
                .filter(Studying.Study::isCompleted)
                .map(study -> study.course().slug())
                .toList();
    }

    /** The widest gap first that some course has a lesson for. */
    private Optional<NextLesson> next(Learner.Ref learner, List<Line> lines, List<Card> cards, List<String> completed) {
        return lines.stream()
                .filter(line -> line.mastery() == Mastery.GAP)
                .sorted(Comparator.comparingDouble(Line::gap).reversed())
                .flatMap(line -> cards.stream()
                        .filter(card -> !completed.contains(card.slug()))
                        .filter(card -> card.skills().stream().anyMatch(skill -> skill.competence()
                                .equals(line.competence().code())))
                        .flatMap(card -> lesson(learner, card, line).stream()))
                .findFirst();
    }

    /** The first lesson that she has not read and that practises the competence; else the first that she has not read. */
    private Optional<NextLesson> lesson(Learner.Ref learner, Card card, Line line) {
        var current = courses.course(card.slug());
        var study = studying.study(learner, current);
        var course = study.map(Studying.Study::course).orElse(current);
        var open = course.lessons().stream()
                .filter(lesson ->
                        study.filter(mine -> mine.hasDone(lesson.activity())).isEmpty())
                .toList();
        var practised =
                practice.parts(OF_COURSE + card.slug(), line.competence().code());
        return Stream.concat(open.stream().filter(lesson -> practised.contains(lesson.slug())), open.stream())
                .findFirst()
                .map(lesson -> new NextLesson(course, lesson, line));
    }

    /** The competences of a course, by their codes. */
    static List<String> competences(CourseView course) {
        return course.skills().stream()
                .map(CourseBrowsing.Skill::competence)
                .distinct()
                .toList();
    }
}
