package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.statistics.ItemResults;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code teach/learning/results.xhtml?course=…}: the published edition's test, question by question. */
@Named
@RequestScoped
public class ResultsPage {

    private final ItemResults results;
    private final CourseAuthoring authoring;
    private final CourseBrowsing courses;
    private final CurrentLearner learner;
    private final String course;

    private CourseAuthoring.Desk desk;
    private long quiz;
    private Optional<ItemResults.Summary> summary = Optional.empty();

    @Inject
    ResultsPage(
            ItemResults results,
            CourseAuthoring authoring,
            CourseBrowsing courses,
            CurrentLearner learner,
            PageParameters parameters) {
        this.results = results;
        this.authoring = authoring;
        this.courses = courses;
        this.learner = learner;
        this.course = parameters.text("course");
    }

    /** View action. */
    public void open() {
        desk = authoring.course(learner.ref(), course);
        if (desk.number() > 0 && desk.hasQuiz()) {
            courses.course(course).quiz().ifPresent(activity -> {
                quiz = activity.target();
                summary = Optional.of(results.of(learner.ref(), new Quiz.Ref(quiz)));
            });
        }
    }

    public CourseAuthoring.Desk getDesk() {
        return desk;
    }

    /** Null before the first edition with a test. */
    public ItemResults.Summary getSummary() {
        return summary.orElse(null);
    }

    /** The test of the published edition; 0 before the first. */
    public long getQuiz() {
        return quiz;
    }

    public String getCourse() {
        return course;
    }
}
