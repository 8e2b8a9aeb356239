package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.assessment.placement.Occasion;
import vn.hocvuso.assessment.placement.Placement;
import vn.hocvuso.assessment.placement.PlacementReading;
import vn.hocvuso.assessment.placement.PlacementReading.Found;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Checks;
import vn.hocvuso.learning.PathFinding;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code learning/afterCheck.xhtml}: what a placement test has found, and where to go. */
@Named
@RequestScoped
public class AfterCheckPanel {

    /** Differences smaller than this, in logits, are not worth a word: about a tenth in the chance of a right answer. */
    private static final double LITTLE = 0.4;

    /**
     * How a competence has changed since another test.
     *
     * @param says the key of what to say: {@code much}, {@code some}, {@code same} or {@code less}
     */
    public record Change(Framework.Competence competence, String says) {}

    private final PlacementReading placements;
    private final PathFinding paths;
    private final CourseBrowsing courses;
    private final Frameworks frameworks;
    private final CurrentLearner learner;

    private List<Found> all;
    private Found found;
    private PathFinding.Path path;

    @Inject
    AfterCheckPanel(
            PlacementReading placements,
            PathFinding paths,
            CourseBrowsing courses,
            Frameworks frameworks,
            CurrentLearner learner) {
        this.placements = placements;
        this.paths = paths;
        this.courses = courses;
        this.frameworks = frameworks;
        this.learner = learner;
    }

    /** What the test has found; asked for once, though the page mentions it often. */
    public Found found(Placement.Ref check) {
        if (found == null) {
            all = placements.of(learner.ref());
            found = placements.require(check, learner.ref());
        }
        return found;
    }

    /** Her path in the group that the test was about; null for that of a course. */
    public PathFinding.Path path(Placement.Ref check) {
        if (path == null) {
            path = Checks.group(found(check))
                    .map(group -> paths.path(learner.ref(), group))
                    .orElse(null);
        }
        return path;
    }

    /** The course that the test was about; null for that of a group. */
    public CourseBrowsing.CourseView course(Placement.Ref check) {
        return Checks.course(found(check)).map(courses::course).orElse(null);
    }

    /** What has changed since the test before: after a course since before it, weeks later since after it. */
    public List<Change> changes(Placement.Ref check) {
        var now = found(check);
        return since(now)
                .flatMap(occasion -> PlacementReading.newest(all, occasion, now.scope()))
                .map(then -> frameworks
                        .current()
                        .competences()
                        .flatMap(competence -> change(competence, then, now))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Occasion> since(Found now) {
        return switch (now.occasion()) {
            case AFTER -> Optional.of(Occasion.BEFORE);
            case LATER -> Optional.of(Occasion.AFTER);
            case START, BEFORE -> Optional.empty();
        };
    }

    private static Stream<Change> change(Framework.Competence competence, Found then, Found now) {
        var before = then.profile().get(competence.code());
        var after = now.profile().get(competence.code());
        if (before == null || after == null || before.answers() == 0 || after.answers() == 0) {
            return Stream.empty();
        }
        var change = after.ability().mean() - before.ability().mean();
        var error = Math.hypot(after.ability().error(), before.ability().error());
        var says = change > error ? "much" : change > LITTLE ? "some" : change > -LITTLE ? "same" : "less";
        return Stream.of(new Change(competence, says));
    }
}
