package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.movement.contest.ContestBrowsing;
import vn.hocvuso.movement.contest.ContestBrowsing.Results;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/contest-results.xhtml?round=…}: a settled ranking. */
@Named
@RequestScoped
public class ContestResultsPage {

    private final ContestBrowsing browsing;
    private final String round;
    private Results results;

    @Inject
    ContestResultsPage(ContestBrowsing browsing, PageParameters parameters) {
        this.browsing = browsing;
        round = parameters.text("round");
    }

    /** View action. */
    public void open() {
        results = browsing.results(Written.id(round));
    }

    public Results getResults() {
        return results;
    }

    /** In minutes and seconds: {@code 1:05}. */
    public String time(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
