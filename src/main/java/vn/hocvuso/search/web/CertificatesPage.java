package vn.hocvuso.search.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.CertificateRecords.Line;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.search.CertificateQuery;
import vn.hocvuso.search.CertificateSearching;
import vn.hocvuso.search.CertificateSearching.Found;
import vn.hocvuso.search.CertificateSearching.Precision;

/** Behind {@code manage/search/certificates.xhtml}. */
@Named
@ViewScoped
public class CertificatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CertificateSearching searching;
    private final CourseBrowsing courses;
    private final Localities localities;
    private final CurrentLearner learner;

    private String text = "";
    private String course = "";
    private String province = "";
    private String status = "";
    private LocalDate from;
    private LocalDate to;
    private CertificateQuery query = CertificateQuery.ANY;
    private Found found;
    private final Lines lines = new Lines(this);

    @Inject
    CertificatesPage(
            CertificateSearching searching, CourseBrowsing courses, Localities localities, CurrentLearner learner) {
        this.searching = searching;
        this.courses = courses;
        this.localities = localities;
        this.learner = learner;
    }

    /** Rows of the table, fetched as they are shown. */
    static class Lines extends LazyDataModel<Line> {

        private static final long serialVersionUID = 1L;

        private final CertificatesPage page;

        Lines(CertificatesPage page) {
            this.page = page;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return page.count();
        }

        @Override
        public List<Line> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return page.load(first, size);
        }

        @Override
        public String getRowKey(Line line) {
            return line.number();
        }
    }

    /** View action: shows the newest certificates first. */
    public void open() {
        count();
    }

    /** Takes the form over; a form that says nothing shows all. */
    public void search() {
        query = new CertificateQuery(text, course, province, from, to, status);
        count();
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent("table") instanceof DataTable table) {
            table.reset();
        }
    }

    /** Empties the form. */
    public void clear() {
        text = "";
        course = "";
        province = "";
        status = "";
        from = null;
        to = null;
        search();
    }

    private int count() {
        found = searching.certificates(learner.ref(), query, 0, 1);
        return (int) Math.min(found.total(), CertificateSearching.MOST);
    }

    private List<Line> load(int first, int size) {
        found = searching.certificates(learner.ref(), query, first, size);
        return found.lines();
    }

    /** Sends what the table shows as CSV. */
    public void export() {
        query = new CertificateQuery(text, course, province, from, to, status);
        var rows = searching.export(learner.ref(), query);
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.responseReset();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"certificates.csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        try (var writer = new OutputStreamWriter(external.getResponseOutputStream(), StandardCharsets.UTF_8)) {
            CertificateCsv.write(rows, faces.getViewRoot().getLocale(), writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    public List<CourseBrowsing.Card> getCourses() {
        return courses.published(new CourseBrowsing.Facets(null, null, 0, 0));
    }

    public List<Localities.Province> getProvinces() {
        return localities.provinces();
    }

    /** Names the message that says whether a certificate is valid. */
    public String statusKey(Line line) {
        return "certificates.status." + line.status();
    }

    public Lines getLines() {
        return lines;
    }

    /** False while the index is being built for the first time. */
    public boolean isReady() {
        return found == null || found.ready();
    }

    public long getTotal() {
        return found == null ? 0 : found.total();
    }

    /** True when there are more than are counted. */
    public boolean isMore() {
        return found != null && !found.counted();
    }

    /** How near the names are: {@code AS_WRITTEN}, {@code FOLDED} or {@code NEAR}. */
    public Precision getPrecision() {
        return found == null ? Precision.AS_WRITTEN : found.precision();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
