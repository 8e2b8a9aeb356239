package vn.hocvuso.certification.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators see how the register stands and have it checked, in the background of this server. */
@UseCase
public class RegisterChecking {

    /**
     * The register now.
     *
     * @param size entries
     * @param waiting acts that are not entered yet
     * @param checkpoint the text of the last one; empty while there is none
     * @param checkpointAt null while there is none
     * @param setBack true while nothing is entered, for the database is not what the last checkpoint outside of it says
     */
    public record State(long size, long waiting, String checkpoint, Instant checkpointAt, boolean setBack)
            implements Serializable {}

    private final RegisterCheck check;
    private final RegisterRows rows;
    private final LastCheckpoint lastCheckpoint;
    private final Grants grants;
    private final AuditLog audit;
    private final LongWork<RegisterCheck.Result> work;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    RegisterChecking(
            RegisterCheck check,
            RegisterRows rows,
            LastCheckpoint lastCheckpoint,
            Grants grants,
            AuditLog audit,
            Clock clock) {
        this.check = check;
        this.rows = rows;
        this.lastCheckpoint = lastCheckpoint;
        this.grants = grants;
        this.audit = audit;
        this.work = new LongWork<>(clock);
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public State state(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var latest = rows.latest();
        var verdict = lastCheckpoint.verdict();
        return new State(
                rows.size(),
                rows.pending(),
                latest.map(RegisterRows.KeptCheckpoint::text).orElse(""),
                latest.map(RegisterRows.KeptCheckpoint::at).orElse(null),
                verdict != LastCheckpoint.Verdict.AGREES && verdict != LastCheckpoint.Verdict.ABSENT);
    }

    /**
     * Begins a check.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks, or {@code certification.register.running}
     */
    public void start(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (!work.start(executor, this::checked)) {
            throw new Refusal("certification.register.running");
        }
        audit.record(actor.value(), "certification.register-check", "", "");
    }

    /** Of a check that was broken off nothing is told. */
    private RegisterCheck.Result checked(Watch watch) {
        var result = check.run(watch, RegisterCheck.MOST_NAMED);
        return watch.cancelled() ? null : result;
    }

    /**
     * Breaks a check off; too late is no fault.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public void cancel(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        work.cancel();
    }

    /**
     * The check under way, or the last one since this server started.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public Optional<LongWork.State<RegisterCheck.Result>> progress(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return work.state();
    }
}
