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
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Holders choose what the public reads of them, and make links by which somebody reads more until a day. */
@UseCase
public class Sharing {

    /** For how many days a link may be made. */
    public static final Set<Integer> DAYS = Set.of(7, 30, 90, 365);

    private static final int MOST_LINKS = 20;
    private static final int TOKEN_BYTES = 16;

    /**
     * One of her certificates, what is shown of her, and its links that still open.
     *
     * @param birthYear what she has given as her year of birth; 0 when she gave none
     * @param showsBirthYear whether the public reads it
     */
    public record View(
            CertificateContent content,
            boolean initials,
            String asInitials,
            int birthYear,
            boolean showsBirthYear,
            List<Link> links)
            implements Serializable {}

    /** A link; its secret is shown only when it is made. @param birthYear whether it shows her year of birth, too */
    public record Link(long id, Instant madeAt, LocalDate endsOn, boolean birthYear) implements Serializable {}

    private final Certificates certificates;
    private final Shares shares;
    private final People people;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Sharing(Certificates certificates, Shares shares, People people) {
        this.certificates = certificates;
        this.shares = shares;
        this.people = people;
    }

    /** @throws Refusal {@code certification.certificate.unknown} when it is not hers */
    public View view(Learner.Ref learner, String number) {
        var certificate = own(learner, number);
        var links = shares.links(certificate.id(), MOST_LINKS).stream()
                .map(link -> new Link(link.id(), link.madeAt(), link.endsOn(), link.birthYear()))
                .toList();
        var chosen = shares.chosen(learner);
        return new View(
                certificate.content(),
                chosen.initials(),
                CertificateContent.initials(certificate.holder()),
                people.birthYear(learner).orElse(0),
                chosen.birthYear(),
                links);
    }

    /**
     * Chooses what the public reads of her, for all her certificates.
     *
     * @param initials rather than her name
     * @param birthYear the year of birth that she has given, if she has
     */
    public void choose(Learner.Ref learner, boolean initials, boolean birthYear) {
        shares.choose(learner, new Shares.Choice(initials, birthYear));
    }

    /**
     * Makes a link to one of her certificates.
     *
     * @param days one of {@link #DAYS}
     * @param birthYear whether it shows the year of birth that she has given, too
     * @return its secret, told this once
     * @throws Refusal {@code certification.certificate.unknown}; {@code certification.share.days.wrong}; {@code
     *     certification.share.many} with the number of links that may be open at once
     */
    public String link(Learner.Ref learner, String number, int days, boolean birthYear) {
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
        shares.add(certificate.id(), link, shares.today().plusDays(days), birthYear);
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
