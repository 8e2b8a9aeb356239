package vn.hocvuso.movement.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the rounds of contests, who has entered them, and what came of it. */
@ApplicationScoped
class Rounds {

    /**
     * A round.
     *
     * @param minutes the time that an attempt has
     * @param group code of the group that may enter; empty for all
     * @param goingOn how many go on to the next round
     * @param publishedAt when its ranking was settled
     */
    record Round(
            long id,
            long contest,
            int number,
            Quiz.Ref quiz,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            String group,
            int goingOn,
            Optional<Instant> publishedAt) {}

    private static final String ROUNDS =
            "select id, contest_id, number, quiz_id, opens_at, closes_at, minutes, group_code,"
                    + " going_on, published_at from movement_contest_round where ";

    private static final String STANDINGS =
            "select learner_id, place, earned, possible, seconds, goes_on from movement_contest_result where round_id = ?";

    private final SingleStatement statement;

    @Inject
    Rounds(SingleStatement statement) {
        this.statement = statement;
    }

    /** @return its id; empty when another of this number was quicker */
    Optional<Long> add(Round round) {
        return statement.insert(
                "insert into movement_contest_round (contest_id, number, quiz_id, opens_at, closes_at, minutes, group_code,"
                        + " going_on) values (?, ?, ?, ?, ?, ?, ?, ?)",
                round.contest(),
                round.number(),
                round.quiz().value(),
                round.opensAt(),
                round.closesAt(),
                round.minutes(),
                round.group(),
                round.goingOn());
    }

    /** @return false when somebody has entered it, or its ranking was settled */
    boolean remove(long round) {
        return statement.change(
                        "delete from movement_contest_round where id = ? and published_at is null and not exists"
                                + " (select 1 from movement_contest_entry e where e.round_id = ?)",
                        round,
                        round)
                == 1;
    }

    Optional<Round> byId(long id) {
        return statement.list(ROUNDS + "id = ?", Rounds::round, id).stream().findFirst();
    }

    /** The first first. */
    List<Round> of(long contest) {
        return statement.list(ROUNDS + "contest_id = ? order by number", Rounds::round, contest);
    }

    /** Those that are not long over, the one that closes first first. */
    List<Round> since(Instant closedAfter, int limit) {
        return statement.list(
                ROUNDS + "closes_at > ? order by closes_at, id limit " + limit, Rounds::round, closedAfter);
    }

    /** A second time changes nothing. */
    void enter(long round, Learner.Ref learner, Instant now) {
        statement.insert(
                "insert into movement_contest_entry (round_id, learner_id, entered_at) values (?, ?, ?)",
                round,
                learner.value(),
                now);
    }

    boolean hasEntered(long round, Learner.Ref learner) {
        return !statement
                .list(
                        "select 1 from movement_contest_entry where round_id = ? and learner_id = ?",
                        row -> 1,
                        round,
                        learner.value())
                .isEmpty();
    }

    List<Learner.Ref> entered(long round) {
        return statement.list(
                "select learner_id from movement_contest_entry where round_id = ? order by learner_id",
                row -> new Learner.Ref(row.getLong("learner_id")),
                round);
    }

    /** Settles the ranking. @return false when that was done before */
    boolean settle(long round, Collection<Standing> standings, Instant now) {
        if (statement.change(
                        "update movement_contest_round set published_at = ? where id = ? and published_at is null",
                        now,
                        round)
                == 0) {
            return false;
        }
        for (var standing : standings) {
            statement.change(
                    "insert into movement_contest_result (round_id, learner_id, place, earned, possible, seconds, goes_on)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    round,
                    standing.learner().value(),
                    standing.place(),
                    standing.earned(),
                    standing.possible(),
                    standing.seconds(),
                    standing.goesOn());
        }
        return true;
    }

    /** The best first. */
    List<Standing> standings(long round, int limit) {
        return statement.list(STANDINGS + " order by place, learner_id limit " + limit, Rounds::standing, round);
    }

    Optional<Standing> standing(long round, Learner.Ref learner) {
        return statement.list(STANDINGS + " and learner_id = ?", Rounds::standing, round, learner.value()).stream()
                .findFirst();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new Learner.Ref(row.getLong("learner_id")),
                row.getInt("place"),
                row.getInt("earned"),
                row.getInt("possible"),
                row.getLong("seconds"),
                row.getBoolean("goes_on"));
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getLong("id"),
                row.getLong("contest_id"),
                row.getInt("number"),
                new Quiz.Ref(row.getLong("quiz_id")),
                SingleStatement.instant(row, "opens_at").orElseThrow(),
                SingleStatement.instant(row, "closes_at").orElseThrow(),
                row.getInt("minutes"),
                row.getString("group_code"),
                row.getInt("going_on"),
                SingleStatement.instant(row, "published_at"));
    }
}
