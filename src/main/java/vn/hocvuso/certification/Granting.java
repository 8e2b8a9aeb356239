package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Gives certificates, in the caller's transaction; who may is for the caller to ask. */
@ApplicationScoped
public class Granting {

    private final Certificates certificates;
    private final Press press;
    private final Clock clock;

    @Inject
    Granting(Certificates certificates, Press press, Clock clock) {
        this.certificates = certificates;
        this.press = press;
        this.clock = clock;
    }

    /** The number of the one that the holder has for the same already, valid or suspended. */
    public Optional<CertificateNumber> held(Grant grant) {
        return rounds(grant).stream()
                .filter(certificate -> certificate.standing().held())
                .findFirst()
                .map(Certificate::number);
    }

    /**
     * Issues it, whether another is held or not.
     *
     * @param reason 5 to 500 characters, cleaned
     * @throws Refusal as {@link Units#issuing}
     */
    public CertificateNumber give(Grant grant, Certificate.Way way, Learner.Ref actor, String reason) {
        var rounds = rounds(grant);
        var last = rounds.isEmpty() ? 0 : rounds.get(rounds.size() - 1).round();
        return press.given(grant, way, last + 1, actor, reason, clock.instant());
    }

    /** Issues what was earned, unless the holder was given one for the same before, be it revoked since. */
    public void earned(Grant grant) {
        if (rounds(grant).isEmpty()) {
            press.earned(grant, clock.instant());
        }
    }

    private List<Certificate> rounds(Grant grant) {
        return certificates.rounds(grant.holderKey(), grant.kind(), grant.subjectKey());
    }
}
