package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.identity.CurrentLearner;

/** Behind the composite {@code certification:myCertificates}: the learner's own certificates. */
@Named
@RequestScoped
public class MyCertificatesPanel {

    private final CertificateRecords records;
    private final CurrentLearner learner;
    private final CertificateSettings settings;

    private List<CertificateRecords.Own> certificates;

    @Inject
    MyCertificatesPanel(CertificateRecords records, CurrentLearner learner, CertificateSettings settings) {
        this.records = records;
        this.learner = learner;
        this.settings = settings;
    }

    /** False on a commune box. */
    public boolean isIssuedHere() {
        return settings.issuedHere();
    }

    /** Read once for each request, when the panel is first drawn. */
    public List<CertificateRecords.Own> getCertificates() {
        if (certificates == null) {
            certificates = records.mine(learner.ref());
        }
        return certificates;
    }
}
