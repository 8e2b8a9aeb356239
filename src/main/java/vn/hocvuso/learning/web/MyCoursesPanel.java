package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Studying;

/** Behind {@code learning/myCourses.xhtml}: the one next step, and the learner's courses. */
@Named
@RequestScoped
public class MyCoursesPanel {

    private final List<Studying.Study> studies;

    @Inject
    MyCoursesPanel(Studying studying, CurrentLearner learner) {
        studies = studying.mine(learner.ref());
    }

    public List<Studying.Study> getStudies() {
        return studies;
    }

    /** The course to go on with now; null when there is none. */
    public Studying.Study getNext() {
        return studies.stream()
                .filter(study -> study.next() != Studying.Step.NONE)
                .findFirst()
                .orElse(null);
    }

    public String nextAddress(Studying.Study study) {
        return NextStep.address(study);
    }
}
