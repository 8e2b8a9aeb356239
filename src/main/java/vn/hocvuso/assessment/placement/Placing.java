package vn.hocvuso.assessment.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Marker;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Showing;
import vn.hocvuso.assessment.placement.Placement.Reply;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * A learner takes a placement test, question by question. It may be left at any time and gone on with later.
 *
 * <p>No {@code @UseCase}: a start and an answer are one row each, and unique keys decide between two that come at once;
 * only the end is a transaction ({@link PlacementEnding}).
 */
@ApplicationScoped
public class Placing {

    private static final String START =
            """
            insert into assessment_placement
                (learner_id, occasion, scope, competences, calibration_id, seed, open_mark, started_at)
            values (?, ?, ?, ?, ?, ?, 1, ?)
            """;

    private static final String ANSWER =
            """
            insert into assessment_placement_answer
                (placement_id, position, question_id, response, verdict, answered_at)
            values (?, ?, ?, ?, ?, ?)
            on duplicate key update position = assessment_placement_answer.position
            """;

    /**
     * What is asked next.
     *
     * @param position counts from 1
     * @param most how many may be asked
     */
    public record Question(int position, int most, long question, QuestionKind kind, String prompt, Showing showing) {}

    private final SingleStatement database;
    private final PlacementReading reading;
    private final PlacementEnding ending;
    private final Pools pools;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Placing(SingleStatement database, PlacementReading reading, PlacementEnding ending, Pools pools, Clock clock) {
        this.database = database;
        this.reading = reading;
        this.ending = ending;
        this.pools = pools;
        this.clock = clock;
    }

    /** Whether there are questions enough about these competences. */
    public boolean isPossible(Occasion occasion, Collection<String> competences) {
        return pools.current()
                .filter(pool -> pool.size(competences) >= occasion.rules().least())
                .isPresent();
    }

    /** The competences that there are questions about. */
    public Set<String> competences() {
        return pools.current()
                .map(pool -> pool.items().values().stream()
                        .map(item -> item.asked().competence())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /**
     * Goes on with the learner's test of this occasion and scope if there is one under way, else starts one. Whether she
     * may take it at all is the caller's business.
     *
     * @throws Refusal {@code assessment.placement.none} when there are not questions enough about these competences,
     *     {@code assessment.placement.done} when it is taken once only, {@code assessment.placement.soon} with the whole
     *     days to wait
     */
    public Placement.Ref start(Learner.Ref learner, Occasion occasion, String scope, Collection<String> competences) {
        var all = reading.of(learner);
        var open = PlacementReading.open(all, occasion, scope);
        if (open.isPresent()) {
            return open.get().placement();
        }
        PlacementReading.newest(all, occasion, scope)
                .flatMap(PlacementReading.Found::endedAt)
                .ifPresent(ended -> requireMayAgain(occasion, ended));
        var pool = pools.current()
                .filter(current -> current.size(competences) >= occasion.rules().least())
                .orElseThrow(() -> new Refusal("assessment.placement.none"));
        return database.insert(
                        START,
                        learner.value(),
                        occasion.name(),
                        scope,
                        String.join(",", new TreeSet<>(pool.known(competences))),
                        pool.calibration(),
                        random.nextLong(),
                        clock.instant())
                .map(Placement.Ref::new)
                // a second tab was faster, and its test is found now
                .or(() -> PlacementReading.open(reading.of(learner), occasion, scope)
                        .map(PlacementReading.Found::placement))
                .orElseThrow(() -> new Refusal("platform.changed"));
    }

    private void requireMayAgain(Occasion occasion, Instant ended) {
        var again = occasion.again().orElseThrow(() -> new Refusal("assessment.placement.done"));
        var left = Duration.between(clock.instant(), ended.plus(again));
        if (left.compareTo(Duration.ZERO) > 0) {
            throw new Refusal(
                    "assessment.placement.soon",
                    left.plusHours(24).minusNanos(1).toDays());
        }
    }

    /**
     * What the learner is asked now; empty when the test is over.
     *
     * @throws Refusal {@code assessment.placement.unknown}, for somebody else's too
     */
    public Optional<Question> next(Placement.Ref ref, Learner.Ref learner) {
        return next(reading.run(ref, learner));
    }

    private Optional<Question> next(PlacementReading.Run run) {
        var placement = run.placement();
        if (placement.isEnded()) {
            return Optional.empty();
        }
        var pool = pools.of(placement.calibration());
        var rules = placement.occasion().rules();
        var test = pool.test(placement.competences(), rules);
        var step = test.next(run.answers(), placement.seed(), reading.seen(placement));
        if (step instanceof AdaptiveTest.Step.Ask ask) {
            return Optional.of(
                    question(pool.items().get(ask.item().id()), run.answers().size() + 1, rules, placement.seed()));
        }
        ending.end(placement, run.answers(), pool, ((AdaptiveTest.Step.End) step).outcome());
        return Optional.empty();
    }

    private static Question question(Pool.Item item, int position, AdaptiveTest.Rules rules, long seed) {
        var asked = item.asked();
        var own = seed ^ asked.question();
        var drawn = asked.draw(own);
        return new Question(
                position,
                rules.most(),
                asked.question(),
                asked.kind(),
                drawn.texts().get(0),
                Showing.of(drawn.body(), own));
    }

    /**
     * Takes an answer. The same again, as a doubled click sends it, changes nothing.
     *
     * @param position of the question that the page has asked
     * @param shown as the page has it; empty for "I do not know"
     * @return whether there is more to answer
     * @throws Refusal {@code assessment.placement.unknown}, {@code assessment.placement.order} for a question that was not
     *     asked there, {@code assessment.answer.choice} when nothing was answered, or as
     *     {@link vn.hocvuso.assessment.marking.Marker#require}
     */
    public boolean answer(
            Placement.Ref ref, Learner.Ref learner, int position, long question, Optional<Response> shown) {
        var run = reading.run(ref, learner);
        if (position >= 1 && position <= run.answers().size()) {
            if (run.answers().get(position - 1).item() != question) {
                throw new Refusal("assessment.placement.order");
            }
            return next(run).isPresent();
        }
        var asked = next(run).orElseThrow(() -> new Refusal("assessment.placement.order"));
        if (asked.position() != position || asked.question() != question) {
            throw new Refusal("assessment.placement.order");
        }
        var own = shown.map(response -> own(asked, response));
        database.change(
                ANSWER,
                ref.value(),
                position,
                question,
                own.map(Response::json).orElse(""),
                own.map(response -> reply(asked, response))
                        .orElse(Reply.UNKNOWN)
                        .name(),
                clock.instant());
        return next(ref, learner).isPresent();
    }

    private static Response own(Question asked, Response shown) {
        if (shown.isEmpty()) {
            throw new Refusal("assessment.answer.choice");
        }
        return asked.showing().own(shown);
    }

    private static Reply reply(Question asked, Response own) {
        var body = asked.showing().body();
        return Marker.of(body).mark(body, own).isFull() ? Reply.RIGHT : Reply.WRONG;
    }
}
