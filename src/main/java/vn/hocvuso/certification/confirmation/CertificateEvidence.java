package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.certification.Act;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.identity.Learner;

/**
 * Takes certificates of courses for evidence, in the transaction that issues or changes them. It is no use case, for it is
 * told in the middle of its own work: a certificate may confirm a level, which brings another certificate.
 */
@ApplicationScoped
class CertificateEvidence {

    private final Evidences evidences;
    private final Evaluation evaluation;
    private final Flags flags;
    private final DeviceMark device;

    @Inject
    CertificateEvidence(Evidences evidences, Evaluation evaluation, Flags flags, DeviceMark device) {
        this.evidences = evidences;
        this.evaluation = evaluation;
        this.flags = flags;
        this.device = device;
    }

    void on(@Observes Certificate.Issued issued) {
        issued.learner().ifPresent(learner -> {
            if (evidences.addCertificate(issued.id())) {
                evaluation.of(learner, device.current(), issued.at());
            }
        });
    }

    void on(@Observes Certificate.Revoked revoked) {
        revoked.learner().ifPresent(learner -> withdraw(learner, revoked.id(), revoked.at()));
    }

    /** While it is suspended it says nothing; one that was replaced has left its place to the other. */
    void on(@Observes Certificate.Changed changed) {
        changed.learner().ifPresent(learner -> {
            if (changed.act() != Act.Kind.RESUMED) {
                withdraw(learner, changed.id(), changed.at());
            } else if (evidences.restoreCertificate(learner, changed.id())) {
                evaluation.of(learner, Optional.empty(), changed.at());
            }
        });
    }

    private void withdraw(Learner.Ref learner, long certificate, Instant now) {
        if (evidences.withdrawCertificate(learner, certificate, now)) {
            flags.lookAtWithdrawal(learner, evidences.of(learner), now);
        }
    }
}
