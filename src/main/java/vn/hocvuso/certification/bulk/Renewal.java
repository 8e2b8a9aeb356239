package vn.hocvuso.certification.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.Successions;
import vn.hocvuso.certification.Validity;
import vn.hocvuso.platform.Refusal;

/** Renews the certificates that the rows of a list name by their numbers. */
@ApplicationScoped
class Renewal {

    private final CertificateReading certificates;
    private final Successions successions;

    @Inject
    Renewal(CertificateReading certificates, Successions successions) {
        this.certificates = certificates;
        this.successions = successions;
    }

    /** @throws Refusal {@code certification.row.ended} unless it is valid or has only expired */
    void check(RunRow row) {
        var status = certificates
                .numbered(new CertificateNumber(row.key()))
                .map(issuance -> issuance.validity().status())
                .orElse(Validity.Status.REVOKED);
        if (status != Validity.Status.VALID && status != Validity.Status.EXPIRED) {
            throw new Refusal("certification.row.ended", row.key());
        }
    }

    CertificateNumber renew(Run run, RunRow row) {
        check(row);
        return successions.renew(
                run.createdBy(), row.key(), run.plan().expiresOn(), run.plan().reason());
    }
}
