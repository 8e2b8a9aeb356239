package vn.hocvuso.movement.contest;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.Grant;
import vn.hocvuso.certification.Granting;
import vn.hocvuso.certification.Units;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** An administrator gives certificates to the best of a settled round, in the operator's name. */
@UseCase
public class ContestCertifying {

    private static final int MOST = 100;

    private final Contests contests;
    private final Rounds rounds;
    private final Granting granting;
    private final People people;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    ContestCertifying(
            Contests contests, Rounds rounds, Granting granting, People people, Grants grants, AuditLog audit) {
        this.contests = contests;
        this.rounds = rounds;
        this.granting = granting;
        this.people = people;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Gives one to each up to a place who has none of this contest.
     *
     * @param lastPlace 1 to 100
     * @return how many were given
     * @throws Refusal {@code identity.page.unknown} unless she is an administrator; {@code movement.contestRound.unknown}; {@code
     *     movement.round.unsettled}; {@code movement.contest.number}
     */
    public int award(Learner.Ref actor, long roundId, int lastPlace) {
        grants.require(actor, Role.ADMINISTRATOR);
        var round = contests.round(roundId);
        if (round.publishedAt().isEmpty()) {
            throw new Refusal("movement.round.unsettled");
        }
        if (lastPlace < 1 || lastPlace > MOST) {
            throw new Refusal("movement.contest.number", 1, MOST).at("lastPlace");
        }
        var contest = contests.byId(round.contest());
        var given = 0;
        for (var standing : rounds.standings(roundId, MOST)) {
            if (standing.place() <= lastPlace && isGiven(actor, contest, standing)) {
                given++;
            }
        }
        audit.record(
                actor.value(),
                "movement.contest.award",
                ContestKeeping.subject(contest.id()),
                round.number() + ": " + given);
        return given;
    }

    private boolean isGiven(Learner.Ref actor, Contest contest, Standing standing) {
        var person = people.all(List.of(standing.learner())).get(standing.learner());
        if (person == null) {
            return false;
        }
        var key = ContestKeeping.subject(contest.id());
        var grant = new Grant(
                Certificate.Kind.CONTEST,
                Units.OPERATOR,
                Optional.of(person),
                person.fullName(),
                Grant.accountKey(person),
                Optional.empty(),
                key,
                key,
                contest.title(),
                "Hạng " + standing.place(),
                (int) (standing.earned() * 100L / standing.possible()),
                null);
        if (granting.held(grant).isPresent()) {
            return false;
        }
        granting.give(grant, Certificate.Way.BY_HAND, actor, "Kết quả cuộc thi: hạng " + standing.place());
        return true;
    }
}
