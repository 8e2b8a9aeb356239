package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.platform.persistence.SingleStatement;

/** A counting anew that a restart has broken off: what it had done is kept, and whoever comes next goes on there. */
@ExtendWith(ArquillianExtension.class)
class RecountRestartIT {

    @Inject
    private RecountRun run;

    @Inject
    private FigureRecount recount;

    @Inject
    private SingleStatement statement;

    private final Instant before = Instant.now().minusSeconds(1);

    @BeforeEach
    void noneGoesOn() throws InterruptedException {
        while (run.run().isEmpty()) {
            Thread.sleep(100);
        }
    }

    /** As if its server had been killed that long ago. */
    private void silentFor(long id, Duration time) {
        statement.change(
                "update movement_recount set seen_at = ? where id = ?",
                Instant.now().minus(time),
                id);
    }

    private long number(String column, long id) {
        return statement.read(
                "select coalesce(" + column + ", -1) from movement_recount where id = ?",
                rows -> rows.next() ? rows.getLong(1) : -2,
                id);
    }

    private long begun() {
        return recount.begin().orElseThrow().id();
    }

    @Test
    void oneThatGoesOnIsLeftAlone() {
        var id = begun();
        assertTrue(recount.begin().isEmpty());
        assertEquals(OptionalLong.empty(), run.run());
        silentFor(id, FigureRecount.SILENCE.minusMinutes(1));
        assertTrue(recount.begin().isEmpty());
        silentFor(id, FigureRecount.SILENCE.plusMinutes(1));
        assertEquals(OptionalLong.of(id), run.run());
    }

    @Test
    void afterTheFirstPortionOfPeopleTheNextOneFollows() {
        var id = begun();
        var last = recount.people(id, 0).orElseThrow();
        var looked = number("looked", id);
        assertTrue(looked > 0);
        assertEquals(last, number("reached", id));
        silentFor(id, FigureRecount.SILENCE.plusMinutes(1));
        var left = recount.begin().orElseThrow();
        assertEquals(new FigureRecount.Begun(id, OptionalLong.of(last), 0), left);
        silentFor(id, FigureRecount.SILENCE.plusMinutes(1));
        assertEquals(OptionalLong.of(id), run.run());
        assertTrue(number("looked", id) >= looked);
        assertEquals(Measure.values().length, number("measures", id));
    }

    @Test
    void afterSomeMeasuresNobodyIsLookedAtAgain() {
        var id = begun();
        var last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = recount.people(id, last.getAsLong());
        }
        var looked = number("looked", id);
        recount.figures(id, Measure.values()[0]);
        recount.figures(id, Measure.values()[1]);
        silentFor(id, FigureRecount.SILENCE.plusMinutes(1));
        assertEquals(
                new FigureRecount.Begun(id, OptionalLong.empty(), 2),
                recount.begin().orElseThrow());
        silentFor(id, FigureRecount.SILENCE.plusMinutes(1));
        assertEquals(OptionalLong.of(id), run.run());
        assertEquals(looked, number("looked", id));
    }

    @Test
    void aNightIsNotDoneBecauseACountingWasBegunInIt() {
        var id = begun();
        assertTrue(recount.isDone(before));
        silentFor(id, FigureRecount.SILENCE.plusMinutes(1));
        statement.change("update movement_recount set started_at = ? where ended_at is not null", before.minusSeconds(9));
        assertFalse(recount.isDone(before));
        run.run();
        assertTrue(recount.isDone(before));
    }
}
