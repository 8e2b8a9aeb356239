package vn.hocvuso.certification;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Holders choose what the public reads of them, and make links by which somebody reads more until a day. */
@UseCase
public class Sharing {

    /** For how many days a link may be made. */
    public static final Set<Integer> DAYS = Set.of(7, 30, 90, 365);

    private static final int MOST_LINKS = 20;
    private static final int TOKEN_BYTES = 16;

    /** One of her certificates, what is shown of her, and its links that still open. */
    public record View(CertificateContent content, boolean initials, String asInitials, List<Link> links)
            implements Serializable {}

    /** A link; its secret is shown only when it is made. */
    public record Link(long id, Instant madeAt, LocalDate endsOn) implements Serializable {}

    private final Certificates certificates;
    private final Shares shares;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Sharing(Certificates certificates, Shares shares) {
        this.certificates = certificates;
        this.shares = shares;
    }

    /** @throws Refusal {@code certification.certificate.unknown} when it is not hers */
    public View view(Learner.Ref learner, String number) {
        var certificate = own(learner, number);
        var links = shares.links(certificate.id(), MOST_LINKS).stream()
                .map(link -> new Link(link.id(), link.madeAt(), link.endsOn()))
                .toList();
        return new View(
                certificate.content(),
                shares.initials(learner),
                CertificateContent.initials(certificate.holder()),
                links);
    }

    /** Chooses, for all her certificates, whether the public reads her name or its initials. */
    public void choose(Learner.Ref learner, boolean initials) {
        shares.choose(learner, initials);
    }

    /**
     * Makes a link to one of her certificates.
     *
     * @param days one of {@link #DAYS}
     * @return its secret, told this once
     * @throws Refusal {@code certification.certificate.unknown}; {@code certification.share.days.wrong}; {@code
     *     certification.share.many} with the number of links that may be open at once
     */
    public String link(Learner.Ref learner, String number, int days) {
        var certificate = own(learner, number);
        if (!DAYS.contains(days)) {
            throw new Refusal("certification.share.days.wrong").at("days");
        }
        if (shares.links(certificate.id(), MOST_LINKS).size() == MOST_LINKS) {
            throw new Refusal("certification.share.many", MOST_LINKS).at("days");
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var link = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        shares.add(certificate.id(), link, shares.today().plusDays(days));
        return link;
    }

    /**
     * Ends a link at once.
     *
     * @throws Refusal {@code certification.certificate.unknown} when the certificate is not hers; {@code
     *     certification.share.unknown}
     */
    public void end(Learner.Ref learner, String number, long link) {
        if (!shares.end(own(learner, number).id(), link)) {
            throw new Refusal("certification.share.unknown");
        }
    }

    private Certificate own(Learner.Ref learner, String number) {
        return CertificateNumber.typed(number)
                .flatMap(certificates::numbered)
                .filter(certificate ->
                        certificate.learner().filter(learner::equals).isPresent())
                .orElseThrow(() -> new Refusal("certification.certificate.unknown"));
    }
}
