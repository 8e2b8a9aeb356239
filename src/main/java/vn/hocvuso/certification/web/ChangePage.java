package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.Replacing;
import vn.hocvuso.certification.Suspending;
import vn.hocvuso.certification.Validity;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/change.xhtml?number=…}: suspends, resumes or replaces a certificate. */
@Named
@ViewScoped
public class ChangePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CertificateRecords records;
    private final Suspending suspending;
    private final Replacing replacing;
    private final CurrentLearner learner;

    private String number;
    private String reason = "";
    private String holder = "";
    private CertificateRecords.Dossier dossier;

    @Inject
    ChangePage(CertificateRecords records, Suspending suspending, Replacing replacing, CurrentLearner learner) {
        this.records = records;
        this.suspending = suspending;
        this.replacing = replacing;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        dossier = records.certificate(learner.ref(), number);
        number = dossier.content().number();
    }

    public String suspend() {
        suspending.suspend(learner.ref(), number, reason);
        return record(number);
    }

    public String resume() {
        suspending.resume(learner.ref(), number, reason);
        return record(number);
    }

    /** Leads to the one in its place. */
    public String replace() {
        return record(replacing.replace(learner.ref(), number, holder, reason).value());
    }

    private static String record(String number) {
        return "/manage/certification/certificate.xhtml?faces-redirect=true&number=" + number;
    }

    public boolean isSuspended() {
        return dossier.validity().status() == Validity.Status.SUSPENDED;
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

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public CertificateRecords.Dossier getDossier() {
        return dossier;
    }
}
