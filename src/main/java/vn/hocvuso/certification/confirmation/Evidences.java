package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps evidence: each fact once, a unique key decides. */
@ApplicationScoped
class Evidences {

    private static final String INSERT =
            """
            insert ignore into certification_evidence (learner_id, kind, subject, source, amount, earned_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    /** A better ability than the one kept takes its place; a lesser one changes nothing. */
    private static final String RAISE =
            """
            update certification_evidence set amount = ?, earned_at = ?
            where learner_id = ? and kind = ? and subject = ? and source = ? and amount < ?
            """;

    private static final String OF_CERTIFICATE =
            """
            insert ignore into certification_evidence (learner_id, kind, subject, source, amount, earned_at)
            select learner_id, 'COURSE', course_slug, cast(id as char), 1, issued_at
            from certification_certificate where id = ? and kind = 'COURSE'
            """;

    private static final String WITHDRAW =
            """
            update certification_evidence set withdrawn_at = ?
            where learner_id = ? and kind = 'COURSE' and source = ? and withdrawn_at is null
            """;

    private static final String RESTORE =
            """
            update certification_evidence set withdrawn_at = null
            where learner_id = ? and kind = 'COURSE' and source = ? and withdrawn_at is not null
            """;

    private static final String OF =
            """
            select kind, subject, source, amount, earned_at, withdrawn_at from certification_evidence
            where learner_id = ? order by id
            """;

    private final SingleStatement statement;

    @Inject
    Evidences(SingleStatement statement) {
        this.statement = statement;
    }

    /** Keeps a fact; false when nothing is new about it. */
    boolean add(Learner.Ref learner, EvidenceKind kind, String subject, String source, int amount, Instant earnedAt) {
        var added = statement.change(INSERT, learner.value(), kind.name(), subject, source, amount, earnedAt) > 0;
        return added
                || amount > 1
                        && statement.change(
                                        RAISE, amount, earnedAt, learner.value(), kind.name(), subject, source, amount)
                                > 0;
    }

    /** Keeps that a certificate is held; false when that is known. */
    boolean addCertificate(long certificate) {
        return statement.change(OF_CERTIFICATE, certificate) > 0;
    }

    /** Takes back what a certificate has said; false when it said nothing. */
    boolean withdrawCertificate(Learner.Ref learner, long certificate, Instant now) {
        return statement.change(WITHDRAW, now, learner.value(), String.valueOf(certificate)) > 0;
    }

    /** Lets a certificate speak again; false when it had not been silent. */
    boolean restoreCertificate(Learner.Ref learner, long certificate) {
        return statement.change(RESTORE, learner.value(), String.valueOf(certificate)) > 0;
    }

    /** All that speaks for the learner, and what has been withdrawn. */
    List<Evidence> of(Learner.Ref learner) {
        return statement.list(
                OF,
                rows -> new Evidence(
                        EvidenceKind.valueOf(rows.getString("kind")),
                        rows.getString("subject"),
                        rows.getString("source"),
                        rows.getInt("amount"),
                        SingleStatement.instant(rows, "earned_at").orElseThrow(),
                        SingleStatement.instant(rows, "withdrawn_at")),
                learner.value());
    }

    /** Learners with evidence behind this one, in their order. */
    List<Learner.Ref> learnersAfter(long learner, int limit) {
        return statement.list(
                "select distinct learner_id from certification_evidence where learner_id > ?"
                        + " order by learner_id limit ?",
                rows -> new Learner.Ref(rows.getLong(1)),
                learner,
                limit);
    }
}
