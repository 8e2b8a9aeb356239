package vn.hocvuso.certification.confirmation;

import java.time.Instant;
import java.util.Optional;

/**
 * One fact that speaks for a learner.
 *
 * @param subject a course's slug, a competence's code, or for {@link EvidenceKind#ASSESSOR} the requirement, as {@link
 *     RuleSet.Level#name} names it
 * @param source what it is known from: two facts about one subject differ by it
 * @param amount the level of an ability; 1 for all other kinds
 */
public record Evidence(
        EvidenceKind kind, String subject, String source, int amount, Instant earnedAt, Optional<Instant> withdrawnAt) {

    static final int LONGEST_SUBJECT = 100;
    static final int LONGEST_SOURCE = 40;

    /** One that has been withdrawn speaks for nobody. */
    boolean counts() {
        return withdrawnAt.isEmpty();
    }
}
