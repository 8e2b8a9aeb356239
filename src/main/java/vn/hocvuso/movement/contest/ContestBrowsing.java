package vn.hocvuso.movement.contest;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Shows contests to the people of their place, and settled rankings to everybody. */
@UseCase
public class ContestBrowsing {

    private static final int MOST = 100;

    /** A contest in a list. */
    public record Line(long id, String unitName, String title) implements Serializable {}

    /** A round on its desk. */
    public record RoundLine(
            long id,
            int number,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            String group,
            int goingOn,
            int entered,
            Optional<Instant> publishedAt)
            implements Serializable {}

    /**
     * A contest on its desk.
     *
     * @param keeper the unit that keeps it where its own has ended; empty otherwise
     */
    public record Desk(
            long id,
            long unit,
            String unitName,
            String keeper,
            String title,
            String rules,
            List<RoundLine> rounds,
            boolean edits)
            implements Serializable {}

    /**
     * A line of a ranking.
     *
     * @param who initials of the name; empty for somebody who is gone
     * @param commune empty where she gave none
     * @param percent of all marks, rounded down
     */
    public record Place(int place, String who, String commune, int percent, long seconds, boolean goesOn)
            implements Serializable {}

    /** A ranking that everybody may read: the first hundred. */
    public record Results(String contest, String unitName, int number, Instant publishedAt, List<Place> places)
            implements Serializable {}

    private final Contests contests;
    private final Rounds rounds;
    private final UnitRights rights;
    private final Units units;
    private final UnitNames names;
    private final People people;

    @Inject
    ContestBrowsing(Contests contests, Rounds rounds, UnitRights rights, Units units, UnitNames names, People people) {
        this.contests = contests;
        this.rounds = rounds;
        this.rights = rights;
        this.units = units;
        this.names = names;
        this.people = people;
    }

    /** Those of a unit and of all below it, the newest first. @throws Refusal {@code movement.unit.unknown} */
    public List<Line> of(Learner.Ref actor, long unit) {
        var found = rights.requireRead(actor, unit, contests.today());
        return contests.below(found.path()).stream()
                .map(it -> new Line(it.id(), name(it.unit()), it.title()))
                .toList();
    }

    /** @throws Refusal {@code movement.contest.unknown} */
    public Desk desk(Learner.Ref actor, long id) {
        var contest = contests.requireRead(actor, id);
        return new Desk(
                id,
                contest.unit(),
                name(contest.unit()),
                contest.keeper() == contest.unit() ? "" : name(contest.keeper()),
                contest.title(),
                contest.rules(),
                rounds.of(id).stream().map(this::line).toList(),
                contests.edits(actor, contest));
    }

    private String name(long unit) {
        return names.shown(units.require(unit));
    }

    private RoundLine line(Rounds.Round round) {
        return new RoundLine(
                round.id(),
                round.number(),
                round.opensAt(),
                round.closesAt(),
                round.minutes(),
                round.group(),
                round.goingOn(),
                rounds.entered(round.id()).size(),
                round.publishedAt());
    }

    /** @throws Refusal {@code movement.contestRound.unknown} while it is not settled */
    public Results results(long roundId) {
        var round = contests.round(roundId);
        var at = round.publishedAt().orElseThrow(() -> new Refusal("movement.contestRound.unknown"));
        var contest = contests.byId(round.contest());
        var standings = rounds.standings(roundId, MOST);
        var known = people.all(standings.stream().map(Standing::learner).toList());
        return new Results(
                contest.title(),
                name(contest.unit()),
                round.number(),
                at,
                standings.stream()
                        .map(it -> place(it, Optional.ofNullable(known.get(it.learner()))))
                        .toList());
    }

    private static Place place(Standing standing, Optional<People.Person> person) {
        return new Place(
                standing.place(),
                person.map(it -> initials(it.fullName())).orElse(""),
                person.map(People.Person::communeName).orElse(""),
                (int) (standing.earned() * 100L / standing.possible()),
                standing.seconds(),
                standing.goesOn());
    }

    /** {@code Đặng Thị Ánh Nguyệt} as {@code Đ. T. Á. N.}. */
    static String initials(String name) {
        return Stream.of(name.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }
}
