package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.target.Direction;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.Progress;

/** Reckons points from figures: as much of the scale as the unit has reached of what earns all of it. What is unknown has none. */
@ApplicationScoped
class FedPoints {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Progress progress;

    @Inject
    FedPoints(Progress progress) {
        this.progress = progress;
    }

    /**
     * The points of a unit by its figures of today, or those at the end of a year that is over.
     *
     * @param place of the criterion in its set, from 0
     * @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.indicator.unknown}
     */
    Scores.Score of(Learner.Ref actor, long unit, int place, Criterion criterion, int year) {
        return of(place, criterion, progress.of(actor, unit, criterion.indicator(), year, Locale.ROOT));
    }

    static Scores.Score of(int place, Criterion criterion, Progress.Line line) {
        var goal = Optional.ofNullable(line.asked()).map(Progress.Asked::goal);
        if (line.value() == null) {
            return unknown(place, Scores.Unknown.NO_FIGURE);
        }
        if (criterion.fullAt() == 0 && goal.isEmpty()) {
            return unknown(place, Scores.Unknown.NO_TARGET);
        }
        if (criterion.fullAt() == 0 && goal.get().kind() == Goal.Kind.COUNT) {
            var asked = goal.get().amount();
            return known(place, criterion, line, BigDecimal.valueOf(asked), line.value() + "; " + asked);
        }
        if (line.share() == null) {
            return unknown(place, Scores.Unknown.NO_DENOMINATOR);
        }
        var percent = criterion.fullAt() > 0 ? criterion.fullAt() : goal.get().amount();
        var asked = BigDecimal.valueOf((long) percent * line.whole().count()).divide(HUNDRED);
        return known(
                place, criterion, line, asked, line.value() + "/" + line.whole().count() + "; " + percent + " %");
    }

    private static Scores.Score known(
            int place, Criterion criterion, Progress.Line line, BigDecimal asked, String basis) {
        var value = BigDecimal.valueOf(line.value());
        var more = value.compareTo(asked);
        var isReached = line.direction() == Direction.AT_MOST ? more <= 0 : more >= 0;
        var points =
                isReached ? BigDecimal.valueOf(criterion.scale()) : part(criterion, line.direction(), value, asked);
        return new Scores.Score(place, Optional.of(points), Optional.empty(), basis, "", "");
    }

    /** What is to be kept low earns the less the more it is beyond what was asked. */
    private static BigDecimal part(Criterion criterion, Direction direction, BigDecimal value, BigDecimal asked) {
        return direction == Direction.AT_MOST ? criterion.points(asked, value) : criterion.points(value, asked);
    }

    private static Scores.Score unknown(int place, Scores.Unknown why) {
        return new Scores.Score(place, Optional.empty(), Optional.of(why), "", "", "");
    }
}
