package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.report.FormArranging;
import vn.hocvuso.movement.report.FormBrowsing;
import vn.hocvuso.movement.report.FormBrowsing.Sheet;
import vn.hocvuso.movement.report.FormDesigning;
import vn.hocvuso.movement.report.FormField;
import vn.hocvuso.movement.report.FormPublishing;
import vn.hocvuso.movement.report.FormSection;
import vn.hocvuso.movement.report.ReportDocument;
import vn.hocvuso.platform.web.Texts;

/** Behind {@code manage/movement/form.xhtml?form=…}: a version of a form as reports will show it, and what changes it. */
@Named
@ViewScoped
public class FormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of a field that is not there yet, as code and indicator. */
    private static final String PENDING = "moi";

    /** Of names, in characters. */
    private static final int LONGEST = 300;

    private final FormBrowsing browsing;
    private final FormDesigning designing;
    private final FormArranging arranging;
    private final FormPublishing publishing;
    private final CurrentLearner learner;

    private String form = "";
    private long id;
    private Sheet sheet;
    private ReportDocument document;
    private Map<String, String> indicators = Map.of();
    private String title = "";
    private boolean sample;
    private String sectionTitle = "";
    private int section;
    private String label = "";
    private String fieldCode = "";
    private String kind = FormField.Kind.FIGURE.name();
    private String indicator = "";
    private boolean required;

    @Inject
    FormPage(
            FormBrowsing browsing,
            FormDesigning designing,
            FormArranging arranging,
            FormPublishing publishing,
            CurrentLearner learner) {
        this.browsing = browsing;
        this.designing = designing;
        this.arranging = arranging;
        this.publishing = publishing;
        this.learner = learner;
    }

    /** Leads to a version after something was done to it. */
    static String at(long id, String done) {
        return "/manage/movement/form.xhtml?faces-redirect=true&done=" + done + "&form=" + id;
    }

    /** View action. */
    public void open() {
        id = Written.id(form);
        sheet = browsing.sheet(learner.ref(), id);
        title = sheet.form().title();
        sample = sheet.form().sample();
        section = Math.max(0, sheet.sections().size() - 1);
        document = publishing.document(learner.ref(), id);
        indicators = browsing.indicators(
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** Shows the sheet with what is typed and not yet added. */
    public void preview() {
        var name = title.isBlank() ? sheet.form().title() : title;
        document = publishing.document(learner.ref(), id, new FormPublishing.Draft(name, sample, typed()));
    }

    private List<FormSection> typed() {
        var sections = new ArrayList<>(sheet.sections());
        if (!label.isBlank() && section < sections.size()) {
            var of = FormField.Kind.valueOf(kind);
            var into = sections.get(section);
            var fields = new ArrayList<>(into.fields());
            fields.add(new FormField(PENDING, pending(label), of, of.isCounted() ? PENDING : "", required));
            sections.set(section, new FormSection(into.title(), fields));
        }
        if (!sectionTitle.isBlank()) {
            sections.add(new FormSection(pending(sectionTitle), List.of()));
        }
        return sections;
    }

    private static String pending(String typed) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var mark = Texts.of("movement", locale, "formPreview.pending");
        return typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST - mark.length() - 1)) + " " + mark;
    }

    public String name() {
        designing.name(learner.ref(), id, title, sample);
        return at(id, "named");
    }

    public String addSection() {
        arranging.addSection(learner.ref(), id, sectionTitle);
        return at(id, "added");
    }

    public String moveSection(int from, int to) {
        arranging.moveSection(learner.ref(), id, from, to);
        return at(id, "moved");
    }

    public String removeSection(int place) {
        arranging.removeSection(learner.ref(), id, place);
        return at(id, "removed");
    }

    /** Adds a field; without a code one is made of its name. What nobody counts has no indicator, whatever was chosen. */
    public String addField() {
        var code = fieldCode.isBlank() ? Written.slug(label) : fieldCode.strip();
        var of = FormField.Kind.valueOf(kind);
        var field = new FormField(code, label, of, of.isCounted() ? indicator : "", required);
        arranging.addField(learner.ref(), id, section, field);
        return at(id, "added");
    }

    public String moveField(int inSection, int from, int to) {
        arranging.moveField(learner.ref(), id, inSection, from, to);
        return at(id, "moved");
    }

    public String removeField(int inSection, int place) {
        arranging.removeField(learner.ref(), id, inSection, place);
        return at(id, "removed");
    }

    public String publish() {
        designing.publish(learner.ref(), id);
        return at(id, "published");
    }

    public String follow() {
        return at(designing.follow(learner.ref(), id), "begun");
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** The sheet as readers will see it. */
    public ReportDocument getDocument() {
        return document;
    }

    /** What can be counted: what it is called, by its code. */
    public Map<String, String> getIndicators() {
        return indicators;
    }

    /** What an indicator is called; its code where nobody counts it any more. */
    public String called(String code) {
        return indicators.getOrDefault(code, code);
    }

    /** The places of the sections, from 0. */
    public List<Integer> getPlaces() {
        return IntStream.range(0, sheet.sections().size()).boxed().toList();
    }

    public FormField.Kind[] getKinds() {
        return FormField.Kind.values();
    }

    public boolean isSample() {
        return sample;
    }

    public void setSample(boolean sample) {
        this.sample = sample;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    /** The section that gets the next field, from 0. */
    public int getSection() {
        return section;
    }

    public void setSection(int section) {
        this.section = section;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = Objects.requireNonNullElse(form, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getSectionTitle() {
        return sectionTitle;
    }

    public void setSectionTitle(String sectionTitle) {
        this.sectionTitle = Objects.requireNonNullElse(sectionTitle, "");
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = Objects.requireNonNullElse(label, "");
    }

    public String getFieldCode() {
        return fieldCode;
    }

    public void setFieldCode(String fieldCode) {
        this.fieldCode = Objects.requireNonNullElse(fieldCode, "");
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = Objects.requireNonNullElse(indicator, "");
    }
}
