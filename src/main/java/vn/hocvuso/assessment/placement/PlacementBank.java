package vn.hocvuso.assessment.placement;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.statistics.ItemCurve;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Keeps the questions of placement tests, and their curves. A question that was changed is another one and loses its
 * curve; tests that have begun go on with what they began with.
 */
@UseCase
public class PlacementBank {

    /** The fewest questions that a group's competences need together: as many as the longest test asks. */
    public static final int LEAST = Occasion.START.rules().most();

    /** Pictures belong to courses, and screens take longer than a placement test should. */
    private static final Set<QuestionKind> UNFIT = Set.of(QuestionKind.HOTSPOT, QuestionKind.SIMULATION);

    private static final String OWNER = "placement";

    private final EntityManager entityManager;
    private final SingleStatement database;
    private final Pools pools;
    private final Event<Pools.Recalibrated> recalibrated;
    private final Clock clock;

    @Inject
    PlacementBank(
            EntityManager entityManager,
            SingleStatement database,
            Pools pools,
            Event<Pools.Recalibrated> recalibrated,
            Clock clock) {
        this.entityManager = entityManager;
        this.database = database;
        this.pools = pools;
        this.recalibrated = recalibrated;
        this.clock = clock;
    }

    /** Whether questions of this kind may be asked. */
    public static boolean isFit(QuestionKind kind) {
        return !UNFIT.contains(kind);
    }

    /**
     * Asks these questions from now on and no others; the same again changes nothing. For content folders, whose loader
     * has checked who may. Only what is live is asked.
     *
     * @throws vn.hocvuso.platform.Refusal for whatever is not sound
     */
    public void importAll(List<QuestionDraft> drafts) {
        var before = inForce();
        var asked = drafts.stream()
                .filter(draft -> draft.state() == QuestionState.LIVE)
                .map(draft -> new Question(OWNER, draft).draft())
                .toList();
        if (Set.copyOf(asked).equals(before.keySet())) {
            return;
        }
        var number = pools.newestNumber();
        var curves = number == 0 ? Map.<Long, Pool.Item>of() : pools.of(number).items();
        database.change("update assessment_placement_item set in_force = 0 where in_force = 1");
        var items = new HashMap<Long, Curved>();
        for (var draft : asked) {
            var known = before.get(draft);
            var question = known == null ? Long.valueOf(added(draft)) : known;
            var item = curves.get(question);
            items.put(
                    question,
                    item == null
                            ? new Curved(LevelScale.expected(draft.level()), 0)
                            : new Curved(item.curve(), item.answers()));
            database.change("update assessment_placement_item set in_force = 1 where question_id = ?", question);
        }
        keep(items, number);
    }

    /**
     * The curve of a question.
     *
     * @param answers how many it was reckoned from; 0 for the author's judgement
     */
    record Curved(ItemCurve curve, int answers) {}

    /** Goes by these curves from now on. */
    void calibrated(Map<Long, Curved> items, int persons, long upTo) {
        keep(items, persons, upTo);
    }

    /** The numbers of the questions that are asked. */
    Collection<Long> asked() {
        return inForce().values();
    }

    private void keep(Map<Long, Curved> items, long before) {
        record Reckoned(int persons, long upTo) {}
        var reckoned = database.read(
                "select persons, up_to from assessment_calibration where id = ?",
                rows -> rows.next() ? new Reckoned(rows.getInt(1), rows.getLong(2)) : new Reckoned(0, 0),
                before);
        keep(items, reckoned.persons(), reckoned.upTo());
    }

    private void keep(Map<Long, Curved> items, int persons, long upTo) {
        Instant now = clock.instant();
        long calibration = database.insert(
                        "insert into assessment_calibration (made_at, persons, up_to) values (?, ?, ?)",
                        now,
                        persons,
                        upTo)
                .orElseThrow();
        items.forEach((question, item) -> database.change(
                "insert into assessment_curve (calibration_id, question_id, a, b, answers) values (?, ?, ?, ?, ?)",
                calibration,
                question,
                item.curve().a(),
                item.curve().b(),
                item.answers()));
        recalibrated.fire(new Pools.Recalibrated(calibration));
    }

    private long added(QuestionDraft draft) {
        var question = new Question(OWNER, draft);
        question.seal();
        entityManager.persist(question);
        entityManager.flush();
        database.change("insert into assessment_placement_item (question_id, in_force) values (?, 1)", question.id());
        return question.id();
    }

    private Map<QuestionDraft, Long> inForce() {
        List<?> ids = entityManager
                .createNativeQuery("select question_id from assessment_placement_item where in_force = 1")
                .getResultList();
        return ids.stream()
                .map(id -> entityManager.find(Question.class, ((Number) id).longValue()))
                .collect(Collectors.toMap(Question::draft, Question::id));
    }
}
