package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.jobs.Jobs;
import vn.hocvuso.platform.lists.HandedTable;
import vn.hocvuso.platform.time.Clocks;

/**
 * A person hands in a list of units and denominators, reads what is wrong with which row while nothing has changed, and has it
 * taken over as a whole. She sees her own lists; administrators see all.
 */
@UseCase
public class UnitImporting {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = HandedTable.LARGEST;

    private static final int MOST_LISTS = 50;
    private static final int MOST_PROBLEMS = 200;

    /**
     * A list and how far it is.
     *
     * @param state {@code CHECKING}, {@code CHECKED}, {@code RUNNING}, {@code DONE}, {@code CANCELLED}
     * @param endedAt null while it is under way
     * @param total all rows
     * @param wrong rows with something wrong
     * @param percent of the taking over, 0 to 100
     */
    public record Progress(long id, String state, Instant createdAt, Instant endedAt, int total, int wrong, int percent)
            implements Serializable {

        /** True while it is being looked at or taken over. */
        public boolean working() {
            return UnitImport.State.valueOf(state).working();
        }

        /** True when it can be taken over. */
        public boolean ready() {
            return state.equals(UnitImport.State.CHECKED.name()) && wrong == 0;
        }
    }

    /**
     * Something that is wrong with a row; a row may have several.
     *
     * @param key of the message that says it
     */
    public record Problem(int line, String key, List<String> arguments) implements Serializable {}

    private final UnitImports imports;
    private final UnitImportRows rows;
    private final UnitImportWork work;
    private final UnitImportProgress progress;
    private final UnitRights rights;
    private final Grants grants;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    UnitImporting(
            UnitImports imports,
            UnitImportRows rows,
            UnitImportWork work,
            UnitImportProgress progress,
            UnitRights rights,
            Grants grants,
            Jobs jobs,
            AuditLog audit,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.work = work;
        this.progress = progress;
        this.rights = rights;
        this.grants = grants;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The headings of a list, in Vietnamese. */
    public static List<String> headings() {
        return Stream.of(UnitRow.Column.values()).map(UnitRow.Column::title).toList();
    }

    /** True for who may change some unit. */
    public boolean mayHandIn(Learner.Ref actor) {
        var reach = rights.reach(actor, LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM));
        return reach.everywhere()
                || reach.held().stream().anyMatch(held -> held.duty().edits());
    }

    /**
     * Takes a list in and has its rows looked at; nothing else changes.
     *
     * @param since the first day of units whose row says none
     * @param file as {@link UnitFile#read} reads it
     * @return the list's id
     * @throws Refusal {@code movement.import.unknown} unless she may change a unit; as {@link UnitFile#read}
     */
    public long handIn(Learner.Ref actor, LocalDate since, byte[] file) {
        var reach = rights.reach(actor, LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM));
        if (!reach.everywhere()
                && reach.held().stream().noneMatch(held -> held.duty().edits())) {
            throw new Refusal("movement.import.unknown");
        }
        var read = UnitFile.read(file);
        var list = new UnitImport(since, actor, clock.instant());
        imports.add(list);
        rows.add(list.id(), read);
        jobs.begin(work, list.id());
        return list.id();
    }

    /**
     * Has it taken over.
     *
     * @throws Refusal {@code movement.import.unknown}, {@code movement.import.state} unless all rows have been looked at,
     *     {@code movement.import.wrong} while something is wrong
     */
    public void start(Learner.Ref actor, long id) {
        var list = require(actor, id);
        list.start(rows.count(id).wrong(), clock.instant());
        jobs.begin(work, id);
    }

    /**
     * Has nothing of it taken over.
     *
     * @throws Refusal {@code movement.import.unknown}, {@code movement.import.state} when it has ended
     */
    public void cancel(Learner.Ref actor, long id) {
        require(actor, id).cancel(clock.instant());
        audit.record(actor.value(), "movement.import.cancel", "#" + id, "");
    }

    /** Her newest lists, at most 50; everybody's for an administrator. */
    public List<Progress> newest(Learner.Ref actor) {
        var found = grants.holds(actor, Role.ADMINISTRATOR)
                ? imports.newest(MOST_LISTS)
                : imports.newestOf(actor, MOST_LISTS);
        return found.stream().map(this::progress).toList();
    }

    /** @throws Refusal {@code movement.import.unknown} */
    public Progress progress(Learner.Ref actor, long id) {
        return progress(require(actor, id));
    }

    /** What is wrong with the first 200 rows that have something wrong. @throws Refusal {@code movement.import.unknown} */
    public List<Problem> problems(Learner.Ref actor, long id) {
        return problems(actor, id, MOST_PROBLEMS);
    }

    /** What is wrong with any row. @throws Refusal {@code movement.import.unknown} */
    public List<Problem> allProblems(Learner.Ref actor, long id) {
        return problems(actor, id, HandedTable.MOST_ROWS);
    }

    private List<Problem> problems(Learner.Ref actor, long id, int limit) {
        require(actor, id);
        return rows.problems(id, limit).stream()
                .map(it -> new Problem(it.line(), it.key(), it.arguments()))
                .toList();
    }

    private UnitImport require(Learner.Ref actor, long id) {
        return imports.find(id)
                .filter(list -> list.createdBy().equals(actor) || grants.holds(actor, Role.ADMINISTRATOR))
                .orElseThrow(() -> new Refusal("movement.import.unknown"));
    }

    private Progress progress(UnitImport list) {
        var count = rows.count(list.id());
        return new Progress(
                list.id(),
                list.state().name(),
                list.createdAt(),
                list.endedAt().orElse(null),
                count.all(),
                count.wrong(),
                list.state() == UnitImport.State.RUNNING ? progress.percent(list.id()) : 0);
    }
}
