package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * Administrators design forms: a version is changed until it is published, and then followed by the next. {@link FormArranging}
 * says what stands in it.
 */
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
     * Begins a form that is not there yet; it holds nothing.
     *
     * @param sample true when it is not the form of an authority
     * @return the id of its first version
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code movement.form.there}; as {@link
     *     ReportForm}
     */
    public long begin(Learner.Ref actor, String code, String title, boolean sample) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (!forms.versions(code).isEmpty()) {
            throw new Refusal("movement.form.there", code).at("formCode");
        }
        return add(actor, new ReportForm(code, 1, title, sample, List.of()));
    }

    /**
     * Begins the next version of a form, with what the last one holds.
     *
     * @param id of any version
     * @return the id of the new one
     * @throws Refusal {@code identity.page.unknown}, {@code movement.form.unknown}; {@code movement.form.open} when the last
     *     version is not published yet
     */
    public long follow(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        var last = forms.versions(forms.require(id).code()).get(0);
        if (last.publishedAt().isEmpty()) {
            throw new Refusal("movement.form.open");
        }
        return add(
                actor, new ReportForm(last.code(), last.number() + 1, last.title(), last.isSample(), last.sections()));
    }

    private long add(Learner.Ref actor, ReportForm form) {
        forms.add(form);
        audit.record(actor.value(), "movement.form.begin", subject(form), form.title());
        return form.id();
    }

    /** As a version is named in the audit log. */
    static String subject(ReportForm form) {
        return "form-" + form.code() + "-" + form.number();
    }

    /**
     * Says anew what a version is called, and whether it is the form of an authority.
     *
     * @throws Refusal {@code identity.page.unknown}, {@code movement.form.unknown}, {@code movement.form.published}, {@code
     *     movement.form.title}
     */
    public void name(Learner.Ref actor, long id, String title, boolean sample) {
        grants.require(actor, Role.ADMINISTRATOR);
        var form = forms.require(id);
        form.name(title, sample);
        audit.record(actor.value(), "movement.form.change", subject(form), form.title());
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
}
