package vn.hocvuso.certification.bulk;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.Units;
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
 * An administrator has certificates issued to a list of people: hands it in, reads what is wrong with which row while
 * nothing has been issued, and starts it.
 */
@UseCase
public class BulkIssuing {

    /** The acts' names in the audit log. */
    static final String START = "certification.startRun";

    static final String CANCEL = "certification.cancelRun";

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = HandedTable.LARGEST;

    private static final int MOST_RUNS = 50;
    private static final int MOST_PROBLEMS = 200;

    /**
     * What the form holds, as it was typed.
     *
     * @param title left aside for a course
     * @param unit the number of the unit in whose name they are
     */
    public record Request(String kind, String slug, String title, String expiresOn, String reason, long unit)
            implements Serializable {

        /** In the operator's name. */
        public Request(String kind, String slug, String title, String expiresOn, String reason) {
            this(kind, slug, title, expiresOn, reason, Units.OPERATOR);
        }
    }

    /**
     * A list and how far it is.
     *
     * @param issuer the name of the unit in whose name they are; empty for a renewal, which keeps each one's
     * @param state {@code CHECKING}, {@code CHECKED}, {@code RUNNING}, {@code DONE}, {@code CANCELLED}
     * @param endedAt null while it is under way
     * @param total all rows
     * @param waiting rows that have not been looked at, or not been issued though they can be
     * @param wrong rows with something wrong
     * @param held rows whose person has such a certificate already
     * @param issued rows that were issued
     */
    public record Progress(
            long id,
            String kind,
            String title,
            String issuer,
            LocalDate expiresOn,
            String reason,
            String state,
            Instant createdAt,
            Instant endedAt,
            int total,
            int waiting,
            int wrong,
            int held,
            int issued)
            implements Serializable {

        /** True while rows are being looked at or issued. */
        public boolean working() {
            return Run.State.valueOf(state).working();
        }

        /** Whole percent of the rows that this stage is through with. */
        public int percent() {
            return total == 0 ? 100 : (int) (100L * (total - waiting) / total);
        }
    }

    /**
     * A row that is not issued.
     *
     * @param number of the certificate that the person has already; empty when something is wrong instead
     * @param key of the message that says what is wrong, with its arguments; empty like the number
     */
    public record Problem(int line, String username, String holder, String number, String key, List<String> arguments)
            implements Serializable {}

    private final Runs runs;
    private final RunRows rows;
    private final RunWork work;
    private final Endings endings;
    private final Jobs jobs;
    private final Units units;
    private final CourseBrowsing courses;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    BulkIssuing(
            Runs runs,
            RunRows rows,
            RunWork work,
            Endings endings,
            Jobs jobs,
            Units units,
            CourseBrowsing courses,
            Grants grants,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.work = work;
        this.endings = endings;
        this.jobs = jobs;
        this.units = units;
        this.courses = courses;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a list in and has its rows looked at; nothing is issued.
     *
     * @param file as {@link RunFile#read} reads it
     * @return the list's id
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code
     *     certification.issue.unpublished}; as {@link Units#issuing}, {@link RunPlan#typed} and {@link RunFile#read}
     */
    public long handIn(Learner.Ref actor, Request request, byte[] file) {
        grants.require(actor, Role.ADMINISTRATOR);
        units.issuing(request.unit());
        var ofCourse = Certificate.Kind.COURSE.name().equals(request.kind());
        var title = ofCourse ? courseTitle(request.slug()) : request.title();
        var today = Clocks.day(clock.instant());
        var plan = RunPlan.typed(
                request.kind(), request.unit(), request.slug(), title, request.expiresOn(), request.reason(), today);
        var people = RunFile.read(file);
        var run = new Run(plan, actor, clock.instant());
        runs.add(run);
        rows.add(run.id(), people);
        jobs.begin(work, run.id());
        return run.id();
    }

    /**
     * Takes in everybody whose certificate of something ends by a day, to get another in its place; nothing is issued.
     *
     * @param slug of the course, or the code of what it is of
     * @param endsBy as the browser's date input sends it
     * @param renewedUntil the last day of those to be issued
     * @return the list's id
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code
     *     certification.renew.day}; {@code certification.renew.nobody}; as {@link RunPlan#renewal}
     */
    public long renew(Learner.Ref actor, String slug, String endsBy, String renewedUntil, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var ending = endings.of(slug == null ? "" : slug.strip(), day(endsBy));
        if (ending.isEmpty()) {
            throw new Refusal("certification.renew.nobody").at("renewedSlug");
        }
        var first = ending.get(0);
        var today = Clocks.day(clock.instant());
        var plan = RunPlan.renewal(first.kind(), slug.strip(), first.title(), renewedUntil, reason, today);
        var run = new Run(plan, actor, clock.instant());
        runs.add(run);
        rows.add(run.id(), Endings.rows(ending));
        jobs.begin(work, run.id());
        return run.id();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal("certification.renew.day").at("endsBy");
        }
    }

    private String courseTitle(String slug) {
        return courses.published(new CourseBrowsing.Facets(null, null, 0, 0)).stream()
                .filter(card -> card.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Refusal("certification.issue.unpublished").at("slug"))
                .title();
    }

    /**
     * Has the rows issued that can be.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code certification.run.unknown},
     *     {@code certification.run.state} unless all rows have been looked at
     */
    public void start(Learner.Ref actor, long id) {
        var run = locked(actor, id);
        run.start(clock.instant());
        audit.record(actor.value(), START, subject(run), run.plan().reason());
        jobs.begin(work, id);
    }

    /**
     * Issues no more; what was issued stays.
     *
     * @throws Refusal as {@link #start}, {@code certification.run.state} when it has ended
     */
    public void cancel(Learner.Ref actor, long id) {
        var run = locked(actor, id);
        run.cancel(clock.instant());
        audit.record(actor.value(), CANCEL, subject(run), run.plan().reason());
    }

    private static String subject(Run run) {
        return "#" + run.id() + " " + run.plan().slug();
    }

    private Run locked(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        return runs.lock(id).orElseThrow(() -> new Refusal("certification.run.unknown"));
    }

    /** The 50 newest lists. @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public List<Progress> newest(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return runs.newest(MOST_RUNS).stream().map(this::progress).toList();
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks, {@code certification.run.unknown} */
    public Progress progress(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        return progress(runs.require(id));
    }

    /** The first 200 rows that are not issued. @throws Refusal as {@link #progress} */
    public List<Problem> problems(Learner.Ref actor, long id) {
        return problems(actor, id, MOST_PROBLEMS);
    }

    /** All of them. @throws Refusal as {@link #progress} */
    public List<Problem> allProblems(Learner.Ref actor, long id) {
        return problems(actor, id, HandedTable.MOST_ROWS);
    }

    private List<Problem> problems(Learner.Ref actor, long id, int limit) {
        grants.require(actor, Role.ADMINISTRATOR);
        runs.require(id);
        return rows.problems(id, limit).stream().map(BulkIssuing::problem).toList();
    }

    private static Problem problem(RunRows.Problem row) {
        if (row.state() == RunRow.State.HELD) {
            return new Problem(row.line(), row.username(), row.holder(), row.problem(), "", List.of());
        }
        var told = RunWork.read(row.problem());
        return new Problem(
                row.line(), row.username(), row.holder(), "", told.get(0), List.copyOf(told.subList(1, told.size())));
    }

    private Progress progress(Run run) {
        var count = rows.count(run.id());
        var unseen = of(count, RunRow.State.NEW);
        var ready = of(count, RunRow.State.READY);
        var plan = run.plan();
        return new Progress(
                run.id(),
                plan.kind().name(),
                plan.title(),
                plan.renewal() ? "" : units.name(plan.unit()),
                plan.expiresOn(),
                plan.reason(),
                run.state().name(),
                run.createdAt(),
                run.endedAt().orElse(null),
                count.values().stream().mapToInt(Integer::intValue).sum(),
                run.state() == Run.State.CHECKING ? unseen : ready,
                of(count, RunRow.State.BAD),
                of(count, RunRow.State.HELD),
                of(count, RunRow.State.ISSUED));
    }

    private static int of(Map<RunRow.State, Integer> count, RunRow.State state) {
        return count.getOrDefault(state, 0);
    }
}
