package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.report.Consolidating;
import vn.hocvuso.movement.report.Reminding;
import vn.hocvuso.movement.report.Reminding.Awaited;
import vn.hocvuso.movement.report.Report;
import vn.hocvuso.movement.report.ReportApproving;
import vn.hocvuso.movement.report.ReportBrowsing;
import vn.hocvuso.movement.report.ReportBrowsing.Done;
import vn.hocvuso.movement.report.ReportBrowsing.Filled;
import vn.hocvuso.movement.report.ReportBrowsing.May;
import vn.hocvuso.movement.report.ReportBrowsing.Sheet;
import vn.hocvuso.movement.report.ReportDocument;
import vn.hocvuso.movement.report.ReportPublishing;
import vn.hocvuso.movement.report.ReportWriting;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.platform.web.Texts;

/** Behind {@code manage/movement/report.xhtml?report=…}: a report is read, filled in and brought on its way. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What has a message of its own. */
    private static final Set<String> DONE = Set.of(
            "attached", "begun", "checked", "consolidated", "locked", "recounted", "sentBack", "signed", "submitted");

    /** How many reports went in, and how many were missing. */
    private static final Pattern TAKEN = Pattern.compile(".*: (\\d{1,9}) \\+ (\\d{1,9})");

    private final ReportBrowsing browsing;
    private final ReportWriting writing;
    private final ReportApproving approving;
    private final Consolidating consolidating;
    private final Reminding reminding;
    private final ReportPublishing publishing;
    private final CurrentLearner learner;
    private final Clock clock;

    private String report = "";
    private long id;
    private Sheet sheet;
    private ReportDocument document;
    private May may;
    private List<ReportEntry> entries = List.of();
    private List<Awaited> awaited = List.of();
    private String childLine = "";
    private String number = "";
    private String place = "";
    private String signatory = "";
    private String title = "";
    private String signedOn = "";
    private String reason = "";
    private transient Part file;

    @Inject
    ReportPage(
            ReportBrowsing browsing,
            ReportWriting writing,
            ReportApproving approving,
            Consolidating consolidating,
            Reminding reminding,
            ReportPublishing publishing,
            CurrentLearner learner,
            Clock clock) {
        this.browsing = browsing;
        this.writing = writing;
        this.approving = approving;
        this.consolidating = consolidating;
        this.reminding = reminding;
        this.publishing = publishing;
        this.learner = learner;
        this.clock = clock;
    }

    /** Leads to a report after something was done to it. */
    static String at(long id, String done) {
        return "/manage/movement/report.xhtml?faces-redirect=true&done=" + done + "&report=" + id;
    }

    /** View action. */
    public void open() {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
        id = Written.id(report);
        sheet = browsing.sheet(learner.ref(), id);
        document = publishing.document(learner.ref(), id);
        may = browsing.may(learner.ref(), id);
        signedOn = today.toString();
        if (isWritable()) {
            entries = sheet.parts().stream()
                    .flatMap(part -> part.fields().stream())
                    .filter(filled -> !filled.field().kind().isCounted())
                    .map(ReportEntry::new)
                    .toList();
            awaited = reminding.awaited(learner.ref(), sheet.unit(), today);
        }
    }

    public String fill() {
        var numbers = new HashMap<String, Optional<BigDecimal>>();
        var texts = new HashMap<String, String>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.isNumeric()) {
                numbers.put(entry.code(), entry.number("entries:" + i + ":number"));
            } else {
                texts.put(entry.code(), entry.getText());
            }
        }
        writing.fill(learner.ref(), id, numbers, texts);
        return at(id, "filled");
    }

    public String recount() {
        writing.recount(learner.ref(), id);
        return at(id, "recounted");
    }

    public String attach() throws IOException {
        writing.attach(learner.ref(), id, file == null ? "" : file.getSubmittedFileName(), content());
        return at(id, "attached");
    }

    /** No more is read than tells that it is too much. */
    private byte[] content() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(ReportWriting.LONGEST_FILE + 1);
        }
    }

    public String detach(long attached) {
        writing.detach(learner.ref(), id, attached);
        return at(id, "detached");
    }

    public String consolidate() {
        consolidating.consolidate(learner.ref(), id, childLine);
        return at(id, "consolidated");
    }

    public String check() {
        approving.check(learner.ref(), id);
        return at(id, "checked");
    }

    public String sign() {
        var on = Written.day(signedOn, "signedOn");
        approving.sign(learner.ref(), id, new Report.Signature(number, place, signatory, title, on));
        return at(id, "signed");
    }

    public String submit() {
        approving.submit(learner.ref(), id);
        return at(id, "submitted");
    }

    public String sendBack() {
        approving.sendBack(learner.ref(), id, reason);
        return at(id, "sentBack");
    }

    public String lock() {
        approving.lock(learner.ref(), id);
        return at(id, "locked");
    }

    public String amend() {
        return at(approving.amend(learner.ref(), id, reason), "begun");
    }

    /** True when she may write in it now. */
    public boolean isWritable() {
        return may.write() && is(Report.State.DRAFT);
    }

    public boolean isSignable() {
        return may.head() && is(Report.State.CHECKED);
    }

    public boolean isSubmittable() {
        return may.write() && is(Report.State.SIGNED);
    }

    public boolean isReturnable() {
        return may.write() && is(Report.State.CHECKED) || may.head() && is(Report.State.SIGNED);
    }

    public boolean isLockable() {
        return may.receives() && sheet.state().isInForce() && !is(Report.State.LOCKED);
    }

    public boolean isAmendable() {
        return may.write() && sheet.state().isInForce() && !is(Report.State.LOCKED);
    }

    private boolean is(Report.State state) {
        return sheet.state() == state;
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** The report as its files say it. */
    public ReportDocument getDocument() {
        return document;
    }

    /** What was done before, as the end of a message's key. */
    public String getDone() {
        var told = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("done", "");
        return DONE.contains(told) ? told : "saved";
    }

    /** What happens next, as the end of a message's key: the state, and {@code .own} when it is the reader's turn. */
    public String getNext() {
        var own =
                switch (sheet.state()) {
                    case DRAFT -> isWritable();
                    case CHECKED -> isSignable();
                    case SIGNED -> isSubmittable();
                    case SUBMITTED, CONSOLIDATED -> isLockable();
                    case LOCKED, AMENDED -> false;
                };
        return own ? sheet.state() + ".own" : sheet.state().name();
    }

    /** What of an act's note is for people: reasons, names and numbers, not what the audit log calls things. */
    public String told(Done done) {
        return switch (done.act()) {
            case "SIGN", "ATTACH", "SEND_BACK", "AMEND", "HAND_OVER" -> done.note();
            case "CONSOLIDATE" -> taken(done.note());
            default -> "";
        };
    }

    private static String taken(String note) {
        var counts = TAKEN.matcher(note);
        return counts.matches()
                ? Texts.of(
                        "movement",
                        FacesContext.getCurrentInstance().getViewRoot().getLocale(),
                        "reportConsolidate.taken",
                        Integer.valueOf(counts.group(1)),
                        Integer.valueOf(counts.group(2)))
                : "";
    }

    /** The figures of more than a hundred in a hundred: there are more people than somebody has said there are. */
    public List<Filled> getOver() {
        return sheet.parts().stream()
                .flatMap(part -> part.fields().stream())
                .filter(filled -> filled.field().kind().isPercent())
                .filter(filled ->
                        filled.number().filter(it -> it.compareTo(HUNDRED) > 0).isPresent())
                .toList();
    }

    public List<ReportEntry> getEntries() {
        return entries;
    }

    /** The lines whose reports can be added up here. */
    public List<Awaited> getAwaited() {
        return awaited;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = Objects.requireNonNullElse(report, "");
    }

    public String getChildLine() {
        return childLine;
    }

    public void setChildLine(String childLine) {
        this.childLine = Objects.requireNonNullElse(childLine, "");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = Objects.requireNonNullElse(number, "");
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Objects.requireNonNullElse(place, "");
    }

    public String getSignatory() {
        return signatory;
    }

    public void setSignatory(String signatory) {
        this.signatory = Objects.requireNonNullElse(signatory, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(String signedOn) {
        this.signedOn = Objects.requireNonNullElse(signedOn, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
