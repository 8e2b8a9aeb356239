package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.emulation.EmulationNotices;
import vn.hocvuso.movement.emulation.EmulationNotices.Notice;

/** Behind {@code movement/myEmulation.xhtml}: what she is asked for in emulation, where she and her units stand, what waits. */
@Named
@RequestScoped
public class MyEmulationPanel {

    private static final String MINE = "/learn/movement/emulation-mine.xhtml#candidate";
    private static final String CANDIDATE = "/manage/movement/emulation-candidate.xhtml?candidate=";
    private static final String ROUND = "/manage/movement/emulation-round.xhtml?round=";

    private final EmulationNotices notices;
    private final CurrentLearner learner;

    private List<Notice> found;

    @Inject
    MyEmulationPanel(EmulationNotices notices, CurrentLearner learner) {
        this.notices = notices;
        this.learner = learner;
    }

    /** Read once for each request, when the panel is first drawn; of units only for whoever has a post. */
    public List<Notice> getNotices() {
        if (found == null) {
            found = new ArrayList<>(notices.of(learner.ref()));
            if (learner.isUnitMember()) {
                found.addAll(notices.ofUnits(learner.ref()));
            }
        }
        return found;
    }

    /** The page on which she goes on. */
    public String address(Notice notice) {
        if (notice.isWork()) {
            return ROUND + notice.round();
        }
        return (notice.unit().isEmpty() ? MINE : CANDIDATE) + notice.candidate();
    }
}
