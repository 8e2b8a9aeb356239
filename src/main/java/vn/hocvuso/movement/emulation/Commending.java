package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.bulk.BulkIssuing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.text.Formulas;

/** Who has earned the title in a settled round: as a list for the authority that commends them, and for their certificates. */
@UseCase
public class Commending {

    /** One who has. @param username empty for a unit */
    public record Row(String group, int place, String name, String unit, String username, String key, BigDecimal total)
            implements Serializable {}

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final CandidateNames names;
    private final EmulationRights rights;
    private final EmulationActs acts;
    private final Units units;
    private final People people;
    private final BulkIssuing bulk;

    @Inject
    Commending(
            EmulationRounds rounds,
            CriteriaSets sets,
            CandidateNames names,
            EmulationRights rights,
            EmulationActs acts,
            Units units,
            People people,
            BulkIssuing bulk) {
        this.rounds = rounds;
        this.sets = sets;
        this.names = names;
        this.rights = rights;
        this.acts = acts;
        this.units = units;
        this.people = people;
        this.bulk = bulk;
    }

    /**
     * The list as an Excel file.
     *
     * @throws Refusal {@code movement.round.unknown}, also for who sees only her own candidates; {@code
     *     movement.round.notFinal}
     */
    public byte[] xlsx(Learner.Ref actor, long id) {
        var round = settled(actor, id);
        var words = sets.require(round.set()).words();
        return CommendationXlsx.of(round.name(), words, rows(round, words));
    }

    /**
     * The same in the form in which lists of certificates are handed in.
     *
     * @throws Refusal as {@link #xlsx}
     */
    public byte[] csv(Learner.Ref actor, long id) {
        var round = settled(actor, id);
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("Tên đăng nhập", "Họ và tên", "Mã", "Nội dung");
            for (var row : rows(round, sets.require(round.set()).words())) {
                var holder = row.username().isEmpty() ? Formulas.harmless(row.name()) : "";
                csv.printRecord(row.username(), holder, row.key(), Formulas.harmless(round.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Hands the list in for certificates, as an administrator; nothing is issued until she starts it.
     *
     * @return the id of the list of certificates
     * @throws Refusal as {@link #xlsx} and {@link BulkIssuing#handIn}
     */
    public long certify(Learner.Ref actor, long id) {
        var round = settled(actor, id);
        var request = new BulkIssuing.Request(
                Certificate.Kind.CONTEST.name(),
                "thi-dua-" + id,
                sets.require(round.set()).words().title() + " " + round.year(),
                "",
                round.name());
        var run = bulk.handIn(actor, request, csv(actor, id));
        acts.record(actor, "certify", round, "#" + run);
        return run;
    }

    private EmulationRound settled(Learner.Ref actor, long id) {
        var round = rights.requireRound(actor, id);
        if (!rights.seesAll(actor, round)) {
            throw EmulationRounds.unknown();
        }
        if (round.state() != EmulationRound.State.FINAL) {
            throw new Refusal("movement.round.notFinal");
        }
        return round;
    }

    private List<Row> rows(EmulationRound round, CriteriaSet.Words words) {
        var earned = rounds.candidates(round.id()).stream()
                .filter(it -> it.total()
                        .filter(total -> total.compareTo(BigDecimal.valueOf(words.threshold())) >= 0)
                        .isPresent())
                .toList();
        var shown = names.of(earned);
        var places = names.places(earned.stream().map(Candidate::unit).toList());
        return earned.stream()
                .map(it -> row(it, shown.get(it.id()), places.get(it.unit())))
                .filter(row -> !row.name().isEmpty())
                .sorted(Comparator.comparing(Row::group)
                        .thenComparing(Row::place)
                        .thenComparing(Row::name))
                .toList();
    }

    private Row row(Candidate candidate, String name, String place) {
        var username = candidate
                .learner()
                .flatMap(ref -> Optional.ofNullable(people.all(List.of(ref)).get(ref)))
                .map(People.Person::username)
                .orElse("");
        return new Row(
                candidate.peerGroup(),
                candidate.place(),
                name,
                candidate.kind() == CandidateKind.UNIT ? "" : place,
                username,
                candidate.kind() == CandidateKind.UNIT
                        ? units.require(candidate.unit()).code()
                        : "",
                candidate.total().orElseThrow());
    }
}
