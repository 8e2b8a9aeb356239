package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.support.SupportFinding;

/** Behind {@code identity/helper.xhtml}: whom the learner may ask for help. */
@Named
@RequestScoped
public class HelperPanel {

    private final SupportFinding finding;
    private final CurrentLearner learner;

    /** Asked for once, though the page mentions it often. */
    private Optional<SupportFinding.Contact> helper;

    @Inject
    HelperPanel(SupportFinding finding, CurrentLearner learner) {
        this.finding = finding;
        this.learner = learner;
    }

    /** Null where neither her commune nor its province has named anybody. */
    public SupportFinding.Contact getHelper() {
        if (helper == null) {
            helper = finding.home(learner.ref()).flatMap(finding::in);
        }
        return helper.orElse(null);
    }
}
