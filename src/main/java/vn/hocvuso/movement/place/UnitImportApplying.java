package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * Takes a list over in one transaction. How far it is, and whether it was cancelled, is told outside of it; cancelled at the
 * very end, the list's version decides.
 */
@UseCase
public class UnitImportApplying {

    /** Nothing was taken over, because meanwhile rows have become wrong or the list was cancelled. */
    static class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("The list was overtaken", null, false, false);
        }
    }

    private static final int AT_ONCE = 500;
    private static final int MOST = 100;

    private final UnitImports imports;
    private final UnitImportChecking checking;
    private final UnitImportProgress progress;
    private final UnitWriting writing;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    UnitImportApplying(
            UnitImports imports,
            UnitImportChecking checking,
            UnitImportProgress progress,
            UnitWriting writing,
            AuditLog audit,
            Clock clock) {
        this.imports = imports;
        this.checking = checking;
        this.progress = progress;
        this.writing = writing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes all of it over.
     *
     * @throws Overtaken when it is to be checked again, or was cancelled
     */
    void apply(long id) {
        var list = imports.find(id)
                .filter(it -> it.state() == UnitImport.State.RUNNING)
                .orElseThrow(Overtaken::new);
        var rules = checking.rules(list);
        if (!rules.problems().isEmpty()) {
            throw new Overtaken();
        }
        var levels = rules.levels();
        var made = levels.stream()
                .flatMap(List::stream)
                .filter(plan -> plan.known().isEmpty())
                .count();
        var steps = 2 * levels.stream().mapToInt(List::size).sum();
        var done = 0;
        for (var level : levels) {
            for (var from = 0; from < level.size(); from += AT_ONCE) {
                var portion = level.subList(from, Math.min(from + AT_ONCE, level.size()));
                writing.units(portion);
                done += portion.size();
                tell(id, done, steps);
            }
        }
        var figures = 0;
        for (var level : levels) {
            for (var from = 0; from < level.size(); from += AT_ONCE) {
                var portion = level.subList(from, Math.min(from + AT_ONCE, level.size()));
                figures += writing.figures(portion);
                done += portion.size();
                tell(id, done, steps);
            }
        }
        list.end(clock.instant());
        audit.record(list.createdBy().value(), "movement.import.take", "#" + id, made + " + " + figures);
    }

    private void tell(long id, int done, int steps) {
        if (!progress.tell(id, (int) ((long) MOST * done / steps))) {
            throw new Overtaken();
        }
    }
}
