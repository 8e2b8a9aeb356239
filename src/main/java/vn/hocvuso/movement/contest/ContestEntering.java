package vn.hocvuso.movement.contest;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.AttemptStarting;
import vn.hocvuso.assessment.attempt.AttemptTelling;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** A learner finds the rounds that she may enter, enters each once, and reads how she has done. */
@UseCase
public class ContestEntering {

    private static final int MOST = 100;
    private static final Duration SHOWN_AFTER = Duration.ofDays(60);

    /**
     * A round as a learner sees it.
     *
     * @param state {@code LATER}, {@code OPEN}, {@code ENTERED} while it has not been handed in, {@code DONE}, {@code OVER}
     * @param place hers, once the ranking is settled; 0 for none
     */
    public record Line(
            long round,
            String contest,
            String rules,
            String unitName,
            int number,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            String state,
            boolean settled,
            int place,
            boolean goesOn)
            implements Serializable {}

    private final Contests contests;
    private final Rounds rounds;
    private final Admission admission;
    private final AttemptStarting starting;
    private final AttemptTelling attempts;
    private final Units units;
    private final UnitNames names;
    private final Clock clock;

    @Inject
    ContestEntering(
            Contests contests,
            Rounds rounds,
            Admission admission,
            AttemptStarting starting,
            AttemptTelling attempts,
            Units units,
            UnitNames names,
            Clock clock) {
        this.contests = contests;
        this.rounds = rounds;
        this.admission = admission;
        this.starting = starting;
        this.attempts = attempts;
        this.units = units;
        this.names = names;
        this.clock = clock;
    }

    /** The rounds that she may enter or has entered, those of the last two months. */
    public List<Line> open(Learner.Ref learner) {
        var entrant = admission.entrant(learner);
        var handedIn = handedIn(learner);
        return rounds.since(clock.instant().minus(SHOWN_AFTER), MOST).stream()
                .filter(round ->
                        entrant.filter(it -> admission.admits(round, it)).isPresent()
                                || rounds.hasEntered(round.id(), learner))
                .map(round -> line(round, learner, handedIn.contains(round.quiz())))
                .toList();
    }

    private Line line(Rounds.Round round, Learner.Ref learner, boolean handedIn) {
        var contest = contests.byId(round.contest());
        var standing = rounds.standing(round.id(), learner);
        return new Line(
                round.id(),
                contest.title(),
                contest.rules(),
                names.shown(units.require(contest.unit())),
                round.number(),
                round.opensAt(),
                round.closesAt(),
                round.minutes(),
                handedIn ? "DONE" : state(round, learner),
                round.publishedAt().isPresent(),
                standing.map(Standing::place).orElse(0),
                standing.filter(Standing::goesOn).isPresent());
    }

    private String state(Rounds.Round round, Learner.Ref learner) {
        var now = clock.instant();
        if (rounds.hasEntered(round.id(), learner)) {
            return "ENTERED";
        }
        if (now.isBefore(round.opensAt())) {
            return "LATER";
        }
        return now.isBefore(round.closesAt()) ? "OPEN" : "OVER";
    }

    private Set<Quiz.Ref> handedIn(Learner.Ref learner) {
        return attempts.graded(List.of(learner)).stream()
                .map(AttemptTelling.Told::quiz)
                .collect(Collectors.toSet());
    }

    /**
     * Enters a round, or goes on with its paper.
     *
     * @throws Refusal {@code movement.contestRound.unknown}; {@code movement.round.foreign} to who may not enter it; {@code
     *     movement.round.notYet}, {@code movement.round.over}; {@code movement.round.entered} once it was handed in
     */
    public Attempt.Ref enter(Learner.Ref learner, long id) {
        var round = contests.round(id);
        if (admission.entrant(learner).filter(it -> admission.admits(round, it)).isEmpty()) {
            throw new Refusal("movement.round.foreign");
        }
        if (handedIn(learner).contains(round.quiz())) {
            throw new Refusal("movement.round.entered");
        }
        var now = clock.instant();
        if (now.isBefore(round.opensAt())) {
            throw new Refusal("movement.round.notYet");
        }
        if (!now.isBefore(round.closesAt()) && !rounds.hasEntered(id, learner)) {
            throw new Refusal("movement.round.over");
        }
        var attempt = starting.start(learner, round.quiz());
        rounds.enter(id, learner, now);
        return attempt;
    }
}
