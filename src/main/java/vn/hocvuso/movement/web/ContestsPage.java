package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.contest.ContestEntering;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/movement/contests.xhtml?refused=…}: the contests that a learner may enter or has entered. */
@Named
@RequestScoped
public class ContestsPage {

    private static final Set<String> REASONS = Set.of("foreign", "notYet", "over", "entered");

    private final ContestEntering entering;
    private final CurrentLearner learner;
    private final String refused;
    private List<ContestEntering.Line> lines = List.of();

    @Inject
    ContestsPage(ContestEntering entering, CurrentLearner learner, PageParameters parameters) {
        this.entering = entering;
        this.learner = learner;
        refused = parameters.text("refused");
    }

    /** View action. */
    public void open() {
        lines = entering.open(learner.ref());
    }

    public List<ContestEntering.Line> getLines() {
        return lines;
    }

    /** Why she could not enter just now; empty when nothing was refused. */
    public String getRefused() {
        return REASONS.contains(refused) ? refused : "";
    }
}
