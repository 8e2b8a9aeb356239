package vn.hocvuso.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.hocvuso.catalogue.AuthoredCourses;
import vn.hocvuso.catalogue.AuthoredCourses.Line;
import vn.hocvuso.catalogue.AuthoredCourses.Order;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;

/** Behind {@code catalogue/myCourses.xhtml}: the courses that a teacher may work on, a page at a time. */
@Named("catalogueMyCoursesPanel")
@RequestScoped
public class MyCoursesPanel {

    /** Asks for the lines that the table shows. */
    @SuppressWarnings("serial") // made anew for every request
    public static class Lines extends LazyDataModel<Line> {

        private static final long serialVersionUID = 1L;

        private final AuthoredCourses courses;
        private final Learner.Ref teacher;

        Lines(AuthoredCourses courses, Learner.Ref teacher) {
            this.courses = courses;
            this.teacher = teacher;
        }

        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return courses.count(teacher);
        }

        @Override
        public List<Line> load(
                int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
            var byTitle = sortBy.get("title");
            return byTitle == null || byTitle.getOrder().isUnsorted()
                    ? courses.page(teacher, Order.NEWEST, true, first, pageSize)
                    : courses.page(teacher, Order.TITLE, byTitle.getOrder().isDescending(), first, pageSize);
        }

        @Override
        public String getRowKey(Line line) {
            return line.slug();
        }
    }

    private final Lines lines;
    private final boolean some;

    @Inject
    MyCoursesPanel(AuthoredCourses courses, CurrentLearner learner) {
        lines = new Lines(courses, learner.ref());
        some = courses.count(learner.ref()) > 0;
    }

    public Lines getLines() {
        return lines;
    }

    /** Not {@code empty}: Expression Language keeps that word for itself. */
    public boolean isSome() {
        return some;
    }
}
