package vn.hocvuso.movement.report;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.platform.Refusal;

/** Who reports to whom, how often, until when, and on which form. */
@Entity
@Table(name = "movement_report_line")
public class ReportLine {

    /**
     * What a line says.
     *
     * @param reporterKind empty when the reporter is the unit of this code itself; else every unit of the kind at or below it
     * @param via through whose hands it goes, as in {@code Sở Khoa học và Công nghệ}; may be empty
     * @param recipients what stands beneath {@code Nơi nhận}
     * @param endsOn the last day on which a period may begin; empty for no end
     * @param decidedOn what was due before this day is not owed; empty in a file that leaves it to the day of its reading
     */
    public record Terms(
            String code,
            String name,
            Branch branch,
            Rhythm rhythm,
            DueRule due,
            Optional<UnitKind> reporterKind,
            String reporterCode,
            String receiverCode,
            String via,
            List<String> recipients,
            String formCode,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            Optional<LocalDate> decidedOn) {

        public Terms {
            recipients = List.copyOf(recipients);
        }

        /** The same, decided on this day. */
        Terms decided(LocalDate on) {
            return new Terms(
                    code,
                    name,
                    branch,
                    rhythm,
                    due,
                    reporterKind,
                    reporterCode,
                    receiverCode,
                    via,
                    recipients,
                    formCode,
                    startsOn,
                    endsOn,
                    Optional.of(on));
        }
    }

    static final int LONGEST_CODE = 40;
    static final int LONGEST_NAME = 200;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String code;

    private String name;

    @Enumerated(STRING)
    private Branch branch;

    @Enumerated(STRING)
    private Rhythm rhythm;

    @Column(name = "due_month")
    @Enumerated(STRING)
    private DueRule.Month dueMonth;

    @Column(name = "due_before")
    private int dueBefore;

    @Column(name = "due_move")
    @Enumerated(STRING)
    private DueRule.Move dueMove;

    @Column(name = "reporter_kind")
    @Enumerated(STRING)
    private UnitKind reporterKind;

    @Column(name = "reporter_code")
    private String reporterCode;

    @Column(name = "receiver_code")
    private String receiverCode;

    private String via;

    private String recipients;

    @Column(name = "form_code")
    private String formCode;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "set_here")
    private boolean setHere;

    /** For JPA only. */
    protected ReportLine() {}

    /** @throws Refusal as {@link #become}; {@code movement.line.code} */
    ReportLine(Terms terms) {
        if (!isCode(terms.code())) {
            throw new Refusal("movement.line.code", LONGEST_CODE).at("lineCode");
        }
        code = terms.code();
        become(terms);
    }

    static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && CODE.matcher(text).matches();
    }

    /**
     * Says anew what it says.
     *
     * @param terms with the day on which they were decided
     * @throws Refusal {@code movement.line.middle} when its periods have no such month, {@code movement.line.days}
     */
    final void become(Terms terms) {
        if (!terms.due().fits(terms.rhythm())) {
            throw new Refusal("movement.line.middle").at("month");
        }
        if (terms.endsOn().filter(last -> last.isBefore(terms.startsOn())).isPresent()) {
            throw new Refusal("movement.line.days").at("ends");
        }
        name = terms.name();
        branch = terms.branch();
        rhythm = terms.rhythm();
        dueMonth = terms.due().month();
        dueBefore = terms.due().before();
        dueMove = terms.due().move();
        reporterKind = terms.reporterKind().orElse(null);
        reporterCode = terms.reporterCode();
        receiverCode = terms.receiverCode();
        via = terms.via();
        recipients = String.join("\n", terms.recipients());
        formCode = terms.formCode();
        startsOn = terms.startsOn();
        endsOn = terms.endsOn().orElse(null);
        decidedOn = terms.decidedOn().orElseThrow();
    }

    /** What it says was set by a person, and no file changes it any more. */
    void settle() {
        setHere = true;
    }

    Terms terms() {
        return new Terms(
                code,
                name,
                branch,
                rhythm,
                due(),
                reporterKind(),
                reporterCode,
                receiverCode,
                via,
                recipients(),
                formCode,
                startsOn,
                Optional.ofNullable(endsOn),
                Optional.of(decidedOn));
    }

    /** True when a report of this period is owed. */
    public boolean covers(Period period) {
        return period.rhythm() == rhythm
                && !period.first().isBefore(startsOn)
                && (endsOn == null || !period.first().isAfter(endsOn));
    }

    /**
     * True when a report that is due on this day is missed where it is not there: the unit was there by then, and the line was
     * decided.
     */
    boolean asks(Unit unit, LocalDate lastOn) {
        return !lastOn.isBefore(decidedOn) && !lastOn.isBefore(unit.validFrom());
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Branch branch() {
        return branch;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public DueRule due() {
        return new DueRule(dueMonth, dueBefore, dueMove);
    }

    /** Empty when the reporter is one unit. */
    public Optional<UnitKind> reporterKind() {
        return Optional.ofNullable(reporterKind);
    }

    public String reporterCode() {
        return reporterCode;
    }

    public String receiverCode() {
        return receiverCode;
    }

    /** Through whose hands it goes; may be empty. */
    public String via() {
        return via;
    }

    /** What stands beneath {@code Nơi nhận}. */
    public List<String> recipients() {
        return recipients.isEmpty() ? List.of() : List.of(recipients.split("\n"));
    }

    public String formCode() {
        return formCode;
    }

    /** True when no file says any more what it says. */
    boolean isSetHere() {
        return setHere;
    }

    /** What was due before this day is not owed. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** No period that begins before this day is owed. */
    public LocalDate startsOn() {
        return startsOn;
    }
}
