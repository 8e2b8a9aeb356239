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
import vn.hocvuso.identity.Jurisdiction;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Reads certificates: for their holder, for administrators, and for officers those of their places. */
@UseCase
public class CertificateRecords {

    private static final int MOST_OF_ONE_PERSON = 200;
    private static final int LONGEST_HISTORY = 50;

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
                .map(CertificateRecords::own)
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
        var holder = people.all(List.of(certificate.learner())).get(certificate.learner());
        return new Dossier(
                certificate.content(),
                holder == null ? "" : holder.username(),
                certificate.place(),
                certificate.issueReason().orElse(""),
                certificate.revocation().orElse(null),
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
                        certificate.learner().equals(actor) || lies(certificate, grants.jurisdiction(actor)))
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
