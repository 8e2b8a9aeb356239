package vn.hocvuso.assessment.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.marking.Marker;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;
import vn.hocvuso.testing.Caller;

/** Placement tests over the shipped questions, against the real database. */
@ExtendWith(ArquillianExtension.class)
class PlacingIT {

    private static final String CITIZENS = "group:ND";

    @Inject
    Placing placing;

    @Inject
    PlacementReading reading;

    @Inject
    PlacementBank bank;

    @Inject
    Pools pools;

    @Inject
    Frameworks frameworks;

    @Inject
    SingleStatement database;

    @Inject
    Caller caller;

    private Learner.Ref learner;
    private List<String> competences;

    @BeforeEach
    void somebody() {
        learner = caller.learner(caller.signUp());
        competences = frameworks.current().group("ND").orElseThrow().profile().stream()
                .map(Framework.Requirement::competence)
                .toList();
    }

    private Placement.Ref begun() {
        return placing.start(learner, Occasion.START, CITIZENS, competences);
    }

    private static Response key(Placing.Question asked) {
        var body = asked.showing().body();
        return asked.showing().asShown(Marker.of(body).key(body));
    }

    /** Answers until the end; gives the questions in their order. */
    private List<Long> answered(Placement.Ref check, boolean knows) {
        var asked = new ArrayList<Long>();
        for (var next = placing.next(check, learner); next.isPresent(); next = placing.next(check, learner)) {
            var question = next.get();
            asked.add(question.question());
            var given = knows ? Optional.of(key(question)) : Optional.<Response>empty();
            placing.answer(check, learner, question.position(), question.question(), given);
        }
        return asked;
    }

    @Test
    void itAsksTenToTwentyDifferentQuestionsAndFindsWhoKnowsMore() {
        var check = begun();
        var asked = answered(check, true);
        assertTrue(asked.size() >= 10 && asked.size() <= 20, asked.toString());
        assertEquals(asked.size(), new HashSet<>(asked).size());
        var knows = reading.require(check, learner);
        assertTrue(knows.isEnded());
        learner = caller.learner(caller.signUp());
        var other = begun();
        answered(other, false);
        var unknown = reading.require(other, learner);
        knows.profile()
                .forEach((competence, measured) -> assertTrue(
                        measured.ability().mean()
                                > unknown.profile().get(competence).ability().mean(),
                        competence));
    }

    @Test
    void itCanBeLeftAndGoneOnWithAndADoubledClickChangesNothing() {
        var check = begun();
        var first = placing.next(check, learner).orElseThrow();
        placing.answer(check, learner, 1, first.question(), Optional.empty());
        assertEquals(check, begun());
        var second = placing.next(check, learner).orElseThrow();
        assertEquals(2, second.position());
        assertNotEquals(first.question(), second.question());
        assertTrue(placing.answer(check, learner, 1, first.question(), Optional.of(key(first))));
        assertEquals(2, placing.next(check, learner).orElseThrow().position());
        boolean kept = database.read(
                "select count(*) = 1 from assessment_placement_answer where verdict = 'UNKNOWN' and placement_id = ?",
                rows -> rows.next() && rows.getBoolean(1),
                check.value());
        assertTrue(kept);
    }

    @Test
    void whatWasNotAskedIsRefusedAndChangesNothing() {
        var check = begun();
        var asked = placing.next(check, learner).orElseThrow();
        var foreign = pools.current().orElseThrow().items().keySet().stream()
                .filter(question -> question != asked.question())
                .findFirst()
                .orElseThrow();
        assertRefused("assessment.placement.order", () -> placing.answer(check, learner, 1, foreign, Optional.empty()));
        assertRefused(
                "assessment.placement.order",
                () -> placing.answer(check, learner, 2, asked.question(), Optional.empty()));
        assertRefused(
                "assessment.placement.order",
                () -> placing.answer(check, learner, -1, asked.question(), Optional.empty()));
        assertEquals(1, placing.next(check, learner).orElseThrow().position());
    }

    @Test
    void somebodyElsesLooksUnknown() {
        var check = begun();
        var asked = placing.next(check, learner).orElseThrow();
        var other = caller.learner(caller.signUp());
        assertRefused("assessment.placement.unknown", () -> placing.next(check, other));
        assertRefused("assessment.placement.unknown", () -> reading.require(check, other));
        assertRefused(
                "assessment.placement.unknown",
                () -> placing.answer(check, other, 1, asked.question(), Optional.empty()));
    }

    @Test
    void itMayBeTakenAgainTwoWeeksLaterAndAvoidsWhatWasSeen() {
        var check = begun();
        var seen = new HashSet<>(answered(check, false));
        assertRefused("assessment.placement.soon", this::begun);
        database.change(
                "update assessment_placement set ended_at = ended_at - interval 15 day where id = ?", check.value());
        var again = answered(begun(), false);
        assertTrue(again.stream().limit(10).noneMatch(seen::contains), again + " after " + seen);
    }

    @Test
    void whatIsTakenOnceIsTakenOnce() {
        var check = placing.start(learner, Occasion.LATER, "course:thu", competences);
        assertEquals(5, answered(check, true).size());
        assertRefused(
                "assessment.placement.done", () -> placing.start(learner, Occasion.LATER, "course:thu", competences));
    }

    @Test
    void tooFewQuestionsAreRefused() {
        assertFalse(placing.isPossible(Occasion.START, List.of("khong-co")));
        assertRefused(
                "assessment.placement.none",
                () -> placing.start(learner, Occasion.START, "group:khong", List.of("khong-co")));
    }

    @Test
    void aTestGoesOnWithTheCurvesItBeganWith() {
        var check = begun();
        var first = placing.next(check, learner).orElseThrow();
        var pool = pools.current().orElseThrow();
        var curves = new HashMap<Long, PlacementBank.Curved>();
        pool.items()
                .forEach((question, item) ->
                        curves.put(question, new PlacementBank.Curved(item.curve(), item.answers())));
        bank.calibrated(curves, 0, 0);
        assertNotEquals(pool.calibration(), pools.current().orElseThrow().calibration());
        assertEquals(
                first.question(), placing.next(check, learner).orElseThrow().question());
    }
}
