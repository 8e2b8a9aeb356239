package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Who may see which version of a form: with a post on a unit what is published, administrators all. */
@ApplicationScoped
class FormRights {

    private final ReportForms forms;
    private final UnitRights rights;
    private final Grants grants;
    private final Clock clock;

    @Inject
    FormRights(ReportForms forms, UnitRights rights, Grants grants, Clock clock) {
        this.forms = forms;
        this.rights = rights;
        this.grants = grants;
        this.clock = clock;
    }

    /** True for who may change forms. */
    boolean designs(Learner.Ref actor) {
        return grants.holds(actor, Role.ADMINISTRATOR);
    }

    /** @throws Refusal {@code identity.page.unknown} to whoever has no post and is no administrator */
    void requirePost(Learner.Ref actor) {
        if (rights.reach(actor, Clocks.day(clock.instant())).nowhere()) {
            grants.require(actor, Role.ADMINISTRATOR);
        }
    }

    /** @throws Refusal as {@link #requirePost}; {@code movement.form.unknown}, also for one that is not hers to see */
    ReportForm requireRead(Learner.Ref actor, long id) {
        requirePost(actor);
        return Optional.of(forms.require(id))
                .filter(form -> form.publishedAt().isPresent() || designs(actor))
                .orElseThrow(() -> new Refusal("movement.form.unknown"));
    }
}
