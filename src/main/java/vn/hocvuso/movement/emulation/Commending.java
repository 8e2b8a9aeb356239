package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.bulk.BulkIssuing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.movement.letter.Letterhead;
import vn.hocvuso.movement.letter.StateBody;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.text.Formulas;

/** Who has earned the title in a settled round: as a list for the authority that commends them, and for their certificates. */
@UseCase
public class Commending {

    /**
     * What the leading unit writes on the document; what is left empty is written by hand.
     *
     * @param on the day of its signature; null when it is left open
     * @param title of who signs
     */
    public record Signing(String number, String place, LocalDate on, String title, String signatory)
            implements Serializable {}

    static final int LONGEST = 200;

    private final Commended commended;
    private final CandidateNames names;
    private final EmulationActs acts;
    private final Units units;
    private final BulkIssuing bulk;

    @Inject
    Commending(Commended commended, CandidateNames names, EmulationActs acts, Units units, BulkIssuing bulk) {
        this.commended = commended;
        this.names = names;
        this.acts = acts;
        this.units = units;
        this.bulk = bulk;
    }

    /**
     * The list as an Excel file.
     *
     * @throws Refusal as {@link Commended#settled}
     */
    public byte[] xlsx(Learner.Ref actor, long id) {
        var round = commended.settled(actor, id);
        return CommendationXlsx.of(round.name(), commended.words(round), commended.rows(round));
    }

    /**
     * Where the leading unit is and who signs for it by custom: to begin with.
     *
     * @throws Refusal as {@link Commended#settled}
     */
    public Signing suggested(Learner.Ref actor, long id) {
        var leader = units.require(commended.settled(actor, id).unit());
        var place = leader.place().map(units::require).orElse(leader);
        return new Signing(
                "", place.name().replaceFirst("^(Tỉnh|Thành phố|Xã|Phường|Đặc khu) ", ""), null, head(leader), "");
    }

    private static String head(Unit unit) {
        if (StateBody.isCommittee(unit)) {
            return "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH";
        }
        return unit.kind() == UnitKind.SCHOOL ? "HIỆU TRƯỞNG" : "THỦ TRƯỞNG ĐƠN VỊ";
    }

    /**
     * The list as a document of the leading unit, in Word.
     *
     * @throws Refusal as {@link #check} and {@link Commended#settled}
     */
    public byte[] docx(Learner.Ref actor, long id, Signing signing) {
        var round = commended.settled(actor, id);
        var leader = units.require(round.unit());
        var written = clean(signing);
        var called = names.places(List.of(round.unit(), round.checker()));
        var leading = StateBody.named(leader, called.get(round.unit()));
        var checking = StateBody.named(units.require(round.checker()), called.get(round.checker()));
        var words = commended.words(round);
        var head = new Letterhead(
                false,
                StateBody.above(leader, units::require),
                StateBody.of(leader),
                written.number(),
                "DS",
                written.place(),
                Optional.ofNullable(written.on()),
                recipients(round, checking, words.kind()),
                written.title().lines().toList(),
                written.signatory());
        return CommendationDocx.of(
                head,
                new CommendationDocx.Facts(
                        round.name(),
                        round.year(),
                        leading,
                        checking,
                        round.objectionsUntil().orElseThrow(),
                        round.finalOn().orElseThrow()),
                words,
                commended.rows(round));
    }

    /** A unit that leads and checks does not write to itself. */
    private static List<String> recipients(EmulationRound round, String checker, CandidateKind kind) {
        var named = List.of("Các " + CommendationDocx.counted(kind) + " có tên", "Lưu: VT");
        return round.checker() == round.unit()
                ? named
                : Stream.concat(Stream.of(checker), named.stream()).toList();
    }

    /**
     * Looks whether this can be written on the document.
     *
     * @throws Refusal {@code movement.commendation.long} for what is longer than 200 characters
     */
    public void check(Signing signing) {
        clean(signing);
    }

    private static Signing clean(Signing signing) {
        return new Signing(
                line(signing.number(), "number"),
                line(signing.place(), "place"),
                signing.on(),
                Typed.optionalText(signing.title(), LONGEST, "movement.commendation.long", "signatoryTitle"),
                line(signing.signatory(), "signatory"));
    }

    private static String line(String typed, String field) {
        return Typed.optionalLine(typed, LONGEST, "movement.commendation.long", field);
    }

    /**
     * The same in the form in which lists of certificates are handed in.
     *
     * @throws Refusal as {@link Commended#settled}
     */
    public byte[] csv(Learner.Ref actor, long id) {
        var round = commended.settled(actor, id);
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("Tên đăng nhập", "Họ và tên", "Mã", "Nội dung");
            for (var row : commended.rows(round)) {
                var holder = row.username().isEmpty() ? Formulas.harmless(row.name()) : "";
                csv.printRecord(row.username(), holder, row.key(), Formulas.harmless(round.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Hands the list in for certificates, as an administrator; nothing is issued until she starts it. Who has the certificate
     * already gets no second one.
     *
     * @return the id of the list of certificates
     * @throws Refusal as {@link Commended#settled} and {@link BulkIssuing#handIn}
     */
    public long certify(Learner.Ref actor, long id) {
        var round = commended.settled(actor, id);
        var request = new BulkIssuing.Request(
                Certificate.Kind.CONTEST.name(),
                "thi-dua-" + id,
                commended.words(round).title() + " " + round.year(),
                "",
                round.name());
        var run = bulk.handIn(actor, request, csv(actor, id));
        acts.record(actor, "certify", round, "#" + run);
        return run;
    }
}
