package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Shows forms to whoever has a post on a unit. Versions that are not published yet are for administrators. */
@UseCase
public class FormBrowsing {

    /**
     * A version of a form.
     *
     * @param published when it was; null while it can be changed
     * @param newest whether there is none after it
     */
    public record Line(
            long id, String code, int number, String title, boolean sample, Instant published, boolean newest)
            implements Serializable {}

    /**
     * A version and what it holds.
     *
     * @param designs whether the reader may change it, or begin the next
     * @param reports how many reports were written on it
     */
    public record Sheet(Line form, List<FormSection> sections, boolean designs, long reports) implements Serializable {

        /** True when she may change it now. */
        public boolean open() {
            return designs && form.published() == null;
        }
    }

    private final ReportForms forms;
    private final Figures figures;
    private final FormRights rights;

    @Inject
    FormBrowsing(ReportForms forms, Figures figures, FormRights rights) {
        this.forms = forms;
        this.figures = figures;
        this.rights = rights;
    }

    /** By code, the newest version first. @throws Refusal {@code identity.page.unknown} to whoever has no post */
    public List<Line> all(Learner.Ref actor) {
        rights.requirePost(actor);
        var designs = rights.designs(actor);
        return forms.all().stream()
                .filter(form -> designs || form.publishedAt().isPresent())
                .map(this::line)
                .toList();
    }

    /** @throws Refusal {@code movement.form.unknown}, also for one that is not hers to see; {@code identity.page.unknown} */
    public Sheet sheet(Learner.Ref actor, long id) {
        var form = rights.requireRead(actor, id);
        return new Sheet(line(form), form.sections(), rights.designs(actor), forms.reports(id));
    }

    /** What can be counted, by code: what it is called. */
    public Map<String, String> indicators(Locale locale) {
        return figures.indicators(locale);
    }

    private Line line(ReportForm form) {
        return new Line(
                form.id(),
                form.code(),
                form.number(),
                form.title(),
                form.isSample(),
                form.publishedAt().orElse(null),
                forms.versions(form.code()).get(0).number() == form.number());
    }
}
