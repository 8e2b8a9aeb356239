package vn.hocvuso.movement.target;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.rounds.Rounds;
import vn.hocvuso.platform.time.Clocks;

/** Has what acts have changed added up every three seconds, and all counted anew in the night. */
@ApplicationScoped
class FigureSchedule {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** To see whether it is due is one row. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final LocalTime NIGHT = LocalTime.of(1, 30);

    private final FigureKeeping keeping;
    private final Recounting recounting;
    private final SingleStatement statement;
    private final Rounds rounds;
    private final Clock clock;

    @Inject
    FigureSchedule(
            FigureKeeping keeping, Recounting recounting, SingleStatement statement, Rounds rounds, Clock clock) {
        this.keeping = keeping;
        this.recounting = recounting;
        this.statement = statement;
        this.rounds = rounds;
        this.clock = clock;
    }

    void begin(@Observes @Priority(230) Startup startup) {
        rounds.every(FIRST, PAUSE, "Figures could not be added up", this::add);
        rounds.every(LOOK, LOOK, "Figures could not be counted anew", this::count);
    }

    private void add() {
        while (isSomethingNoted() && keeping.keep()) {
            // more at once
        }
    }

    private boolean isSomethingNoted() {
        return statement.read("select 1 from movement_figure_delta limit 1", rows -> rows.next());
    }

    /** Once after half past one in Viet Nam; also by day where it was not done in the night. */
    private void count() {
        var now = clock.instant().atZone(Clocks.VIET_NAM);
        var due = LocalDate.from(now).atTime(NIGHT).atZone(Clocks.VIET_NAM).toInstant();
        if (!due.isAfter(clock.instant())
                && !statement.read(
                        "select 1 from movement_recount where started_at >= ? limit 1", rows -> rows.next(), due)) {
            recounting.begin();
        }
    }
}
