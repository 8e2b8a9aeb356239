package vn.hocvuso.certification.joint;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.Revocations;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.jobs.Jobs;

/**
 * Revokes several certificates for one reason. Up to ten at once an administrator revokes alone; more are proposed, and
 * revoked when another administrator has agreed.
 */
@UseCase
public class RevokingMany {

    /** What one administrator may revoke at once. */
    public static final int ALONE = 10;

    static final String PROPOSE = "certification.proposeRevocation";
    static final String AGREE = "certification.agreeRevocation";
    static final String DECLINE = "certification.declineRevocation";

    private static final int MOST = 5000;
    private static final int MOST_SHOWN = 200;
    private static final int MOST_NAMED = 5;

    /**
     * A proposal and where it stands.
     *
     * @param state {@code PROPOSED}, {@code AGREED} (being revoked), {@code DONE}, {@code DECLINED}
     * @param decidedBy empty while nobody has decided
     * @param decidedAt null while nobody has decided
     * @param mine whether the reader has proposed it, and so cannot agree
     */
    public record View(
            long id,
            String reason,
            String proposedBy,
            Instant proposedAt,
            String state,
            String decidedBy,
            Instant decidedAt,
            int all,
            int revoked,
            boolean mine)
            implements Serializable {}

    /** What a proposal would revoke. */
    public record Line(String number, String holder, String title, String status) implements Serializable {}

    private final Proposals proposals;
    private final AgreedRevocation work;
    private final Revocations revocations;
    private final CertificateReading certificates;
    private final Jobs jobs;
    private final Grants grants;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    RevokingMany(
            Proposals proposals,
            AgreedRevocation work,
            Revocations revocations,
            CertificateReading certificates,
            Jobs jobs,
            Grants grants,
            People people,
            AuditLog audit,
            Clock clock) {
        this.proposals = proposals;
        this.work = work;
        this.revocations = revocations;
        this.certificates = certificates;
        this.jobs = jobs;
        this.grants = grants;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Revokes up to ten certificates, or proposes more to another administrator.
     *
     * @param typed numbers, separated by blanks, commas or lines
     * @return the proposal; empty when all were revoked at once
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code
     *     certification.proposal.empty}, {@code certification.proposal.many}, {@code certification.proposal.unknownNumber}
     *     with the first of them; {@code certification.reason.length}
     */
    public Optional<Long> revoke(Learner.Ref actor, String typed, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var numbers = numbers(typed);
        var why = revocations.reason(reason);
        if (numbers.size() <= ALONE) {
            numbers.forEach(number -> revocations.revoke(actor, number.value(), why));
            return Optional.empty();
        }
        var proposal = new Proposal(why, actor, clock.instant());
        proposals.add(proposal, numbers);
        audit.record(actor.value(), PROPOSE, subject(proposal), why);
        return Optional.of(proposal.id());
    }

    private List<CertificateNumber> numbers(String typed) {
        var wrong = new ArrayList<String>();
        var numbers = new LinkedHashSet<CertificateNumber>();
        for (var word : (typed == null ? "" : typed).strip().split("[\\s,;]+")) {
            if (word.isEmpty()) {
                continue;
            }
            var number = CertificateNumber.typed(word)
                    .filter(one -> certificates.numbered(one).isPresent());
            number.ifPresentOrElse(numbers::add, () -> wrong.add(word));
            if (numbers.size() > MOST) {
                throw new Refusal("certification.proposal.many", MOST).at("numbers");
            }
        }
        if (!wrong.isEmpty()) {
            var named = String.join(", ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size())));
            throw new Refusal("certification.proposal.unknownNumber", wrong.size(), named).at("numbers");
        }
        if (numbers.isEmpty()) {
            throw new Refusal("certification.proposal.empty").at("numbers");
        }
        return List.copyOf(numbers);
    }

    /**
     * Another administrator agrees; the certificates are revoked in the background.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code
     *     certification.proposal.unknown}, {@code certification.proposal.own}, {@code certification.proposal.decided}
     */
    public void agree(Learner.Ref actor, long id) {
        var proposal = locked(actor, id);
        proposal.agree(actor, clock.instant());
        audit.record(actor.value(), AGREE, subject(proposal), proposal.reason());
        jobs.begin(work, id);
    }

    /** Nothing is revoked. @throws Refusal as {@link #agree}, but for {@code certification.proposal.own} */
    public void decline(Learner.Ref actor, long id) {
        var proposal = locked(actor, id);
        proposal.decline(actor, clock.instant());
        audit.record(actor.value(), DECLINE, subject(proposal), proposal.reason());
    }

    private Proposal locked(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        return proposals.lock(id).orElseThrow(() -> new Refusal("certification.proposal.unknown"));
    }

    private static String subject(Proposal proposal) {
        return "#" + proposal.id();
    }

    /** The 50 newest proposals. @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public List<View> newest(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return proposals.newest(50).stream()
                .map(proposal -> view(proposal, actor))
                .toList();
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks, {@code certification.proposal.unknown} */
    public View proposal(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        return view(proposals.find(id).orElseThrow(() -> new Refusal("certification.proposal.unknown")), actor);
    }

    /** The first 200 certificates that it names. @throws Refusal as {@link #proposal} */
    public List<Line> lines(Learner.Ref actor, long id) {
        proposal(actor, id);
        return proposals.numbers(id, MOST_SHOWN).stream()
                .map(CertificateNumber::new)
                .map(certificates::numbered)
                .flatMap(Optional::stream)
                .map(RevokingMany::line)
                .toList();
    }

    private static Line line(Issuance issuance) {
        return new Line(
                issuance.number(),
                issuance.content().holder(),
                issuance.content().courseTitle(),
                issuance.validity().status().name());
    }

    private View view(Proposal proposal, Learner.Ref reader) {
        var count = proposals.count(proposal.id());
        return new View(
                proposal.id(),
                proposal.reason(),
                named(proposal.proposedBy()),
                proposal.proposedAt(),
                proposal.state().name(),
                proposal.decidedBy().map(this::named).orElse(""),
                proposal.decidedAt().orElse(null),
                count.all(),
                count.revoked(),
                proposal.proposedBy().equals(reader));
    }

    private String named(Learner.Ref person) {
        var found = people.all(List.of(person)).get(person);
        return found == null ? "#" + person.value() : found.fullName() + " (" + found.username() + ")";
    }
}
