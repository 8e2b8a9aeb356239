package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.Revoking;
import vn.hocvuso.certification.Validity;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/certificate.xhtml?number=…}: one certificate, its history, and its revocation. */
@Named
@ViewScoped
public class CertificatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CertificateRecords records;
    private final Revoking revoking;
    private final CurrentLearner learner;

    private String number;
    private String reason = "";
    private boolean confirming;
    private String outcome = "";
    private CertificateRecords.Dossier dossier;

    @Inject
    CertificatePage(CertificateRecords records, Revoking revoking, CurrentLearner learner) {
        this.records = records;
        this.revoking = revoking;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        dossier = records.certificate(learner.ref(), number);
    }

    /** First step: shows what is about to happen. */
    public void prepare() {
        reason = revoking.checkReason(learner.ref(), reason);
        confirming = true;
    }

    /** Back to the form, with what was typed. */
    public void reconsider() {
        confirming = false;
    }

    /** Second step. */
    public void revoke() {
        var revocation = revoking.revoke(learner.ref(), number, reason);
        confirming = false;
        outcome = revocation.already() ? "already" : "revoked";
        open();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isConfirming() {
        return confirming;
    }

    /** {@code revoked}, {@code already}, or empty before anything was done. */
    public String getOutcome() {
        return outcome;
    }

    /** Whether it can be suspended, resumed or replaced. */
    public boolean isChangeable() {
        return dossier.validity().status() == Validity.Status.VALID
                || dossier.validity().status() == Validity.Status.SUSPENDED;
    }

    public boolean isRevocable() {
        return dossier.validity().status() != Validity.Status.REVOKED;
    }

    public CertificateRecords.Dossier getDossier() {
        return dossier;
    }

    public CertificateContent getContent() {
        return dossier.content();
    }
}
