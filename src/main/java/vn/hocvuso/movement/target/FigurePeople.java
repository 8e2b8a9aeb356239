package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/** Opens a figure down to the people it is the sum of, to those who work for the unit; each opening is in the audit log. */
@UseCase
public class FigurePeople {

    private static final int MOST = 100;

    /** Somebody who is counted; {@code on} is the day in Viet Nam on which she came to the measure. */
    public record Counted(Learner.Ref learner, String username, String fullName, String commune, LocalDate on)
            implements Serializable {}

    /**
     * Which of them are asked for.
     *
     * @param from after whom they come, or before whom; empty for the first
     * @param back whether those before her
     * @param limit how many at most
     */
    public record Turn(Optional<PersonKey> from, boolean back, int limit) {}

    /**
     * Some of the people of a figure. There may be fewer than were asked for, even none, and others after them, where those who
     * are counted are rare among many.
     *
     * @param before before whom there are others; empty where these are the first
     * @param after after whom there are, or may be, others; empty where these are the last
     */
    public record Portion(List<Counted> people, Optional<PersonKey> before, Optional<PersonKey> after) {}

    private final Indicators indicators;
    private final UnitRights rights;
    private final FigureWalk walk;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FigurePeople(
            Indicators indicators, UnitRights rights, FigureWalk walk, People people, AuditLog audit, Clock clock) {
        this.indicators = indicators;
        this.rights = rights;
        this.walk = walk;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The people of a figure by their place and number, at most 100 at once.
     *
     * @param month by the end of which they had come to it
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly} to supervisors, who are shown counts and
     *     not people; {@code movement.indicator.unknown}
     */
    public Portion people(Learner.Ref actor, long unit, String indicator, YearMonth month, Turn turn) {
        var today = Clocks.day(clock.instant());
        var of = rights.requireEdit(actor, unit, today);
        var counted = indicators.require(indicator);
        audit.record(actor.value(), "movement.figure.open", "unit-" + unit, indicator + ", " + month);
        var limit = Math.min(turn.limit(), MOST);
        var found = walk.walk(of, counted, month, turn.from(), turn.back(), limit + 1);
        var more = found.steps().size() > limit;
        var shown = new ArrayList<>(more ? found.steps().subList(0, limit) : found.steps());
        if (turn.back()) {
            Collections.reverse(shown);
        }
        // where nobody is shown, the way back is to the one from whom it was asked, herself included
        var first = shown.isEmpty()
                ? turn.from().map(it -> new PersonKey(it.place(), it.learner() + 1))
                : Optional.of(shown.get(0).key());
        var last = shown.isEmpty()
                ? turn.from().map(it -> new PersonKey(it.place(), it.learner() - 1))
                : Optional.of(shown.get(shown.size() - 1).key());
        return turn.back()
                ? new Portion(named(shown), more ? first : found.reached(), last)
                : new Portion(named(shown), turn.from().flatMap(it -> first), more ? last : found.reached());
    }

    private List<Counted> named(List<FigureWalk.Step> steps) {
        var known = people.all(steps.stream()
                .map(step -> new Learner.Ref(step.key().learner()))
                .toList());
        var named = new ArrayList<Counted>();
        for (var step : steps) {
            var learner = new Learner.Ref(step.key().learner());
            Optional.ofNullable(known.get(learner))
                    .ifPresent(it ->
                            named.add(new Counted(learner, it.username(), it.fullName(), it.communeName(), step.on())));
        }
        return named;
    }
}
