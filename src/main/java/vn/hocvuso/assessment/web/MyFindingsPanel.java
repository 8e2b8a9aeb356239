package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.assessment.integrity.FindingAnswering;
import vn.hocvuso.identity.CurrentLearner;

/** Behind the composite {@code assessment:myFindings}: what was found in attempts of hers, as far as she was told. */
@Named
@RequestScoped
public class MyFindingsPanel {

    private final FindingAnswering answering;
    private final CurrentLearner learner;

    private List<FindingAnswering.MyLine> lines;

    @Inject
    MyFindingsPanel(FindingAnswering answering, CurrentLearner learner) {
        this.answering = answering;
        this.learner = learner;
    }

    /** Read once for each request, when the panel is first drawn. */
    public List<FindingAnswering.MyLine> getLines() {
        if (lines == null) {
            lines = answering.mine(learner.ref());
        }
        return lines;
    }
}
