package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.UseCase;

/** Shows rounds and candidates to the people of units: each the candidates of her units, leaders and checkers all. */
@UseCase
public class RoundBrowsing {

    private static final int MOST = 200;
    private static final Pattern NUMBERED = Pattern.compile("^#([0-9]{1,18})");
    /** Their notes begin with the number of an objection or an appeal, those of the others with that of a candidate. */
    private static final List<String> ABOUT_SAID = List.of(".object", ".appeal", ".uphold", ".dismiss");

    /** A round in a list. */
    public record Line(long id, String name, String leader, String state, int year, LocalDate from, LocalDate to)
            implements Serializable {}

    /** A candidate in a list. @param name empty for a person who is no longer there */
    public record Entry(
            long id, String kind, String name, String by, String state, BigDecimal total, PeerGroup group, int place)
            implements Serializable {}

    /** What was said. @param upheld null until it is answered */
    public record Said(
            long id,
            String kind,
            String candidate,
            String person,
            String text,
            Instant at,
            Boolean upheld,
            String answer)
            implements Serializable {}

    /** An act. */
    public record Done(Instant at, String act, String person, String note) implements Serializable {}

    /**
     * A round.
     *
     * @param leads whether this reader acts for the leading unit
     * @param seesAll whether she sees all candidates and may take out the list
     * @param decides whether she acts for the checking unit, which decides what was said
     * @param said what was said against the list; only leaders and checkers see it
     * @param done the newest first; only leaders and checkers see it
     */
    public record Sheet(
            Line line,
            String kind,
            String area,
            String checker,
            long set,
            String setName,
            CandidateKind of,
            LocalDate objectionsUntil,
            boolean leads,
            boolean seesAll,
            boolean decides,
            List<Entry> candidates,
            List<Said> said,
            List<Done> done)
            implements Serializable {}

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final Scores scores;
    private final CandidateNames names;
    private final EmulationRights rights;
    private final EmulationActs acts;
    private final People people;

    @Inject
    RoundBrowsing(
            EmulationRounds rounds,
            CriteriaSets sets,
            Scores scores,
            CandidateNames names,
            EmulationRights rights,
            EmulationActs acts,
            People people) {
        this.rounds = rounds;
        this.sets = sets;
        this.scores = scores;
        this.names = names;
        this.rights = rights;
        this.acts = acts;
        this.people = people;
    }

    /** Whether she may open rounds for the unit, and keep its criteria sets. */
    public boolean mayLead(Learner.Ref actor, long unit) {
        return rights.acts(actor, unit);
    }

    /** Whether she may propose candidates for the unit. */
    public boolean mayPropose(Learner.Ref actor, long unit) {
        return rights.edits(actor, unit);
    }

    /** Those of the 200 newest that she may see. */
    public List<Line> all(Learner.Ref actor) {
        var seen = rounds.newest(MOST).stream().filter(rights.seen(actor)).toList();
        var places = names.places(seen.stream().map(EmulationRound::unit).toList());
        return seen.stream().map(round -> line(round, places)).toList();
    }

    private static Line line(EmulationRound round, Map<Long, String> places) {
        return new Line(
                round.id(),
                round.name(),
                places.get(round.unit()),
                round.state().name(),
                round.year(),
                round.from(),
                round.to());
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.round.unknown} */
    public Sheet sheet(Learner.Ref actor, long id) {
        var round = rights.requireRound(actor, id);
        var all = rights.seesAll(actor, round);
        var seen = rounds.candidates(id).stream()
                .filter(it -> all || rights.knows(actor, it))
                .toList();
        var set = sets.require(round.set());
        var places = names.places(List.of(round.unit(), round.area(), round.checker()));
        return new Sheet(
                line(round, places),
                round.kind().name(),
                places.get(round.area()),
                places.get(round.checker()),
                set.id(),
                set.words().name(),
                set.kind(),
                round.objectionsUntil().orElse(null),
                rights.acts(actor, round.unit()),
                all,
                rights.acts(actor, round.checker()),
                entries(seen, set.criteria()),
                all ? said(round, names.of(seen)) : List.of(),
                all ? done(round, names.of(seen)) : List.of());
    }

    private List<Entry> entries(List<Candidate> seen, List<Criterion> criteria) {
        var shown = names.of(seen);
        var by = names.places(seen.stream().map(Candidate::by).toList());
        return seen.stream()
                .map(it -> new Entry(
                        it.id(),
                        it.kind().name(),
                        shown.get(it.id()),
                        by.get(it.by()),
                        it.state().name(),
                        it.total().orElseGet(() -> scores.total(it.id(), criteria)),
                        PeerGroup.of(it.peerGroup()),
                        it.place()))
                .toList();
    }

    private List<Said> said(EmulationRound round, Map<Long, String> candidates) {
        var all = rounds.objections(round.id());
        var authors = persons(all.stream().map(Objection::author).toList());
        return all.stream()
                .map(it -> new Said(
                        it.id(),
                        it.kind().name(),
                        candidates.getOrDefault(it.candidate(), ""),
                        authors.getOrDefault(it.author(), ""),
                        it.text(),
                        it.at(),
                        it.upheld().orElse(null),
                        it.answer()))
                .toList();
    }

    /** @param candidates what they are called, by their number */
    private List<Done> done(EmulationRound round, Map<Long, String> candidates) {
        var entries = acts.of(round);
        var said = rounds.objections(round.id()).stream()
                .collect(Collectors.toMap(Objection::id, it -> candidates.getOrDefault(it.candidate(), "")));
        var actors = persons(
                entries.stream().map(entry -> new Learner.Ref(entry.actor())).toList());
        return entries.stream()
                .map(entry -> new Done(
                        entry.at(),
                        entry.act().substring(entry.act().lastIndexOf('.') + 1),
                        actors.getOrDefault(new Learner.Ref(entry.actor()), ""),
                        entry.act().endsWith(".certify")
                                ? entry.reason()
                                : named(entry.reason(), isAboutSaid(entry.act()) ? said : candidates)))
                .toList();
    }

    private static boolean isAboutSaid(String act) {
        return ABOUT_SAID.stream().anyMatch(act::endsWith);
    }

    /** {@code #12: 8.5} begins with the number of what it is about: whoever reads it knows names, not numbers. */
    private static String named(String note, Map<Long, String> names) {
        var match = NUMBERED.matcher(note);
        return match.find()
                ? names.getOrDefault(Long.valueOf(match.group(1)), match.group()) + note.substring(match.end())
                : note;
    }

    private Map<Learner.Ref, String> persons(Collection<Learner.Ref> refs) {
        return people.all(refs).values().stream()
                .collect(Collectors.toMap(People.Person::ref, People.Person::fullName));
    }

    /** The evidence. @throws vn.hocvuso.platform.Refusal {@code movement.candidate.unknown} */
    public Optional<byte[]> file(Learner.Ref actor, long candidate, long file) {
        rights.requireCandidate(actor, candidate);
        return scores.content(candidate, file);
    }
}
