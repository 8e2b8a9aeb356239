package vn.hocvuso.assessment.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.integrity.FindingKeeping.Filter;
import vn.hocvuso.assessment.integrity.FindingKeeping.Line;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds findings. Holds queries only: the rules are in {@link Finding}. */
@ApplicationScoped
class Findings {

    private static final String FROM =
            " from assessment_integrity_finding f join assessment_quiz q on q.id = f.quiz_id where %s";

    /** A condition in SQL and its parameters. */
    private record Condition(String sql, List<Object> parameters) {}

    private final EntityManager entityManager;
    private final SingleStatement database;

    @Inject
    Findings(EntityManager entityManager, SingleStatement database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    /**
     * The finding; nobody else adds to its trail before this transaction ends.
     *
     * @throws Refusal {@code assessment.finding.unknown}
     */
    Finding lock(long id) {
        return Optional.ofNullable(entityManager.find(Finding.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal("assessment.finding.unknown"));
    }

    /** @throws Refusal {@code assessment.finding.unknown} */
    Finding require(long id) {
        return Optional.ofNullable(entityManager.find(Finding.class, id))
                .orElseThrow(() -> new Refusal("assessment.finding.unknown"));
    }

    /** Keeps it, unless the same was found before. */
    void add(Finding finding) {
        var known = database.read(
                "select 1 from assessment_integrity_finding where kind = ? and attempt_id = ? and other_attempt_id = ?",
                rows -> rows.next(),
                finding.kind().name(),
                finding.attempt(),
                finding.otherAttempt().orElse(0L));
        if (!known) {
            entityManager.persist(finding);
        }
    }

    /**
     * Those at quizzes of these owners, the newest first.
     *
     * @param owners empty for whatever owner
     */
    List<Line> lines(Optional<List<String>> owners, Filter filter, int first, int limit) {
        var condition = condition(owners, filter);
        condition.parameters().addAll(List.of(limit, first));
        return database.read(
                "select f.*, q.title" + FROM.formatted(condition.sql()) + " order by f.id desc limit ? offset ?",
                rows -> {
                    var lines = new ArrayList<Line>();
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                    return List.copyOf(lines);
                },
                condition.parameters().toArray());
    }

    int count(Optional<List<String>> owners, Filter filter) {
        var condition = condition(owners, filter);
        return database.read(
                "select count(*)" + FROM.formatted(condition.sql()),
                rows -> {
                    rows.next();
                    return rows.getInt(1);
                },
                condition.parameters().toArray());
    }

    /** Those that are about somebody and of which she knows, the newest first. */
    List<Line> about(Learner.Ref learner) {
        return database.read(
                "select f.*, q.title"
                        + FROM.formatted("(f.learner_id = ? or f.other_learner_id = ?) and exists (select 1 from"
                                + " assessment_integrity_event e where e.finding_id = f.id and e.kind = 'TOLD')")
                        + " order by f.id desc limit 100",
                rows -> {
                    var lines = new ArrayList<Line>();
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                    return List.copyOf(lines);
                },
                learner.value(),
                learner.value());
    }

    private static Condition condition(Optional<List<String>> owners, Filter filter) {
        var parts = new ArrayList<>(List.of("1 = 1"));
        var parameters = new ArrayList<Object>();
        owners.ifPresent(named -> {
            parts.add(
                    named.isEmpty()
                            ? "1 = 0"
                            : "q.owner in (" + String.join(", ", Collections.nCopies(named.size(), "?")) + ")");
            parameters.addAll(named);
        });
        named(Finding.State.class, filter.state()).ifPresent(state -> {
            parts.add("f.state = ?");
            parameters.add(state.name());
        });
        named(Evidence.Kind.class, filter.kind()).ifPresent(kind -> {
            parts.add("f.kind = ?");
            parameters.add(kind.name());
        });
        return new Condition(String.join(" and ", parts), parameters);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static Line line(ResultSet rows) throws SQLException {
        return new Line(
                rows.getLong("id"),
                rows.getString("kind"),
                new Quiz.Ref(rows.getLong("quiz_id")),
                rows.getString("title"),
                rows.getString("state"),
                SingleStatement.instant(rows, "found_at").orElseThrow(),
                new Learner.Ref(rows.getLong("learner_id")),
                SingleStatement.number(rows, "other_learner_id").map(Learner.Ref::new));
    }
}
