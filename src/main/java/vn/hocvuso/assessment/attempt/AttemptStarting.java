package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.ExtraTime;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * A learner starts a quiz: one row, however many questions it asks.
 *
 * <p>No {@code @UseCase}: the row is one statement, and a unique key decides between two that come at once. Thousands may
 * start in the same seconds, so each is three trips to the database at most; one more in an exam room.
 */
@ApplicationScoped
public class AttemptStarting {

    private static final String START =
            """
            insert into assessment_attempt
                (version, learner_id, quiz_id, number, seed, paper, open_mark, started_at, ends_at)
            values (1, ?, ?, ?, ?, ?, 1, ?, ?)
            """;

    /**
     * Whether she is still present, and the room still open, is looked at in the same statement, and held until it is
     * done: who ends the room at this moment waits, and then finds the attempt.
     */
    private static final String START_IN_ROOM =
            """
            insert into assessment_attempt
                (version, learner_id, quiz_id, number, seed, paper, open_mark, started_at, ends_at, exam_room_id)
            select 1, ?, ?, ?, ?, ?, 1, ?, ?, r.id
            from assessment_exam_room r join assessment_exam_room_person p on p.room_id = r.id
            where r.open_mark = 1 and p.let_in_at is not null and p.sent_away_at is null and r.id = ? and p.learner_id = ?
            lock in share mode
            """;

    private final SingleStatement database;
    private final AttemptReading attempts;
    private final QuizViewing viewing;
    private final SealedQuizzes quizzes;
    private final Circulation circulation;
    private final ExtraTime extraTime;
    private final RoomDoor door;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    AttemptStarting(
            SingleStatement database,
            AttemptReading attempts,
            QuizViewing viewing,
            SealedQuizzes quizzes,
            Circulation circulation,
            ExtraTime extraTime,
            RoomDoor door,
            Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.viewing = viewing;
        this.quizzes = quizzes;
        this.circulation = circulation;
        this.extraTime = extraTime;
        this.door = door;
        this.clock = clock;
    }

    /**
     * Resumes the learner's open attempt, else starts one: neither a reload nor a doubled click costs a try. Whether
     * the learner may take this quiz at all is the caller's business. An open attempt whose time is over is resumed
     * too: whoever shows it finds that out, and hands it in.
     *
     * @throws Refusal {@code assessment.quiz.passed}, {@code assessment.quiz.exhausted}, {@code assessment.quiz.wait}
     *     with the whole minutes to wait, {@code assessment.quiz.notYet} before it is open to her,
     *     {@code assessment.quiz.ended} after it has closed; for a quiz that is taken in exam rooms only, as
     *     {@link RoomDoor#require}; or {@code platform.changed} when two starts met again and again
     */
    public Attempt.Ref start(Learner.Ref learner, Quiz.Ref quiz) {
        var sealed = quizzes.require(quiz);
        return begin(learner, sealed)
                .or(() -> begin(learner, sealed)) // a second tab was faster, and its attempt is found now
                .orElseThrow(() -> new Refusal("platform.changed"));
    }

    private Optional<Attempt.Ref> begin(Learner.Ref learner, SealedQuiz quiz) {
        var tries = attempts.tries(learner, quiz.ref());
        var standing = viewing.standing(learner, quiz.rule(), tries);
        if (standing.open().isPresent()) {
            return standing.open();
        }
        requireMayStart(standing, quiz.rule());
        var now = clock.instant();
        var room = quiz.rule().terms().examRoom()
                ? Optional.of(door.require(learner, quiz.owner(), now))
                : Optional.<RoomDoor.Room>empty();
        var paper = new Drawing(quiz, circulation.of(quiz.ref()), seen(quiz, tries), random.nextLong()).paper();
        var parameters = new ArrayList<Object>();
        parameters.add(learner.value());
        parameters.add(quiz.ref().value());
        parameters.add(standing.used() + 1);
        parameters.add(paper.seed());
        parameters.add(paper.column());
        parameters.add(now);
        parameters.add(end(learner, quiz.rule(), room, now).orElse(null));
        room.ifPresent(one -> {
            parameters.add(one.id());
            parameters.add(learner.value());
        });
        var row = database.insert(room.isPresent() ? START_IN_ROOM : START, parameters.toArray());
        row.ifPresent(started -> circulation.of(quiz.ref()).note(paper.questions()));
        return row.map(Attempt.Ref::new);
    }

    private void requireMayStart(QuizViewing.Standing standing, Quiz.Rule rule) {
        if (standing.passedBy().isPresent()) {
            throw new Refusal("assessment.quiz.passed");
        }
        if (standing.isExhausted()) {
            throw new Refusal("assessment.quiz.exhausted", rule.tries());
        }
        standing.nextAt().ifPresent(at -> {
            throw new Refusal(
                    "assessment.quiz.wait",
                    Duration.between(clock.instant(), at).plusSeconds(59).toMinutes());
        });
        if (standing.releasedAt().isPresent()) {
            throw new Refusal("assessment.quiz.notYet");
        }
        if (standing.isClosed()) {
            throw new Refusal("assessment.quiz.ended");
        }
    }

    /** In a room nobody has longer than the room. */
    private Optional<Instant> end(Learner.Ref learner, Quiz.Rule rule, Optional<RoomDoor.Room> room, Instant now) {
        var own = rule.minutes() == 0
                ? Optional.<Instant>empty()
                : rule.time(extraTime.percent(learner)).map(now::plus);
        return room.map(RoomDoor.Room::closesAt)
                .filter(closing -> own.isEmpty() || closing.isBefore(own.get()))
                .or(() -> own);
    }

    private static Set<Long> seen(SealedQuiz quiz, List<AttemptReading.Try> tries) {
        return tries.stream()
                .map(one -> Paper.of(quiz, one.seed(), one.paper()))
                .flatMapToLong(paper -> LongStream.of(paper.questions()))
                .boxed()
                .collect(Collectors.toSet());
    }
}
