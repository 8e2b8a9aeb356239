package vn.hocvuso.assessment.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.Convoy;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Writes answers behind each other into the logs of their attempts. Answers that come at the same moment share one
 * statement, which is its own transaction; each is confirmed only after its commit. The statement itself leaves out
 * attempts that are submitted or over: it waits for a submission under way and then finds nothing to insert for.
 */
@ApplicationScoped
class AnswerLog {

    /** So many answers may be logged for one attempt: more than anybody changes her mind. */
    static final int MOST = 5000;

    /** After the end, for an answer that was on its way. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Those that share a lane are written by one thread at a time; those of an attempt always share one. */
    private static final int LANES = 2;

    private static final int LARGEST_LOAD = 64;

    /** Somebody else, another server, may write into the same log: after so many meetings it is told to wait. */
    private static final int TRIES = 5;

    /** An answer on its way into the log. */
    static final class Entry {

        private final Attempt.Ref attempt;
        private final long question;
        private final String response;
        private final Instant chosenAt;
        private final OptionalInt wanted;

        private Receipt receipt;
        private boolean latest;
        private RuntimeException problem;

        /**
         * An answer that has been checked.
         *
         * @param wanted the place in the log that its sender has given it; empty for the next one
         */
        Entry(Attempt.Ref attempt, long question, String response, Instant chosenAt, OptionalInt wanted) {
            this.attempt = attempt;
            this.question = question;
            this.response = response;
            this.chosenAt = chosenAt.truncatedTo(ChronoUnit.MICROS);
            this.wanted = wanted;
        }

        /** True when it is the answer in force: none to its question was chosen later. */
        boolean isLatest() {
            return latest;
        }
    }

    private record Row(Entry entry, Ledger ledger, AnswerChain.Link link) {}

    private final SingleStatement database;
    private final LoggedTogether together;
    private final SealedQuizzes quizzes;
    private final Clock clock;
    private final List<Convoy<Entry>> lanes = IntStream.range(0, LANES)
            .mapToObj(lane -> new Convoy<>(LARGEST_LOAD, this::write))
            .toList();
    private final Cache<Attempt.Ref, Ledger> ledgers =
            Caffeine.newBuilder().maximumSize(100_000).build();

    @Inject
    AnswerLog(SingleStatement database, SealedQuizzes quizzes, Clock clock) {
        this.database = database;
        this.together = new LoggedTogether(database, GRACE);
        this.quizzes = quizzes;
        this.clock = clock;
    }

    /** @throws Refusal {@code assessment.attempt.unknown} */
    Ledger ledger(Attempt.Ref attempt) {
        var known = ledgers.getIfPresent(attempt);
        return known != null ? known : reread(attempt);
    }

    /** The same as the database has it now. */
    Ledger reread(Attempt.Ref attempt) {
        var read = Ledger.read(database, attempt, (quiz, seed, column) -> Paper.of(quizzes.require(quiz), seed, column)
                .questions());
        ledgers.put(attempt, read);
        return read;
    }

    /**
     * Logs an answer. When this returns, the database has committed. An answer that is in the log already, with the same
     * place, is confirmed as it was the first time.
     *
     * @throws Refusal {@code assessment.attempt.closed} or {@code assessment.attempt.over};
     *     {@code assessment.answer.sequence} with the place that is next,
     *     for one that another answer has or that is further on; {@code assessment.attempt.many}
     * @throws IllegalStateException when the database could not commit
     */
    Receipt append(Entry entry) {
        lanes.get((int) (entry.attempt.value() % LANES)).carry(entry);
        if (entry.problem != null) {
            throw entry.problem;
        }
        return entry.receipt;
    }

    private void write(List<Entry> load) {
        var round = new LinkedHashMap<Attempt.Ref, Entry>();
        var later = new ArrayList<Entry>();
        for (var entry : load) {
            if (round.putIfAbsent(entry.attempt, entry) != null) {
                later.add(entry); // its place is known when the one before it is written
            }
        }
        writeRound(List.copyOf(round.values()), TRIES);
        if (!later.isEmpty()) {
            write(later);
        }
    }

    /** Writes one answer each of different attempts. */
    private void writeRound(List<Entry> round, int tries) {
        var rows = new ArrayList<Row>();
        for (var entry : round) {
            try {
                placed(entry).ifPresent(rows::add);
            } catch (RuntimeException refused) {
                entry.problem = refused;
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        try {
            note(
                    rows,
                    together.write(rows.stream()
                            .map(row -> new LoggedTogether.Line(row.entry.attempt, row.link))
                            .toList()));
        } catch (IllegalStateException failed) {
            // What the database has of it is not known.
            rows.forEach(row -> ledgers.invalidate(row.entry.attempt));
            if (tries == 1 || !hasMet(failed)) {
                rows.forEach(row -> row.entry.problem = failed);
            } else {
                rows.forEach(row -> writeRound(List.of(row.entry), tries - 1));
            }
        }
    }

    /** True when somebody else wrote into the same log at the same moment. */
    private static boolean hasMet(IllegalStateException failed) {
        return failed.getCause() instanceof SQLIntegrityConstraintViolationException
                || failed.getCause() instanceof SQLTransactionRollbackException;
    }

    /** Gives the answer its place behind the last; empty when it is there already. */
    private Optional<Row> placed(Entry entry) {
        var ledger = ledger(entry.attempt);
        if (entry.wanted.isPresent() && entry.wanted.getAsInt() > ledger.sequence() + 1) {
            ledger = reread(entry.attempt);
        }
        if (entry.wanted.isPresent() && entry.wanted.getAsInt() <= ledger.sequence()) {
            entry.receipt = confirmedBefore(entry, ledger);
            entry.latest = ledger.isLatest(entry.question, entry.chosenAt);
            return Optional.empty();
        }
        var next = ledger.sequence() + 1;
        if (entry.wanted.isPresent() && entry.wanted.getAsInt() != next) {
            throw new Refusal("assessment.answer.sequence", next);
        }
        if (next > MOST) {
            throw new Refusal("assessment.attempt.many", MOST);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var link = AnswerChain.link(
                ledger.hash(), entry.attempt.value(), next, entry.question, entry.response, entry.chosenAt, now);
        return Optional.of(new Row(entry, ledger, link));
    }

    private Receipt confirmedBefore(Entry entry, Ledger ledger) {
        return database.read(
                "select question_id, response, received_at, hash from assessment_answer"
                        + " where attempt_id = ? and sequence = ?",
                rows -> {
                    var same = rows.next()
                            && rows.getLong("question_id") == entry.question
                            && rows.getString("response").equals(entry.response);
                    if (!same) {
                        throw new Refusal("assessment.answer.sequence", ledger.sequence() + 1);
                    }
                    return new Receipt(
                            SingleStatement.instant(rows, "received_at").orElseThrow(),
                            entry.wanted.getAsInt(),
                            HexFormat.of().formatHex(rows.getBytes("hash")));
                },
                entry.attempt.value(),
                entry.wanted.getAsInt());
    }

    private void note(List<Row> rows, int taken) {
        var refused = taken == rows.size() ? Map.<Long, Refusal>of() : refused(rows);
        for (var row : rows) {
            var entry = row.entry;
            var link = row.link;
            if (refused.containsKey(entry.attempt.value())) {
                entry.problem = refused.get(entry.attempt.value());
                continue;
            }
            row.ledger.note(link.sequence(), link.question(), link.chosenAt(), link.hash());
            entry.latest = row.ledger.isLatest(entry.question, entry.chosenAt);
            entry.receipt = new Receipt(
                    link.receivedAt(), link.sequence(), HexFormat.of().formatHex(link.hash()));
        }
    }

    /** Why some of these attempts take no more answers. What is over stays so, and what is submitted too. */
    private Map<Long, Refusal> refused(List<Row> rows) {
        var parameters = new ArrayList<Object>();
        rows.forEach(row -> parameters.add(row.entry.attempt.value()));
        parameters.add(rows.stream()
                .map(row -> row.link.receivedAt())
                .max(Instant::compareTo)
                .orElseThrow()
                .minus(GRACE));
        return database.read(
                "select id, submitted_at from assessment_attempt where id in ("
                        + String.join(", ", Collections.nCopies(rows.size(), "?"))
                        + ") and (submitted_at is not null or ends_at < ?)",
                found -> {
                    var refused = new HashMap<Long, Refusal>();
                    while (found.next()) {
                        var closed =
                                SingleStatement.instant(found, "submitted_at").isPresent();
                        refused.put(
                                found.getLong("id"),
                                new Refusal(closed ? "assessment.attempt.closed" : "assessment.attempt.over"));
                    }
                    return refused;
                },
                parameters.toArray());
    }
}
