package vn.hocvuso.certification.bulk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.Grant;
import vn.hocvuso.certification.Granting;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.jobs.Job;

/**
 * Looks at the rows of a list, or issues them, a hundred in each transaction. The list is locked meanwhile, so that being
 * cancelled falls between two portions.
 */
@UseCase
public class RunWork implements Job {

    private static final int CHECKED_AT_ONCE = 500;
    private static final int ISSUED_AT_ONCE = 100;

    private final Runs runs;
    private final RunRows rows;
    private final RowRules rules;
    private final Granting granting;
    private final Renewal renewal;
    private final CourseBrowsing courses;
    private final Clock clock;

    @Inject
    RunWork(
            Runs runs,
            RunRows rows,
            RowRules rules,
            Granting granting,
            Renewal renewal,
            CourseBrowsing courses,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.rules = rules;
        this.granting = granting;
        this.renewal = renewal;
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certification.run";
    }

    @Override
    public boolean next(long key) {
        var run = runs.lock(key).orElse(null);
        if (run == null || !run.state().working()) {
            return false;
        }
        return run.state() == Run.State.CHECKING ? check(run) : issue(run);
    }

    private boolean check(Run run) {
        var portion = rows.next(run.id(), RunRow.State.NEW, CHECKED_AT_ONCE);
        if (portion.isEmpty()) {
            run.checked(clock.instant());
            return false;
        }
        var course = course(run);
        rows.settle(
                run.id(), portion.stream().map(row -> checked(run, course, row)).toList());
        return true;
    }

    private RunRows.Settled checked(Run run, Optional<CourseView> course, RunRow row) {
        try {
            if (run.plan().renewal()) {
                renewal.check(row);
                return settled(row, RunRow.State.READY, "");
            }
            return granting.held(rules.grant(run.plan(), course, row))
                    .map(held -> settled(row, RunRow.State.HELD, held.value()))
                    .orElseGet(() -> settled(row, RunRow.State.READY, ""));
        } catch (Refusal refusal) {
            return settled(row, RunRow.State.BAD, written(refusal));
        }
    }

    private boolean issue(Run run) {
        var portion = rows.next(run.id(), RunRow.State.READY, ISSUED_AT_ONCE);
        if (portion.isEmpty()) {
            run.end(clock.instant());
            return false;
        }
        var course = course(run);
        var settled = new ArrayList<RunRows.Settled>();
        for (var row : portion) {
            settled.add(issued(run, course, row));
        }
        rows.settle(run.id(), settled);
        return true;
    }

    /** What was right when it was checked may be wrong now: the account is gone, another list was quicker. */
    private RunRows.Settled issued(Run run, Optional<CourseView> course, RunRow row) {
        Grant grant;
        try {
            if (run.plan().renewal()) {
                return new RunRows.Settled(
                        row.line(),
                        RunRow.State.ISSUED,
                        "",
                        renewal.renew(run, row).value());
            }
            grant = rules.grant(run.plan(), course, row);
        } catch (Refusal refusal) {
            return settled(row, RunRow.State.BAD, written(refusal));
        }
        var held = granting.held(grant);
        if (held.isPresent()) {
            return settled(row, RunRow.State.HELD, held.get().value());
        }
        var number = granting.give(
                grant, Certificate.Way.BULK, run.createdBy(), run.plan().reason());
        return new RunRows.Settled(row.line(), RunRow.State.ISSUED, "", number.value());
    }

    private Optional<CourseView> course(Run run) {
        return run.plan().ofCourse() && !run.plan().renewal()
                ? Optional.of(courses.course(run.plan().slug()))
                : Optional.empty();
    }

    private static RunRows.Settled settled(RunRow row, RunRow.State state, String problem) {
        return new RunRows.Settled(row.line(), state, problem, null);
    }

    private static String written(Refusal refusal) {
        return Stream.concat(Stream.of(refusal.key()), refusal.arguments().stream())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** The key of a message and its arguments, as {@link #written} keeps them. */
    static List<String> read(String problem) {
        return List.of(problem.split("\n"));
    }
}
