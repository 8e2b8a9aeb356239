package vn.hocvuso.interop.content;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators have the content folder loaded again, and see how it went. */
@UseCase
public class ContentAdministering {

    /** How things stand; {@code folder} is empty when no folder is set. */
    public record Standing(String folder, boolean running, Optional<ContentLoading.Report> last) {}

    private final ContentLoading loading;
    private final Grants grants;
    private final AuditLog audit;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    ContentAdministering(ContentLoading loading, Grants grants, AuditLog audit) {
        this.loading = loading;
        this.grants = grants;
        this.audit = audit;
    }

    /** @throws Refusal {@code identity.page.unknown} unless the actor is an administrator */
    public Standing standing(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return new Standing(loading.folder().map(Object::toString).orElse(""), loading.isRunning(), loading.last());
    }

    /**
     * Begins to load in the background; {@link #standing} tells when it is done.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator,
     *     {@code interop.content.noFolder} or {@code interop.content.running}
     */
    public void order(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var folder = loading.folder().orElseThrow(() -> new Refusal("interop.content.noFolder"));
        if (loading.isRunning()) {
            throw new Refusal("interop.content.running");
        }
        audit.record(actor.value(), "interop.load", folder.toString(), "");
        executor.execute(() -> loading.load(folder, true));
    }
}
