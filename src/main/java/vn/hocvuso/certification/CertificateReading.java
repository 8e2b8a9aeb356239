package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.time.Clocks;

/** Reads certificates for the other parts of this room. Who may see what is for the caller to ask. */
@ApplicationScoped
public class CertificateReading {

    private final Certificates certificates;
    private final Acts acts;
    private final Clock clock;

    @Inject
    CertificateReading(Certificates certificates, Acts acts, Clock clock) {
        this.certificates = certificates;
        this.acts = acts;
        this.clock = clock;
    }

    public Optional<Issuance> numbered(CertificateNumber number) {
        return certificates.numbered(number).map(certificate -> certificate.issuance(today()));
    }

    public Optional<Issuance> identified(long id) {
        return certificates.identified(id).map(certificate -> certificate.issuance(today()));
    }

    /** Whose it is; empty where the holder has no account. */
    public Optional<Learner.Ref> holder(long id) {
        return certificates.identified(id).flatMap(Certificate::learner);
    }

    /** In the order of their ids; those that do not exist are left out. */
    public List<Issuance> all(Collection<Long> ids) {
        var today = today();
        return certificates.all(ids).stream()
                .sorted(Comparator.comparing(Certificate::id))
                .map(certificate -> certificate.issuance(today))
                .toList();
    }

    /** What was done to one, oldest first. */
    public List<Act> acts(long certificate) {
        return acts.of(certificate);
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
