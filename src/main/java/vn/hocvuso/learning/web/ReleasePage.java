package vn.hocvuso.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Releasing;

/** Behind {@code teach/learning/release.xhtml?course=…}. */
@Named
@ViewScoped
public class ReleasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Releasing releasing;
    private final CourseAuthoring courses;
    private final CurrentLearner learner;

    private String course = "";
    private CourseAuthoring.Desk desk;

    @Inject
    ReleasePage(Releasing releasing, CourseAuthoring courses, CurrentLearner learner) {
        this.releasing = releasing;
        this.courses = courses;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        desk = courses.course(learner.ref(), course);
    }

    public String startDraft() {
        releasing.startDraft(learner.ref(), course);
        return toCourse();
    }

    public String publish() {
        releasing.publish(learner.ref(), course);
        return toCourse();
    }

    private String toCourse() {
        return "/teach/catalogue/course.xhtml?faces-redirect=true&done=true&course=" + course;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public CourseAuthoring.Desk getDesk() {
        return desk;
    }
}
