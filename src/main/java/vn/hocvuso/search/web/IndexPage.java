package vn.hocvuso.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.search.IndexName;
import vn.hocvuso.search.IndexRebuild;
import vn.hocvuso.search.IndexRebuild.State;

/** Behind {@code manage/search/index.xhtml}. */
@Named
@RequestScoped
public class IndexPage {

    private final IndexRebuild rebuilding;
    private final CurrentLearner learner;
    private List<State> states;

    @Inject
    IndexPage(IndexRebuild rebuilding, CurrentLearner learner) {
        this.rebuilding = rebuilding;
        this.learner = learner;
    }

    /** View action: reads the state. */
    public void open() {
        states = rebuilding.states(learner.ref());
    }

    public void start(IndexName index) {
        rebuilding.start(learner.ref(), index);
        open();
    }

    public void cancel(IndexName index) {
        rebuilding.cancel(learner.ref(), index);
        open();
    }

    /** Whole percent of an index's rebuild. */
    public int percent(State state) {
        return state.rebuild() == null ? 0 : state.rebuild().percent();
    }

    /** Names the message that says what an index is of. */
    public String titleKey(State state) {
        return "index." + state.name().word();
    }

    /** Names the message that says how far a rebuild has come. */
    public String phaseKey(State state) {
        return state.rebuild() == null ? "" : "index.phase." + state.rebuild().phase();
    }

    /** Size on disk in units that people read. */
    public String size(long bytes) {
        if (bytes < 1024 * 1024) {
            return Math.max(1, bytes / 1024) + " KB";
        }
        return bytes / 1024 / 1024 + " MB";
    }

    public boolean isRebuilding() {
        return getStates().stream().anyMatch(State::rebuilding);
    }

    public List<State> getStates() {
        if (states == null) {
            open();
        }
        return states;
    }
}
