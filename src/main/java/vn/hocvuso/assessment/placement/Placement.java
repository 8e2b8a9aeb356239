package vn.hocvuso.assessment.placement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * A placement test of a learner.
 *
 * @param scope for whom or about what it is, in words that this room does not read: {@code group:ND}, {@code course:nau-an}
 * @param competences that it asks
 * @param calibration the number of the curves that it goes by, from its first question to its last
 */
public record Placement(
        Ref ref,
        Learner.Ref learner,
        Occasion occasion,
        String scope,
        List<String> competences,
        long calibration,
        long seed,
        Optional<Instant> endedAt)
        implements Serializable {

    /** Names a placement test outside this room. */
    public record Ref(long value) implements Serializable {

        /** @throws Refusal {@code assessment.placement.unknown} for what is no number */
        public static Ref of(String text) {
            if (!text.matches("\\d{1,18}")) {
                throw new Refusal("assessment.placement.unknown");
            }
            return new Ref(Long.parseLong(text));
        }
    }

    /** What an answer was. */
    public enum Reply {
        RIGHT,
        WRONG,
        /** "I do not know": counts as wrong, and is better than a guess. */
        UNKNOWN
    }

    /**
     * What was found of a competence.
     *
     * @param answers how many were about it; with 0 the ability is what the other answers let expect
     */
    public record Measured(Ability ability, int answers) implements Serializable {}

    /** Fired once, in the transaction that keeps what was found. */
    public record Ended(
            Ref placement,
            Learner.Ref learner,
            Occasion occasion,
            String scope,
            Map<String, Measured> profile,
            Instant at)
            implements Serializable {

        public Ended {
            profile = Map.copyOf(profile);
        }
    }

    public Placement {
        competences = List.copyOf(competences);
    }

    public boolean isEnded() {
        return endedAt.isPresent();
    }
}
