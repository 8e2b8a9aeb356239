package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.placement.Occasion;
import vn.hocvuso.assessment.placement.Placement;
import vn.hocvuso.assessment.placement.PlacementReading;
import vn.hocvuso.assessment.placement.PlacementReading.Found;
import vn.hocvuso.assessment.placement.Placing;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/**
 * Invites a learner to placement tests: to one for each of her groups, and for each course before it, after it, and weeks
 * later. The test after a course is for those who took the one before; a few weeks later both take the last one.
 */
@ApplicationScoped
public class Checks {

    /** So long after the test that follows a course it is asked what has lasted. */
    public static final Duration LATER_AFTER = Duration.ofDays(42);

    /** Who has not come by then is not asked any more. */
    private static final Duration LATER_UNTIL = Duration.ofDays(182);

    private static final String GROUP = "group:";
    private static final String COURSE = "course:";

    /**
     * A test that a learner is invited to, and may leave out.
     *
     * @param course the slug
     * @param underWay true when she has begun it
     */
    public record Invitation(Occasion occasion, String course, String title, boolean underWay) {}

    /**
     * Where a learner stands with the test of a group.
     *
     * @param open the one under way
     * @param newest the newest that has ended
     * @param againAt when she may take another; empty for now
     */
    public record Standing(
            Framework.Group group, Optional<Found> open, Optional<Found> newest, Optional<Instant> againAt) {

        public boolean mayStart() {
            return againAt.isEmpty();
        }
    }

    private final Placing placing;
    private final PlacementReading placements;
    private final Studying studying;
    private final CourseBrowsing courses;
    private final Frameworks frameworks;
    private final Clock clock;

    @Inject
    Checks(
            Placing placing,
            PlacementReading placements,
            Studying studying,
            CourseBrowsing courses,
            Frameworks frameworks,
            Clock clock) {
        this.placing = placing;
        this.placements = placements;
        this.studying = studying;
        this.courses = courses;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** Of the groups that can be asked, in the framework's order. */
    public List<Standing> standings(Learner.Ref learner) {
        var all = placements.of(learner);
        return frameworks.current().groups().stream()
                .filter(group -> placing.isPossible(Occasion.START, competences(group)))
                .map(group -> standing(group, all))
                .toList();
    }

    private Standing standing(Framework.Group group, List<Found> all) {
        var scope = GROUP + group.code();
        var newest = PlacementReading.newest(all, Occasion.START, scope);
        var againAt = newest.flatMap(Found::endedAt)
                .map(ended -> ended.plus(Occasion.START.again().orElseThrow()))
                .filter(clock.instant()::isBefore);
        return new Standing(group, PlacementReading.open(all, Occasion.START, scope), newest, againAt);
    }

    /** What she is invited to now, by her courses. */
    public List<Invitation> invitations(Learner.Ref learner) {
        return invitations(studying.mine(learner), placements.of(learner));
    }

    private List<Invitation> invitations(List<Studying.Study> studies, List<Found> all) {
        var invitations = new ArrayList<Invitation>();
        for (var study : studies) {
            due(study, all)
                    .filter(occasion -> placing.isPossible(occasion, PathFinding.competences(study.course())))
                    .ifPresent(occasion -> invitations.add(new Invitation(
                            occasion,
                            study.course().slug(),
                            study.course().title(),
                            PlacementReading.open(
                                            all,
                                            occasion,
                                            COURSE + study.course().slug())
                                    .isPresent())));
        }
        return List.copyOf(invitations);
    }

    private Optional<Occasion> due(Studying.Study study, List<Found> all) {
        var scope = COURSE + study.course().slug();
        var before = PlacementReading.newest(all, Occasion.BEFORE, scope);
        var after = PlacementReading.newest(all, Occasion.AFTER, scope);
        if (before.isEmpty()) {
            return study.done().isEmpty() ? Optional.of(Occasion.BEFORE) : Optional.empty();
        }
        if (!study.isCompleted()) {
            return Optional.empty();
        }
        if (after.isEmpty()) {
            return Optional.of(Occasion.AFTER);
        }
        var since = Duration.between(after.get().endedAt().orElseThrow(), clock.instant());
        var due = since.compareTo(LATER_AFTER) >= 0 && since.compareTo(LATER_UNTIL) < 0;
        var taken = PlacementReading.newest(all, Occasion.LATER, scope).isPresent();
        return due && !taken ? Optional.of(Occasion.LATER) : Optional.empty();
    }

    /**
     * Goes on with a test, or starts one.
     *
     * @param of the code of a group at the start, else the slug of a course
     * @throws Refusal {@code learning.group.unknown}, {@code learning.check.notNow} for what she is not invited to, or as
     *     {@link Placing#start}
     */
    public Placement.Ref start(Learner.Ref learner, Occasion occasion, String of) {
        if (occasion == Occasion.START) {
            var group = frameworks.current().group(of).orElseThrow(() -> new Refusal("learning.group.unknown"));
            return placing.start(learner, occasion, GROUP + of, competences(group));
        }
        invitations(learner).stream()
                .filter(invitation ->
                        invitation.occasion() == occasion && invitation.course().equals(of))
                .findFirst()
                .orElseThrow(() -> new Refusal("learning.check.notNow"));
        return placing.start(learner, occasion, COURSE + of, PathFinding.competences(courses.course(of)));
    }

    /** The group that a test is about; empty for that of a course. */
    public static Optional<String> group(Found found) {
        return found.scope().startsWith(GROUP)
                ? Optional.of(found.scope().substring(GROUP.length()))
                : Optional.empty();
    }

    /** The slug of the course that a test is about; empty for that of a group. */
    public static Optional<String> course(Found found) {
        return found.scope().startsWith(COURSE)
                ? Optional.of(found.scope().substring(COURSE.length()))
                : Optional.empty();
    }

    private static List<String> competences(Framework.Group group) {
        return group.profile().stream().map(Framework.Requirement::competence).toList();
    }
}
