package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.GroupReading;
import vn.hocvuso.learning.Checks;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/learning/placement.xhtml?group=…}: "what do you know already?", for each group. */
@Named
@RequestScoped
public class PlacementPage {

    private final Checks checks;
    private final GroupReading groups;
    private final CurrentLearner learner;
    private final String group;

    private List<Checks.Standing> standings = List.of();
    private List<Checks.Invitation> invitations = List.of();

    @Inject
    PlacementPage(Checks checks, GroupReading groups, CurrentLearner learner, PageParameters parameters) {
        this.checks = checks;
        this.groups = groups;
        this.learner = learner;
        this.group = parameters.text("group");
    }

    /** Reads what the page shows. */
    public void open() {
        var mine = groups.of(learner.ref());
        standings = checks.standings(learner.ref()).stream()
                .sorted(Comparator.comparingInt(
                        standing -> rank(standing.group().code(), mine)))
                .toList();
        invitations = checks.invitations(learner.ref());
    }

    /** The group that was asked for, then her own, then the others. */
    private int rank(String code, Set<String> mine) {
        return code.equals(group) ? 0 : mine.contains(code) ? 1 : 2;
    }

    public List<Checks.Standing> getStandings() {
        return standings;
    }

    public List<Checks.Invitation> getInvitations() {
        return invitations;
    }
}
