package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.UseCase;

/** Shows a candidate with its points and evidence to those who propose, check or lead, and people what they are asked for. */
@UseCase
public class CandidateBrowsing {

    private static final int MOST = 50;

    /**
     * The points for a criterion.
     *
     * @param points null where they are unknown or not given yet
     * @param unknown why, as in {@code NO_DENOMINATOR}; empty where it is not for that
     */
    public record Row(
            int place,
            Criterion criterion,
            BigDecimal points,
            String unknown,
            String basis,
            String link,
            String note,
            List<File> files)
            implements Serializable {}

    /** A file. */
    public record File(long id, String name, String type) implements Serializable {}

    /** Whom it is about. @param name empty for a person who is no longer there */
    public record Person(String name, boolean agreed) implements Serializable {}

    /**
     * A candidate.
     *
     * @param proposes whether this reader may score and propose it now
     * @param checks whether she may check it now
     * @param appeals whether she may appeal for it now
     */
    public record Sheet(
            long id,
            long round,
            String roundName,
            String name,
            String by,
            String state,
            String note,
            BigDecimal total,
            List<Row> rows,
            List<Person> members,
            boolean proposes,
            boolean checks,
            boolean appeals)
            implements Serializable {}

    /**
     * A candidature that a person is asked for.
     *
     * @param by the unit that proposes it
     * @param aim the title that is scored for
     * @param open whether she can agree or step back
     * @param listed the number of the round whose list is public; 0 before
     * @param until the last day for appeals; null while there can be none
     * @param note why it was not let on the list; empty otherwise
     * @param title what she has earned; empty while it is not settled, and for who has not
     * @param place among the candidates of her place; 0 until it is settled
     * @param rows none before it is decided whether it is on the list
     */
    public record Asked(
            long id,
            String roundName,
            String by,
            String aim,
            String head,
            boolean agreed,
            String state,
            boolean open,
            long listed,
            boolean appealable,
            LocalDate until,
            String note,
            BigDecimal total,
            String title,
            int place,
            List<Row> rows)
            implements Serializable {}

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final Scores scores;
    private final Members members;
    private final CandidateNames names;
    private final EmulationRights rights;
    private final People people;

    @Inject
    CandidateBrowsing(
            EmulationRounds rounds,
            CriteriaSets sets,
            Scores scores,
            Members members,
            CandidateNames names,
            EmulationRights rights,
            People people) {
        this.rounds = rounds;
        this.sets = sets;
        this.scores = scores;
        this.members = members;
        this.names = names;
        this.rights = rights;
        this.people = people;
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.candidate.unknown} */
    public Sheet sheet(Learner.Ref actor, long id) {
        var candidate = rights.requireCandidate(actor, id);
        var round = rounds.require(candidate.round());
        var criteria = sets.require(round.set()).criteria();
        var open = round.state() == EmulationRound.State.OPEN;
        return new Sheet(
                id,
                round.id(),
                round.name(),
                names.of(List.of(candidate)).get(id),
                names.places(List.of(candidate.by())).get(candidate.by()),
                candidate.state().name(),
                candidate.note(),
                scores.total(id, criteria),
                rows(id, criteria),
                members(id),
                open && candidate.state() == Candidate.State.DRAFT && rights.edits(actor, candidate.by()),
                open && candidate.state() == Candidate.State.PROPOSED && rights.acts(actor, round.checker()),
                isAppealable(round, candidate) && rights.speaksFor(actor, candidate));
    }

    private boolean isAppealable(EmulationRound round, Candidate candidate) {
        return round.isAppealing(rights.today()) && candidate.isDecided();
    }

    private List<Row> rows(long id, List<Criterion> criteria) {
        var given = scores.of(id);
        var files = scores.files(id);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < criteria.size(); i++) {
            var place = i;
            var score = Optional.ofNullable(given.get(place));
            rows.add(new Row(
                    place,
                    criteria.get(place),
                    score.flatMap(Scores.Score::points).orElse(null),
                    score.flatMap(Scores.Score::unknown).map(Enum::name).orElse(""),
                    score.map(Scores.Score::basis).orElse(""),
                    score.map(Scores.Score::link).orElse(""),
                    score.map(Scores.Score::note).orElse(""),
                    files.stream()
                            .filter(file -> file.criterion() == place)
                            .map(file -> new File(file.id(), file.name(), file.type()))
                            .toList()));
        }
        return rows;
    }

    private List<Person> members(long id) {
        var all = members.of(id);
        Map<Learner.Ref, People.Person> known =
                people.all(all.stream().map(Members.Member::person).toList());
        return all.stream()
                .map(member -> new Person(
                        Optional.ofNullable(known.get(member.person()))
                                .map(People.Person::fullName)
                                .orElse(""),
                        member.agreed()))
                .toList();
    }

    /** What a person is asked for, and what became of it: the 50 newest. */
    public List<Asked> asked(Learner.Ref person) {
        return members.candidatures(person, MOST).stream()
                .map(id -> asked(person, rounds.candidate(id).orElseThrow()))
                .toList();
    }

    private Asked asked(Learner.Ref person, Candidate candidate) {
        var id = candidate.id();
        var round = rounds.require(candidate.round());
        var words = sets.require(round.set()).words();
        var open = round.state() == EmulationRound.State.OPEN;
        var decided = candidate.isDecided() && !open;
        var total = candidate.total().orElseGet(() -> scores.total(id, words.criteria()));
        var isEarned = candidate.state() == Candidate.State.CHECKED
                && candidate.place() > 0
                && total.compareTo(BigDecimal.valueOf(words.threshold())) >= 0;
        return new Asked(
                id,
                round.name(),
                names.places(List.of(candidate.by())).get(candidate.by()),
                words.title(),
                names.of(List.of(candidate)).get(id),
                members.of(id).stream().anyMatch(it -> it.person().equals(person) && it.agreed()),
                candidate.state().name(),
                open && candidate.state() == Candidate.State.DRAFT,
                open ? 0 : round.id(),
                isAppealable(round, candidate),
                round.appealsUntil().orElse(null),
                candidate.note(),
                total,
                isEarned ? words.title() : "",
                candidate.state() == Candidate.State.CHECKED ? candidate.place() : 0,
                decided ? rows(id, words.criteria()) : List.of());
    }
}
