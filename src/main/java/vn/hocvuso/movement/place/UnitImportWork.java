package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.platform.jobs.Job;

/** Looks at a list or takes it over: one portion each, for the rows of a list belong together. */
@ApplicationScoped
public class UnitImportWork implements Job {

    private final UnitImportChecking checking;
    private final UnitImportApplying applying;

    @Inject
    UnitImportWork(UnitImportChecking checking, UnitImportApplying applying) {
        this.checking = checking;
        this.applying = applying;
    }

    @Override
    public String name() {
        return "movement.import";
    }

    @Override
    public boolean next(long key) {
        var state = checking.state(key).orElse(UnitImport.State.CANCELLED);
        if (state == UnitImport.State.CHECKING) {
            checking.check(key);
        } else if (state == UnitImport.State.RUNNING) {
            apply(key);
        }
        return false;
    }

    /** What has become wrong since it was checked is told; what was cancelled stays cancelled. */
    private void apply(long key) {
        try {
            applying.apply(key);
        } catch (UnitImportApplying.Overtaken e) {
            checking.check(key);
        } catch (RuntimeException e) {
            if (checking.state(key).filter(UnitImport.State::working).isPresent()) {
                throw e;
            }
        }
    }
}
