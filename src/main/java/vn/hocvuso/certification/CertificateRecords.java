package vn.hocvuso.certification;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Reads certificates: for the search index, for their holder, for administrators. */
@UseCase
public class CertificateRecords {

    private static final int MOST_OF_ONE_PERSON = 200;
    private static final int LONGEST_HISTORY = 50;
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
    public record Own(CertificateContent content, boolean valid) implements Serializable {}

    /**
     * All that administrators see of one.
     *
     * @param username the holder's; empty when the account is gone
     * @param issueReason why it was issued by hand; empty when it was earned
     * @param revocation null while it is valid
     */
    public record Dossier(
            CertificateContent content,
            String username,
            String place,
            String issueReason,
            Certificate.Revocation revocation,
            List<Act> history)
            implements Serializable {

        public boolean valid() {
            return revocation == null;
        }
    }

    /**
     * What an administrator did.
     *
     * @param act {@code issue} or {@code revoke}
     */
    public record Act(Instant at, String actor, String act, String reason) implements Serializable {}

    private final Certificates certificates;
    private final Grants grants;
    private final People people;
    private final AuditLog audit;

    @Inject
    CertificateRecords(Certificates certificates, Grants grants, People people, AuditLog audit) {
        this.certificates = certificates;
        this.grants = grants;
        this.people = people;
        this.audit = audit;
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
                .map(CertificateRecords::own)
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
        var holder = people.all(List.of(certificate.learner())).get(certificate.learner());
        return new Dossier(
                certificate.content(),
                holder == null ? "" : holder.username(),
                certificate.place(),
                certificate.issueReason().orElse(""),
                certificate.revocation().orElse(null),
                history(certificate));
    }

    /** A certificate for its holder or an administrator to print; for all others, it does not exist. */
    public Optional<Own> printable(Learner.Ref actor, String number) {
        return CertificateNumber.typed(number)
                .flatMap(certificates::numbered)
                .filter(certificate -> certificate.learner().equals(actor) || grants.holds(actor, Role.ADMINISTRATOR))
                .map(CertificateRecords::own);
    }

    private List<Act> history(Certificate certificate) {
        var entries = audit.about(certificate.number().value(), LONGEST_HISTORY);
        var actors = people.all(entries.stream()
                .map(entry -> new Learner.Ref(entry.actor()))
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> {
                    var actor = actors.get(new Learner.Ref(entry.actor()));
                    return new Act(
                            entry.at(),
                            actor == null ? "#" + entry.actor() : actor.fullName() + " (" + actor.username() + ")",
                            entry.act().substring(entry.act().indexOf('.') + 1),
                            entry.reason());
                })
                .toList();
    }

    private static Own own(Certificate certificate) {
        return new Own(certificate.content(), certificate.status() == Certificate.Status.VALID);
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
