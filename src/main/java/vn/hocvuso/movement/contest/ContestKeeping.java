package vn.hocvuso.movement.contest;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.attempt.AttemptTelling;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitTree;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.skills.Frameworks;

/** People of a place make its contests, set their rounds, and settle their rankings. */
@UseCase
public class ContestKeeping {

    /**
     * A round as it is to be.
     *
     * @param pool questions, as a course's {@code questions.yaml} has them
     * @param drawn how many of them a paper has, 1 to 100
     * @param minutes the time that a paper has, 1 to 600
     * @param opensAt from when on it may be entered
     * @param closesAt until when
     * @param group code of the group of the framework that may enter; empty for everybody of the place
     * @param goingOn how many go on to the next round; 0 for the last
     */
    public record Plan(
            String pool, int drawn, int minutes, Instant opensAt, Instant closesAt, String group, int goingOn) {}

    private static final int PORTION = 200;
    private static final int MOST_GOING_ON = 100_000;
    private static final int MOST_MINUTES = 600;

    /** Of the minutes, for who began last: people may have been given up to 300 percent on top. */
    private static final int PATIENCE_PERCENT = 400;

    private static final Disclosure AFTER_THE_END =
            new Disclosure(Set.of(), Set.of(), EnumSet.allOf(Disclosure.What.class));

    private final Contests contests;
    private final Rounds rounds;
    private final QuizAuthoring quizzes;
    private final AttemptTelling attempts;
    private final Frameworks frameworks;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ContestKeeping(
            Contests contests,
            Rounds rounds,
            QuizAuthoring quizzes,
            AttemptTelling attempts,
            Frameworks frameworks,
            AuditLog audit,
            Clock clock) {
        this.contests = contests;
        this.rounds = rounds;
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.frameworks = frameworks;
        this.audit = audit;
        this.clock = clock;
    }

    /** As a contest is named in the audit log, and on certificates. */
    static String subject(long id) {
        return "contest-" + id;
    }

    /**
     * Makes a contest without rounds.
     *
     * @return its id
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly}; {@code movement.contest.place} for an
     *     organisation, because learners say a commune only; as {@link Contest}
     */
    public long make(Learner.Ref actor, long unitId, String title, String rules) {
        var unit = contests.requireUnit(actor, unitId);
        if (unit.tree() != UnitTree.TERRITORY) {
            throw new Refusal("movement.contest.place");
        }
        var contest = new Contest(unitId, title, rules, actor);
        contests.add(contest);
        audit.record(actor.value(), "movement.contest.make", subject(contest.id()), contest.title());
        return contest.id();
    }

    /** Says it anew. @throws Refusal {@code movement.contest.unknown}, {@code movement.unit.readOnly}; as {@link Contest} */
    public void say(Learner.Ref actor, long id, String title, String rules) {
        contests.requireEdit(actor, id).say(title, rules);
        audit.record(actor.value(), "movement.contest.say", subject(id), title);
    }

    /**
     * Takes the last round away again, as long as nobody has entered it.
     *
     * @throws Refusal {@code movement.contest.unknown}, {@code movement.unit.readOnly}; {@code movement.round.begun} when
     *     somebody has entered it, or another round comes after it
     */
    public void removeRound(Learner.Ref actor, long roundId) {
        var round = rounds.byId(roundId).orElseThrow(() -> new Refusal("movement.contest.unknown"));
        contests.requireEdit(actor, round.contest());
        if (rounds.of(round.contest()).size() > round.number() || !rounds.remove(roundId)) {
            throw new Refusal("movement.round.begun");
        }
        audit.record(
                actor.value(),
                "movement.contest.removeRound",
                subject(round.contest()),
                String.valueOf(round.number()));
    }

    /**
     * Sets the next round.
     *
     * @return its id
     * @throws Refusal {@code movement.contest.unknown}, {@code movement.unit.readOnly}; {@code movement.contest.days}, {@code
     *     movement.contest.past}, {@code movement.contest.order} when it opens before the former is over; {@code
     *     movement.contest.nobody} when nobody goes on from that; {@code movement.contest.number}, {@code
     *     movement.contest.group}; as {@link Pool#read} and for an unsound quiz as {@link QuizAuthoring#importQuiz}
     */
    public long addRound(Learner.Ref actor, long id, Plan plan) {
        var contest = contests.requireEdit(actor, id);
        var before = rounds.of(id);
        require(plan, before);
        var questions = Pool.read(plan.pool(), frameworks.current());
        var number = before.size() + 1;
        var terms = new Terms(
                Optional.of(plan.opensAt()), Optional.of(plan.closesAt()), 0, true, AFTER_THE_END, 100, 0, List.of());
        var title = contest.title().substring(0, Math.min(contest.title().length(), 180)) + " – " + number;
        var quiz = quizzes.importQuiz(
                "contest:" + id,
                new QuizAuthoring.QuizDraft(title, plan.drawn(), 1, 1, 0, plan.minutes(), terms, questions));
        var round = rounds.add(new Rounds.Round(
                        0,
                        id,
                        number,
                        quiz,
                        plan.opensAt(),
                        plan.closesAt(),
                        plan.minutes(),
                        plan.group(),
                        plan.goingOn(),
                        Optional.empty()))
                .orElseThrow(() -> new Refusal("platform.changed"));
        audit.record(actor.value(), "movement.contest.round", subject(id), String.valueOf(number));
        return round;
    }

    private void require(Plan plan, List<Rounds.Round> before) {
        if (!plan.opensAt().isBefore(plan.closesAt())) {
            throw new Refusal("movement.contest.days").at("closesAt");
        }
        if (!plan.closesAt().isAfter(clock.instant())) {
            throw new Refusal("movement.contest.past").at("closesAt");
        }
        if (plan.goingOn() < 0 || plan.goingOn() > MOST_GOING_ON) {
            throw new Refusal("movement.contest.number", 0, MOST_GOING_ON).at("goingOn");
        }
        if (plan.minutes() < 1 || plan.minutes() > MOST_MINUTES) {
            throw new Refusal("movement.contest.number", 1, MOST_MINUTES).at("minutes");
        }
        if (!plan.group().isEmpty() && frameworks.current().group(plan.group()).isEmpty()) {
            throw new Refusal("movement.contest.group").at("group");
        }
        if (!before.isEmpty()) {
            var last = before.get(before.size() - 1);
            if (plan.opensAt().isBefore(last.closesAt())) {
                throw new Refusal("movement.contest.order").at("opensAt");
            }
            if (last.goingOn() == 0) {
                throw new Refusal("movement.contest.nobody");
            }
        }
    }

    /**
     * Settles the ranking of a round and shows it to everybody, once.
     *
     * @throws Refusal {@code movement.contest.unknown}, {@code movement.unit.readOnly}; {@code movement.round.running} while
     *     somebody may still be at it; {@code movement.round.settled} a second time
     */
    public void settle(Learner.Ref actor, long roundId) {
        var round = rounds.byId(roundId).orElseThrow(() -> new Refusal("movement.contest.unknown"));
        contests.requireEdit(actor, round.contest());
        if (round.publishedAt().isPresent()) {
            throw new Refusal("movement.round.settled");
        }
        var entered = rounds.entered(roundId);
        var papers = papers(round, entered);
        var over = round.closesAt()
                .plus(Duration.ofMinutes(round.minutes())
                        .multipliedBy(PATIENCE_PERCENT)
                        .dividedBy(100));
        var now = clock.instant();
        if (now.isBefore(round.closesAt()) || papers.size() < entered.size() && now.isBefore(over)) {
            throw new Refusal("movement.round.running");
        }
        if (!rounds.settle(roundId, Standing.of(papers, round.goingOn()), now)) {
            throw new Refusal("movement.round.settled");
        }
        audit.record(
                actor.value(), "movement.contest.settle", subject(round.contest()), String.valueOf(round.number()));
    }

    private List<Standing.Paper> papers(Rounds.Round round, List<Learner.Ref> entered) {
        var papers = new ArrayList<Standing.Paper>();
        for (var first = 0; first < entered.size(); first += PORTION) {
            var portion = entered.subList(first, Math.min(first + PORTION, entered.size()));
            attempts.graded(portion).stream()
                    .filter(told -> told.quiz().equals(round.quiz()))
                    .map(told -> new Standing.Paper(
                            told.learner(),
                            told.score().earned(),
                            told.score().possible(),
                            Duration.between(told.startedAt(), told.submittedAt())
                                    .toSeconds()))
                    .forEach(papers::add);
        }
        return papers;
    }
}
