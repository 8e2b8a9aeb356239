package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.GroupReading;
import vn.hocvuso.learning.Checks;

/** Behind {@code learning/checks.xhtml}: the placement tests that a learner is invited to. */
@Named
@RequestScoped
public class ChecksPanel {

    private final List<Checks.Invitation> invitations;
    private final List<Checks.Standing> standings;

    @Inject
    ChecksPanel(Checks checks, GroupReading groups, CurrentLearner learner) {
        var mine = groups.of(learner.ref());
        invitations = checks.invitations(learner.ref());
        standings = checks.standings(learner.ref()).stream()
                .filter(standing -> mine.contains(standing.group().code()))
                .toList();
    }

    public List<Checks.Invitation> getInvitations() {
        return invitations;
    }

    /** True when one of her groups can be asked. */
    public boolean isPossible() {
        return !standings.isEmpty();
    }

    /** The result to look at; null before the first. */
    public Long getNewest() {
        return standings.stream()
                .map(Checks.Standing::newest)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> found.placement().value())
                .orElse(null);
    }

    /** True when one is under way. */
    public boolean isUnderWay() {
        return standings.stream().anyMatch(standing -> standing.open().isPresent());
    }
}
