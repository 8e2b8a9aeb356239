package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators design forms: a version is changed until it is published, and then followed by the next. */
@UseCase
public class FormDesigning {

    private final ReportForms forms;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FormDesigning(ReportForms forms, Grants grants, AuditLog audit, Clock clock) {
        this.forms = forms;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the next version of a form, with what the last one holds; the first one of a new form holds nothing.
     *
     * @return its id
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code movement.form.open} when the
     *     last version is not published yet; as {@link ReportForm}
     */
    public long begin(Learner.Ref actor, String code, String title, boolean sample) {
        grants.require(actor, Role.ADMINISTRATOR);
        var last = forms.versions(code).stream().findFirst();
        if (last.filter(form -> form.publishedAt().isEmpty()).isPresent()) {
            throw new Refusal("movement.form.open");
        }
        var sections = last.map(ReportForm::sections).orElse(List.of());
        var form = new ReportForm(code, last.map(ReportForm::number).orElse(0) + 1, title, sample, sections);
        forms.add(form);
        audit.record(actor.value(), "movement.form.begin", subject(form), form.title());
        return form.id();
    }

    private static String subject(ReportForm form) {
        return "form-" + form.code() + "-" + form.number();
    }

    /** What a version holds. @throws Refusal {@code identity.page.unknown}, {@code movement.form.unknown} */
    public List<FormSection> sections(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        return forms.require(id).sections();
    }

    /**
     * Adds a section at the end.
     *
     * @throws Refusal {@code identity.page.unknown}, {@code movement.form.unknown}, {@code movement.form.published}; as {@link
     *     FormSection}
     */
    public void addSection(Learner.Ref actor, long id, String title) {
        change(actor, id, sections -> {
            sections.add(new FormSection(title, List.of()));
            return sections;
        });
    }

    /**
     * Adds a field at the end of a section.
     *
     * @param section from 0
     * @throws Refusal as {@link #addSection}; {@code movement.form.place} when there is no such section; {@code
     *     movement.form.fieldTwice}
     */
    public void addField(Learner.Ref actor, long id, int section, FormField field) {
        change(
                actor,
                id,
                sections -> edit(sections, section, fields -> {
                    fields.add(field);
                    return fields;
                }));
    }

    /**
     * Puts a field of a section into another place of it.
     *
     * @param from from 0
     * @param to where it stands afterwards
     * @throws Refusal as {@link #addField}
     */
    public void moveField(Learner.Ref actor, long id, int section, int from, int to) {
        change(
                actor,
                id,
                sections -> edit(sections, section, fields -> {
                    requirePlace(from, fields);
                    requirePlace(to, fields);
                    fields.add(to, fields.remove(from));
                    return fields;
                }));
    }

    /** @throws Refusal as {@link #addField} */
    public void removeField(Learner.Ref actor, long id, int section, int place) {
        change(
                actor,
                id,
                sections -> edit(sections, section, fields -> {
                    requirePlace(place, fields);
                    fields.remove(place);
                    return fields;
                }));
    }

    /**
     * New reports are written on this version from now on; it never changes again.
     *
     * @throws Refusal {@code identity.page.unknown}, {@code movement.form.unknown}, {@code movement.form.published}, {@code
     *     movement.form.empty}
     */
    public void publish(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        var form = forms.require(id);
        form.publish(clock.instant());
        audit.record(actor.value(), "movement.form.publish", subject(form), form.title());
    }

    private void change(Learner.Ref actor, long id, UnaryOperator<List<FormSection>> change) {
        grants.require(actor, Role.ADMINISTRATOR);
        var form = forms.require(id);
        form.arrange(form.title(), change.apply(new ArrayList<>(form.sections())));
        audit.record(actor.value(), "movement.form.change", subject(form), "");
    }

    private static List<FormSection> edit(
            List<FormSection> sections, int place, UnaryOperator<List<FormField>> change) {
        requirePlace(place, sections);
        var section = sections.get(place);
        sections.set(place, new FormSection(section.title(), change.apply(new ArrayList<>(section.fields()))));
        return sections;
    }

    private static void requirePlace(int place, List<?> all) {
        if (place < 0 || place >= all.size()) {
            throw new Refusal("movement.form.place");
        }
    }
}
