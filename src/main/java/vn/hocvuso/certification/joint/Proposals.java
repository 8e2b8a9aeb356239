package vn.hocvuso.certification.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds and adds proposals with the numbers they name. */
@ApplicationScoped
class Proposals {

    private static final String ADD =
            "insert into certification_proposal_item (proposal_id, number, revoked) values (?, ?, false)";
    private static final String LEFT =
            "select number from certification_proposal_item where proposal_id = ? and revoked = false limit ?";
    private static final String REVOKED =
            "update certification_proposal_item set revoked = true where proposal_id = ? and number = ?";
    private static final String NUMBERS =
            "select number from certification_proposal_item where proposal_id = ? order by number limit ?";
    private static final String COUNT =
            "select count(*), coalesce(sum(revoked), 0) from certification_proposal_item where proposal_id = ?";

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    Proposals(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
    }

    /** How many certificates a proposal names, and how many of them are revoked by it. */
    record Count(int all, int revoked) {}

    void add(Proposal proposal, List<CertificateNumber> numbers) {
        entityManager.persist(proposal);
        entityManager.flush(); // the key is assigned here
        numbers.forEach(number -> statement.change(ADD, proposal.id(), number.value()));
    }

    Optional<Proposal> find(long id) {
        return Optional.ofNullable(entityManager.find(Proposal.class, id));
    }

    /** The proposal as it is now, kept from others until the transaction ends. */
    Optional<Proposal> lock(long id) {
        return Optional.ofNullable(entityManager.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first. */
    List<Proposal> newest(int limit) {
        return entityManager
                .createQuery("select p from Proposal p order by p.id desc", Proposal.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<String> left(long proposal, int limit) {
        return numbers(LEFT, proposal, limit);
    }

    List<String> numbers(long proposal, int limit) {
        return numbers(NUMBERS, proposal, limit);
    }

    private List<String> numbers(String sql, long proposal, int limit) {
        return statement.list(sql, rows -> rows.getString(1), proposal, limit);
    }

    void revoked(long proposal, String number) {
        statement.change(REVOKED, proposal, number);
    }

    Count count(long proposal) {
        return statement.read(
                COUNT,
                rows -> {
                    rows.next();
                    return new Count(rows.getInt(1), rows.getInt(2));
                },
                proposal);
    }
}
