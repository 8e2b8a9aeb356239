package vn.hocvuso.certification.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators have the register written as files that any web server can publish, in the background of this server. */
@UseCase
public class RegisterExporting {

    /** What was written: so many entries, into this folder. */
    public record Exported(long size, String folder) implements Serializable {}

    private final StaticExport export;
    private final Grants grants;
    private final AuditLog audit;
    private final LongWork<Exported> work;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    RegisterExporting(StaticExport export, Grants grants, AuditLog audit, Clock clock) {
        this.export = export;
        this.grants = grants;
        this.audit = audit;
        this.work = new LongWork<>(clock);
    }

    /**
     * Begins an export, or goes on with one that was cut off.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks, or {@code certification.register.running}
     */
    public void start(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (!work.start(executor, watch -> export.run(export.folder(), watch)
                .map(size -> new Exported(size, export.folder().toString()))
                .orElse(null))) {
            throw new Refusal("certification.register.running");
        }
        audit.record(actor.value(), "certification.register-export", "", "");
    }

    /**
     * Breaks an export off; too late is no fault. What was published before stays, and the next export goes on.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public void cancel(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        work.cancel();
    }

    /**
     * The export under way, or the last one since this server started.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public Optional<LongWork.State<Exported>> progress(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return work.state();
    }
}
