package vn.hocvuso.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Teaching;

/** Behind {@code teach/learning/enrolments.xhtml?course=…}. */
@Named
@ViewScoped
public class EnrolmentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Teaching teaching;
    private final CourseAuthoring courses;
    private final CurrentLearner learner;
    private final LazyDataModel<Teaching.Line> lines = new Lines();

    private String course = "";
    private CourseAuthoring.Desk desk;

    @Inject
    EnrolmentsPage(Teaching teaching, CourseAuthoring courses, CurrentLearner learner) {
        this.teaching = teaching;
        this.courses = courses;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        desk = courses.course(learner.ref(), course);
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

    public LazyDataModel<Teaching.Line> getLines() {
        return lines;
    }

    /** Pages of enrolments, newest first. */
    private final class Lines extends LazyDataModel<Teaching.Line> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) teaching.count(learner.ref(), course);
        }

        @Override
        public List<Teaching.Line> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return teaching.lines(learner.ref(), course, first, size);
        }
    }
}
