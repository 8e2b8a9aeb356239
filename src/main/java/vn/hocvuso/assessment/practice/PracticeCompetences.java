package vn.hocvuso.assessment.practice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells which competences the practice questions belong to. */
@ApplicationScoped
public class PracticeCompetences {

    private static final String ALL =
            """
            select i.owner, q.competence, count(*)
            from assessment_practice_item i
            join assessment_question q on q.id = i.question_id
            where i.position is not null
            group by i.owner, q.competence
            """;

    private static final String PARTS =
            """
            select distinct i.part
            from assessment_practice_item i
            join assessment_question q on q.id = i.question_id
            where i.position is not null and i.owner = ? and q.competence = ?
            """;

    private static final Duration LATE = Duration.ofMinutes(1);

    private final SingleStatement statement;
    private final LoadingCache<Long, String> byQuestion;
    private final LoadingCache<Boolean, Map<String, Map<String, Integer>>> all;

    @Inject
    PracticeCompetences(SingleStatement statement) {
        this.statement = statement;
        byQuestion = Caffeine.newBuilder()
                .maximumSize(5000)
                .expireAfterWrite(LATE)
                .build(question -> statement.read(
                        "select competence from assessment_question where id = ?",
                        rows -> rows.next() ? rows.getString(1) : "",
                        question));
        all = Caffeine.newBuilder().expireAfterWrite(LATE).build(key -> shown());
    }

    /** The competence of a question, as it was within the last minute; empty for one that is unknown. */
    public String of(long question) {
        return byQuestion.get(question);
    }

    /** How many questions are shown, by owner and competence. */
    public Map<String, Map<String, Integer>> shown() {
        return statement.read(ALL, PracticeCompetences::counts);
    }

    /** The same, as it was within the last minute: for pages. */
    public Map<String, Map<String, Integer>> shownLately() {
        return all.get(true);
    }

    /** The parts of an owner in which the competence is practised. */
    public Set<String> parts(String owner, String competence) {
        return statement.read(
                PARTS,
                rows -> {
                    var parts = new HashSet<String>();
                    while (rows.next()) {
                        parts.add(rows.getString(1));
                    }
                    return parts;
                },
                owner,
                competence);
    }

    private static Map<String, Map<String, Integer>> counts(ResultSet rows) throws SQLException {
        var counts = new HashMap<String, Map<String, Integer>>();
        while (rows.next()) {
            counts.computeIfAbsent(rows.getString(1), owner -> new HashMap<>()).put(rows.getString(2), rows.getInt(3));
        }
        return counts;
    }
}
