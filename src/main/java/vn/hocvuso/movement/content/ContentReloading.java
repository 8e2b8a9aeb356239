package vn.hocvuso.movement.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.report.ReportingLoading;
import vn.hocvuso.movement.target.TargetLoading;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.yaml.FileProblem;

/**
 * Has the movement's contents loaded again: indicators and plans, then calendars and forms of reports. The same a second time
 * changes nothing, and a plan that people have changed stays as they have made it.
 */
@ApplicationScoped
public class ContentReloading {

    private final ContentOrdering ordering;
    private final TargetLoading targets;
    private final ReportingLoading reporting;

    @Inject
    ContentReloading(ContentOrdering ordering, TargetLoading targets, ReportingLoading reporting) {
        this.ordering = ordering;
        this.targets = targets;
        this.reporting = reporting;
    }

    /**
     * What is wrong; nothing was taken of the part in which there is any.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks for it, {@code movement.content.noFolder}
     */
    public List<FileProblem> reload(Learner.Ref actor) {
        var folder = ordering.order(actor);
        var problems = new ArrayList<>(targets.load(folder));
        problems.addAll(reporting.load(folder));
        return List.copyOf(problems);
    }
}
