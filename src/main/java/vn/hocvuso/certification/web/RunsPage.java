package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.Units;
import vn.hocvuso.certification.bulk.BulkIssuing;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/runs.xhtml}: lists of people who are to get certificates, and a new one. */
@Named
@ViewScoped
public class RunsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BulkIssuing bulk;
    private final CourseBrowsing courses;
    private final Units units;
    private final CurrentLearner learner;

    private String kind = "CLASS";
    private String course = "";
    private String slug = "";
    private String title = "";
    private String expiresOn = "";
    private String reason = "";
    private long unit = Units.OPERATOR;
    private String renewedSlug = "";
    private String endsBy = "";
    private String renewedUntil = "";
    private String why = "";
    private transient Part file;
    private List<CourseBrowsing.Card> published;
    private List<Units.Unit> present;
    private List<BulkIssuing.Progress> runs = List.of();

    @Inject
    RunsPage(BulkIssuing bulk, CourseBrowsing courses, Units units, CurrentLearner learner) {
        this.bulk = bulk;
        this.courses = courses;
        this.units = units;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        runs = bulk.newest(learner.ref());
        published = courses.published(new CourseBrowsing.Facets(null, null, 0, 0));
        present = units.present();
    }

    /** Leads to the list that was handed in. */
    public String handIn() throws IOException {
        var name = kind.equals("COURSE") ? course : slug;
        var request = new BulkIssuing.Request(kind, name, title, expiresOn, reason, unit);
        var id = bulk.handIn(learner.ref(), request, content());
        return "/manage/certification/run.xhtml?faces-redirect=true&run=" + id;
    }

    /** Leads to the list of those whose certificates are to be renewed. */
    public String renew() {
        var id = bulk.renew(learner.ref(), renewedSlug, endsBy, renewedUntil, why);
        return "/manage/certification/run.xhtml?faces-redirect=true&run=" + id;
    }

    private byte[] content() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(BulkIssuing.LARGEST_FILE + 1);
        }
    }

    public List<BulkIssuing.Progress> getRuns() {
        return runs;
    }

    /** The courses to choose from. */
    public List<CourseBrowsing.Card> getPublished() {
        return published;
    }

    /** The units to choose from. */
    public List<Units.Unit> getUnits() {
        return present;
    }

    /** The kinds that can be given to a list. */
    public List<String> getKinds() {
        return List.of("CLASS", "COURSE", "PROGRAMME", "CONTEST", "PAPER");
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(String expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getRenewedSlug() {
        return renewedSlug;
    }

    public void setRenewedSlug(String renewedSlug) {
        this.renewedSlug = renewedSlug;
    }

    public String getEndsBy() {
        return endsBy;
    }

    public void setEndsBy(String endsBy) {
        this.endsBy = endsBy;
    }

    public String getRenewedUntil() {
        return renewedUntil;
    }

    public void setRenewedUntil(String renewedUntil) {
        this.renewedUntil = renewedUntil;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
