package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.bulk.BulkIssuing;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/runs.xhtml}: lists of people who are to get certificates, and a new one. */
@Named
@RequestScoped
public class RunsPage {

    private final BulkIssuing bulk;
    private final CourseBrowsing courses;
    private final CurrentLearner learner;

    private String kind = "CLASS";
    private String course = "";
    private String slug = "";
    private String title = "";
    private String expiresOn = "";
    private String reason = "";
    private Part file;
    private List<BulkIssuing.Progress> runs = List.of();

    @Inject
    RunsPage(BulkIssuing bulk, CourseBrowsing courses, CurrentLearner learner) {
        this.bulk = bulk;
        this.courses = courses;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        runs = bulk.newest(learner.ref());
    }

    /** Leads to the list that was handed in. */
    public String handIn() throws IOException {
        var name = kind.equals("COURSE") ? course : slug;
        var request = new BulkIssuing.Request(kind, name, title, expiresOn, reason);
        var id = bulk.handIn(learner.ref(), request, content());
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
        return courses.published(new CourseBrowsing.Facets(null, null, 0, 0));
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
