package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.certification.joint.RevokingMany;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/revocation.xhtml?proposal=…}: what one administrator proposes and another decides. */
@Named
@ViewScoped
public class RevocationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RevokingMany revoking;
    private final CurrentLearner learner;

    private long proposal;
    private RevokingMany.View view;
    private List<RevokingMany.Line> lines = List.of();

    @Inject
    RevocationPage(RevokingMany revoking, CurrentLearner learner) {
        this.revoking = revoking;
        this.learner = learner;
    }

    /** View action, and what the page asks for again while certificates are being revoked. */
    public void open() {
        view = revoking.proposal(learner.ref(), proposal);
        lines = revoking.lines(learner.ref(), proposal);
    }

    public void agree() {
        revoking.agree(learner.ref(), proposal);
        open();
    }

    public void decline() {
        revoking.decline(learner.ref(), proposal);
        open();
    }

    public long getProposal() {
        return proposal;
    }

    public void setProposal(long proposal) {
        this.proposal = proposal;
    }

    public RevokingMany.View getView() {
        return view;
    }

    public List<RevokingMany.Line> getLines() {
        return lines;
    }
}
