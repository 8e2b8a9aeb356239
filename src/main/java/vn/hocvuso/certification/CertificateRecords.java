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
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Reads certificates: for the search index, for their holder, for administrators. */
@UseCase
public class CertificateRecords {

    private static final int MOST_OF_ONE_PERSON = 200;
    private static final int LARGEST_PAGE = 1000;

    /**
     * What the search index keeps.
     *
     * @param provinceCode at issue; empty when she gave no commune
     * @param status {@code VALID} or {@code REVOKED}
     */
    public record Indexed(
            long id,
            String number,
            String holder,
            String courseSlug,
            String courseTitle,
            String provinceCode,
            String communeCode,
            LocalDate issuedOn,
            String status)
            implements Serializable {}

    /** A certificate in an administrators' table; {@code place} is the commune with its province, at issue. */
    public record Line(
            long id,
            String number,
            String holder,
            String courseTitle,
            String place,
            LocalDate issuedOn,
            String kind,
            String status)
            implements Serializable {}

    /** One of the learner's own. */
    public record Own(CertificateContent content, Validity validity) implements Serializable {

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

    /** For the search index; the caller shows nothing of it to people. */
    public Optional<Indexed> indexed(long id) {
        return certificates.identified(id).map(CertificateRecords::indexed);
    }

    /** All certificates in the order of their ids, for a rebuild of the index: at most 1000 at a time. */
    public List<Indexed> scan(long afterId, int limit) {
        return certificates.after(afterId, Math.min(limit, LARGEST_PAGE)).stream()
                .map(CertificateRecords::indexed)
                .toList();
    }

    public long count() {
        return certificates.count();
    }

    /**
     * These certificates, in the order of the ids; those that do not exist are left out.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public List<Line> lines(Learner.Ref actor, List<Long> ids) {
        grants.require(actor, Role.ADMINISTRATOR);
        var found = certificates.all(ids).stream().collect(Collectors.toMap(Certificate::id, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
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
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks, or {@code
     *     certification.certificate.unknown}
     */
    public Dossier certificate(Learner.Ref actor, String number) {
        grants.require(actor, Role.ADMINISTRATOR);
        var certificate = CertificateNumber.typed(number)
                .flatMap(certificates::numbered)
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

    /** A certificate for its holder or an administrator to print; for all others, it does not exist. */
    public Optional<Own> printable(Learner.Ref actor, String number) {
        return CertificateNumber.typed(number)
                .flatMap(certificates::numbered)
                .filter(certificate ->
                        certificate.learner().filter(actor::equals).isPresent()
                                || grants.holds(actor, Role.ADMINISTRATOR))
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
        return new Own(certificate.content(), certificate.validity(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
    }

    private static Indexed indexed(Certificate certificate) {
        return new Indexed(
                certificate.id(),
                certificate.number().value(),
                certificate.holder(),
                certificate.courseSlug(),
                certificate.courseTitle(),
                certificate.provinceCode(),
                certificate.communeCode(),
                certificate.issuedOn(),
                certificate.status().name());
    }

    private static Line line(Certificate certificate) {
        return new Line(
                certificate.id(),
                certificate.number().value(),
                certificate.holder(),
                certificate.courseTitle(),
                certificate.place(),
                certificate.issuedOn(),
                certificate.kind().name(),
                certificate.status().name());
    }
}
