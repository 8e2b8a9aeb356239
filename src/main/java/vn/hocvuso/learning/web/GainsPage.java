package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.assessment.placement.Gains;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.PageParameters;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code teach/learning/gains.xhtml?course=…}: what learners have gained by a course, and what has lasted. */
@Named
@RequestScoped
public class GainsPage {

    /**
     * A competence's line.
     *
     * @param kept null while too few were asked weeks later
     */
    public record Line(Framework.Competence competence, Gains.Change gain, Gains.Change kept) {

        /** How much of the gain has lasted, in whole percent, 0 to 100; null where there was no clear gain. */
        public Integer getLasted() {
            return kept == null || !gain.isClear() || gain.mean() <= 0
                    ? null
                    : (int) Math.round(Math.max(0, Math.min(1, kept.mean() / gain.mean())) * 100);
        }
    }

    private final Gains gains;
    private final CourseBrowsing courses;
    private final Frameworks frameworks;
    private final CurrentLearner learner;
    private final String course;

    private List<Line> lines = List.of();

    @Inject
    GainsPage(
            Gains gains,
            CourseBrowsing courses,
            Frameworks frameworks,
            CurrentLearner learner,
            PageParameters parameters) {
        this.gains = gains;
        this.courses = courses;
        this.frameworks = frameworks;
        this.learner = learner;
        this.course = parameters.text("course");
    }

    /** View action. */
    public void open() {
        var found = gains.of(learner.ref(), "course:" + course);
        lines = frameworks
                .current()
                .competences()
                .flatMap(competence -> found.stream()
                        .filter(line -> line.competence().equals(competence.code()))
                        .map(line ->
                                new Line(competence, line.gain(), line.kept().orElse(null))))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** With fewer people there is no line. */
    public int getLeast() {
        return Gains.LEAST;
    }

    public CourseBrowsing.CourseView getView() {
        return courses.course(course);
    }

    public String getCourse() {
        return course;
    }
}
