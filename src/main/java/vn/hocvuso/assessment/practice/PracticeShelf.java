package vn.hocvuso.assessment.practice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * The practice questions by their places, kept in memory for a moment: every lesson page asks, and hardly ever is there
 * anything new.
 */
@ApplicationScoped
public class PracticeShelf {

    /** How late a page may show what was imported. */
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private static final String SELECT =
            """
            select q.id, q.kind, q.prompt, q.explanation, q.body
            from assessment_practice_item i
            join assessment_question q on q.id = i.question_id
            """;

    private static final String OF_PLACE =
            SELECT + "where i.owner = ? and i.part = ? and i.position is not null order by i.position";

    private static final String OF_QUESTION = SELECT + "where i.question_id = ?";

    private final LoadingCache<PracticePlace, List<PracticeItem>> byPlace;
    private final LoadingCache<Long, Optional<PracticeItem>> byQuestion;

    @Inject
    PracticeShelf(SingleStatement statement) {
        byPlace = Caffeine.newBuilder()
                .maximumSize(5000)
                .expireAfterWrite(MOMENT)
                .build(place -> statement.read(OF_PLACE, PracticeShelf::items, place.owner(), place.part()));
        byQuestion = Caffeine.newBuilder()
                .maximumSize(5000)
                .expireAfterWrite(MOMENT)
                .build(question -> statement.read(OF_QUESTION, PracticeShelf::items, question).stream()
                        .findFirst());
    }

    private static List<PracticeItem> items(ResultSet rows) throws SQLException {
        var items = new ArrayList<PracticeItem>();
        while (rows.next()) {
            items.add(PracticeItem.of(
                    rows.getLong("id"),
                    QuestionKind.valueOf(rows.getString("kind")),
                    rows.getString("prompt"),
                    rows.getString("explanation"),
                    Asked.read(rows.getString("body"))));
        }
        return List.copyOf(items);
    }

    /** The questions of a place in their order; none where nobody has written any. */
    public List<PracticeItem> of(PracticePlace place) {
        return byPlace.get(place);
    }

    /**
     * A practice question, also one that is no longer shown.
     *
     * @throws Refusal {@code assessment.question.unknown}, for the questions of quizzes too
     */
    public PracticeItem require(long question) {
        return byQuestion.get(question).orElseThrow(() -> new Refusal("assessment.question.unknown"));
    }
}
