package vn.hocvuso.certification;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Jurisdiction;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Reads certificates: for their holder, for administrators, and for officers those of their places. */
@UseCase
public class CertificateRecords {

    /** For how many days before its end a certificate bears the note on its holder's page. */
    public static final int DAYS_OF_REMINDING = 60;

    private static final int MOST_OF_ONE_PERSON = 200;

    /**
     * A certificate in an administrators' table.
     *
     * @param place the commune with its province, at issue
     * @param issuer the name of the unit in whose name it is, at issue
     */
    public record Line(
            long id,
            String number,
            String holder,
            String courseTitle,
            String place,
            String issuer,
            LocalDate issuedOn,
            String kind,
            String status)
            implements Serializable {}

    /**
     * One of the learner's own.
     *
     * @param endsSoon within the sixty days before its end
     * @param sealed whether there is a signed content that can be handed over
     */
    public record Own(CertificateContent content, Validity validity, boolean endsSoon, boolean sealed)
            implements Serializable {

        public boolean valid() {
            return validity.valid();
        }
    }

    /**
     * All that administrators see of one.
     *
     * @param username the holder's; empty when the account is gone, and where there never was one
     * @param issueReason why it was issued by hand; empty when it was earned
     * @param predecessor the number in whose place it was issued; empty when in none's
     * @param history oldest first
     */
    public record Dossier(
            CertificateContent content,
            String username,
            String place,
            String issueReason,
            Validity validity,
            String predecessor,
            List<Deed> history)
            implements Serializable {

        public boolean valid() {
            return validity.valid();
        }
    }

    /**
     * What was done to it.
     *
     * @param actor name and username; empty when it came by itself
     * @param act name of an {@link vn.hocvuso.certification.Act.Kind}
     */
    public record Deed(Instant at, String actor, String act, String reason, String successor) implements Serializable {}

    private final Certificates certificates;
    private final Grants grants;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    @Inject
    CertificateRecords(Certificates certificates, Grants grants, People people, Acts acts, Clock clock) {
        this.certificates = certificates;
        this.grants = grants;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * These certificates, in the order of the ids; those that do not exist, or are not in an officer's places, are left
     * out.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks
     */
    public List<Line> lines(Learner.Ref actor, List<Long> ids) {
        var jurisdiction = required(actor);
        var found = certificates.all(ids).stream().collect(Collectors.toMap(Certificate::id, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(certificate -> lies(certificate, jurisdiction))
                .map(CertificateRecords::line)
                .toList();
    }

    /** The learner's own certificates, revoked ones too, the newest first. */
    public List<Own> mine(Learner.Ref learner) {
        return certificates.of(learner, MOST_OF_ONE_PERSON).stream()
                .map(this::own)
                .toList();
    }

    /**
     * One certificate with its history.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks, or {@code
     *     certification.certificate.unknown}, for an officer too where it is not of her places
     */
    public Dossier certificate(Learner.Ref actor, String number) {
        var jurisdiction = required(actor);
        var certificate = CertificateNumber.typed(number)
                .flatMap(certificates::numbered)
                .filter(known -> lies(known, jurisdiction))
                .orElseThrow(() -> new Refusal("certification.certificate.unknown"));
        var holder = certificate.learner().map(one -> people.all(List.of(one)).get(one));
        return new Dossier(
                certificate.content(),
                holder.map(People.Person::username).orElse(""),
                certificate.place(),
                certificate.issueReason().orElse(""),
                certificate.validity(today()),
                certificate.predecessor().orElse(""),
                history(certificate));
    }

    private Jurisdiction required(Learner.Ref actor) {
        var jurisdiction = grants.jurisdiction(actor);
        if (jurisdiction.nowhere()) {
            throw new Refusal("identity.page.unknown");
        }
        return jurisdiction;
    }

    private static boolean lies(Certificate certificate, Jurisdiction jurisdiction) {
        return jurisdiction.covers(certificate.provinceCode(), certificate.communeCode());
    }

    /**
     * A certificate to print for its holder, an administrator, or an officer of the holder's place; for all others, it does
     * not exist.
     */
    public Optional<Own> printable(Learner.Ref actor, String number) {
        return CertificateNumber.typed(number)
                .flatMap(certificates::numbered)
                .filter(certificate ->
                        certificate.learner().filter(actor::equals).isPresent()
                                || lies(certificate, grants.jurisdiction(actor)))
                .map(this::own);
    }

    private List<Deed> history(Certificate certificate) {
        var done = acts.of(certificate.id());
        var actors = people.all(done.stream()
                .map(Act::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return done.stream()
                .map(act -> new Deed(
                        act.at(), named(act.actor(), actors), act.kind().name(), act.reason(), act.successor()))
                .toList();
    }

    private static String named(Learner.Ref actor, Map<Learner.Ref, People.Person> known) {
        if (actor == null) {
            return "";
        }
        var person = known.get(actor);
        return person == null ? "#" + actor.value() : person.fullName() + " (" + person.username() + ")";
    }

    private Own own(Certificate certificate) {
        var validity = certificate.validity(today());
        var endsSoon = validity.valid()
                && certificate
                        .expiresOn()
                        .filter(last -> !last.isAfter(today().plusDays(DAYS_OF_REMINDING)))
                        .isPresent();
        return new Own(certificate.content(), validity, endsSoon, certificate.sealed());
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    private static Line line(Certificate certificate) {
        return new Line(
                certificate.id(),
                certificate.number().value(),
                certificate.holder(),
                certificate.courseTitle(),
                certificate.place(),
                certificate.content().issuer(),
                certificate.issuedOn(),
                certificate.kind().name(),
                certificate.standing().status().name());
    }
}
