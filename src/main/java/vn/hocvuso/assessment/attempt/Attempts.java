package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds attempts and reads their logs. Holds queries only: the rules are in {@link Attempt}. */
@ApplicationScoped
class Attempts {

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    Attempts(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
    }

    /**
     * The learner's own attempt; no answer or second submission gets in before this transaction ends.
     *
     * @throws Refusal {@code assessment.attempt.unknown} if it does not exist or is another learner's; the two must
     *     look alike
     */
    Attempt lock(Attempt.Ref ref, Learner.Ref learner) {
        return Optional.ofNullable(entityManager.find(Attempt.class, ref.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.learner().equals(learner))
                .orElseThrow(() -> new Refusal("assessment.attempt.unknown"));
    }

    /** The attempt's log, in its order. Inside the transaction that has locked the attempt it is complete. */
    List<AnswerChain.Link> log(Attempt.Ref ref) {
        return statement.read(
                "select sequence, question_id, response, chosen_at, received_at, hash from assessment_answer"
                        + " where attempt_id = ? order by sequence",
                rows -> {
                    var links = new ArrayList<AnswerChain.Link>();
                    while (rows.next()) {
                        links.add(new AnswerChain.Link(
                                rows.getInt("sequence"),
                                rows.getLong("question_id"),
                                rows.getString("response"),
                                SingleStatement.instant(rows, "chosen_at").orElseThrow(),
                                SingleStatement.instant(rows, "received_at").orElseThrow(),
                                rows.getBytes("hash")));
                    }
                    return List.copyOf(links);
                },
                ref.value());
    }

    /** Keeps what was answered last and what it earned, for reviews and statistics. */
    void keep(Attempt.Ref ref, List<AnswerChain.Link> inForce, Grading grading) {
        if (grading.lines().isEmpty()) {
            return;
        }
        var chosenAt =
                inForce.stream().collect(Collectors.toMap(AnswerChain.Link::question, AnswerChain.Link::chosenAt));
        var parameters = grading.lines().stream()
                .flatMap(line -> Stream.<Object>of(
                        ref.value(),
                        line.question(),
                        line.own().json(),
                        chosenAt.get(line.question()),
                        line.thousandths()))
                .toArray();
        statement.change(
                "insert into assessment_response (attempt_id, question_id, response, answered_at, earned) values "
                        + String.join(", ", Collections.nCopies(grading.lines().size(), "(?, ?, ?, ?, ?)")),
                parameters);
    }
}
