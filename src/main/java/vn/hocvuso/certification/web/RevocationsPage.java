package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.certification.joint.RevokingMany;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/revocations.xhtml}: revokes several certificates, or proposes to. */
@Named
@ViewScoped
public class RevocationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RevokingMany revoking;
    private final CurrentLearner learner;

    private String numbers = "";
    private String reason = "";
    private List<RevokingMany.View> proposals = List.of();

    @Inject
    RevocationsPage(RevokingMany revoking, CurrentLearner learner) {
        this.revoking = revoking;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        proposals = revoking.newest(learner.ref());
    }

    /** Leads to the proposal, or back to this page when all were revoked at once. */
    public String revoke() {
        return revoking.revoke(learner.ref(), numbers, reason)
                .map(proposal -> "/manage/certification/revocation.xhtml?faces-redirect=true&proposal=" + proposal)
                .orElse("/manage/certification/revocations.xhtml?faces-redirect=true&done=true");
    }

    /** What is revoked without asking another administrator. */
    public int getAlone() {
        return RevokingMany.ALONE;
    }

    public List<RevokingMany.View> getProposals() {
        return proposals;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
