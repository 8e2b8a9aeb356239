package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.platform.UseCase;

/** What everybody may see of rounds: names and points, of people only who is on the list, in the end only who has earned it. */
@UseCase
public class PublicLists {

    private static final int MOST = 50;

    /** A round with a list. @param objectionsUntil the last day for objections */
    public record Round(
            long id,
            String name,
            String leader,
            String title,
            int year,
            boolean settled,
            LocalDate objectionsUntil,
            boolean objecting)
            implements Serializable {}

    /**
     * One on a list.
     *
     * @param name empty for a person who is no longer there
     * @param place from 1 on within the group; 0 until the round is settled
     * @param group among whom it is ranked; empty until then
     */
    public record Row(
            long id,
            CandidateKind kind,
            String name,
            String unit,
            BigDecimal total,
            PeerGroup group,
            int place,
            boolean titled)
            implements Serializable {}

    /** A round with its list. */
    public record Sheet(Round round, List<Criterion> criteria, int threshold, boolean sample, List<Row> rows)
            implements Serializable {}

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final Scores scores;
    private final CandidateNames names;
    private final EmulationRights rights;

    @Inject
    PublicLists(
            EmulationRounds rounds, CriteriaSets sets, Scores scores, CandidateNames names, EmulationRights rights) {
        this.rounds = rounds;
        this.sets = sets;
        this.scores = scores;
        this.names = names;
        this.rights = rights;
    }

    /** The 50 newest. */
    public List<Round> newest() {
        return rounds.listed(MOST).stream().map(this::view).toList();
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.round.unknown}, also for one whose list is not public */
    public Sheet sheet(long id) {
        var round = rounds.require(id);
        if (round.state() == EmulationRound.State.OPEN) {
            throw EmulationRounds.unknown();
        }
        var words = sets.require(round.set()).words();
        var listed = rounds.candidates(id).stream()
                .filter(it -> it.state() == Candidate.State.CHECKED)
                .toList();
        var shown = names.of(listed);
        var places = names.places(listed.stream().map(Candidate::unit).toList());
        var rows = listed.stream()
                .map(it -> row(it, shown.get(it.id()), places.get(it.unit()), words))
                .filter(row -> row.titled() || row.place() == 0 || row.kind() == CandidateKind.UNIT)
                .sorted(Comparator.comparing((Row row) -> row.group().code())
                        .thenComparing(Row::place)
                        .thenComparing(Row::name))
                .toList();
        return new Sheet(view(round), words.criteria(), words.threshold(), words.sample(), rows);
    }

    /** Whom an objection is to; empty for one that is on no public list, and for a person who is no longer there. */
    public String named(long candidate) {
        return rounds.candidate(candidate)
                .filter(it -> it.state() == Candidate.State.CHECKED)
                .filter(it -> rounds.require(it.round()).state() != EmulationRound.State.OPEN)
                .map(it -> names.of(List.of(it)).get(candidate))
                .orElse("");
    }

    private Row row(Candidate candidate, String name, String unit, CriteriaSet.Words words) {
        var total = candidate.total().orElseGet(() -> scores.total(candidate.id(), words.criteria()));
        return new Row(
                candidate.id(),
                candidate.kind(),
                name,
                candidate.kind() == CandidateKind.UNIT ? "" : unit,
                total,
                PeerGroup.of(candidate.peerGroup()),
                candidate.place(),
                total.compareTo(BigDecimal.valueOf(words.threshold())) >= 0);
    }

    private Round view(EmulationRound round) {
        var until = round.objectionsUntil().orElseThrow();
        return new Round(
                round.id(),
                round.name(),
                names.places(List.of(round.unit())).get(round.unit()),
                sets.require(round.set()).words().title(),
                round.year(),
                round.state() == EmulationRound.State.FINAL,
                until,
                round.state() == EmulationRound.State.LISTED && !rights.today().isAfter(until));
    }
}
