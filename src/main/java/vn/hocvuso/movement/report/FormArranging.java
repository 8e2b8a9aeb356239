package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators say what stands in a version of a form, and in which order, until it is published. Places count from 0. */
@UseCase
public class FormArranging {

    private final ReportForms forms;
    private final Figures figures;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    FormArranging(ReportForms forms, Figures figures, Grants grants, AuditLog audit) {
        this.forms = forms;
        this.figures = figures;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Adds a section at the end.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code movement.form.unknown}, {@code
     *     movement.form.published}; as {@link FormSection}
     */
    public void addSection(Learner.Ref actor, long id, String title) {
        change(actor, id, sections -> sections.add(new FormSection(title, List.of())));
    }

    /**
     * Puts a section into another place.
     *
     * @throws Refusal as {@link #addSection}; {@code movement.form.place} when there is no such section or place
     */
    public void moveSection(Learner.Ref actor, long id, int from, int to) {
        change(actor, id, sections -> move(sections, from, to));
    }

    /** Takes a section away with all that stands in it. @throws Refusal as {@link #moveSection} */
    public void removeSection(Learner.Ref actor, long id, int place) {
        change(actor, id, sections -> {
            requirePlace(place, sections);
            sections.remove(place);
        });
    }

    /**
     * Adds a field at the end of a section.
     *
     * @throws Refusal as {@link #moveSection}; {@code movement.form.fieldTwice}; {@code movement.form.indicatorUnknown} for a
     *     figure that nobody counts
     */
    public void addField(Learner.Ref actor, long id, int section, FormField field) {
        change(actor, id, sections -> {
            if (field.kind().isCounted() && !figures.counts(field.indicator())) {
                throw new Refusal("movement.form.indicatorUnknown").at("indicator");
            }
            edit(sections, section, fields -> {
                fields.add(field);
                return fields;
            });
        });
    }

    /** Puts a field of a section into another place of it. @throws Refusal as {@link #moveSection} */
    public void moveField(Learner.Ref actor, long id, int section, int from, int to) {
        change(
                actor,
                id,
                sections -> edit(sections, section, fields -> {
                    move(fields, from, to);
                    return fields;
                }));
    }

    /** @throws Refusal as {@link #moveSection} */
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

    /** Does something to a list that may be changed. */
    @FunctionalInterface
    private interface Change {
        void make(List<FormSection> sections);
    }

    private void change(Learner.Ref actor, long id, Change change) {
        grants.require(actor, Role.ADMINISTRATOR);
        var form = forms.require(id);
        var sections = new ArrayList<>(form.sections());
        change.make(sections);
        form.arrange(form.title(), sections);
        audit.record(actor.value(), "movement.form.change", FormDesigning.subject(form), "");
    }

    private static void edit(List<FormSection> sections, int place, UnaryOperator<List<FormField>> change) {
        requirePlace(place, sections);
        var section = sections.get(place);
        sections.set(place, new FormSection(section.title(), change.apply(new ArrayList<>(section.fields()))));
    }

    private static <T> void move(List<T> all, int from, int to) {
        requirePlace(from, all);
        requirePlace(to, all);
        all.add(to, all.remove(from));
    }

    private static void requirePlace(int place, List<?> all) {
        if (place < 0 || place >= all.size()) {
            throw new Refusal("movement.form.place");
        }
    }
}
