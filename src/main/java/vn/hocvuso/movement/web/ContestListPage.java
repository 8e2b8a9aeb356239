package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.contest.ContestBrowsing;
import vn.hocvuso.movement.contest.ContestBrowsing.Line;
import vn.hocvuso.movement.contest.ContestKeeping;
import vn.hocvuso.movement.place.UnitBrowsing;

/** Behind {@code manage/movement/contest-list.xhtml?unit=…}: the contests of a place, and a new one. */
@Named
@ViewScoped
public class ContestListPage extends UnitDesk<Line> {

    private static final long serialVersionUID = 1L;

    private final ContestBrowsing browsing;
    private final ContestKeeping keeping;

    private String title = "";
    private String rules = "";

    @Inject
    ContestListPage(
            UnitBrowsing units, ContestBrowsing browsing, ContestKeeping keeping, CurrentLearner learner, Clock clock) {
        super(units, learner, clock);
        this.browsing = browsing;
        this.keeping = keeping;
    }

    @Override
    List<Line> read(Learner.Ref person, long unit) {
        return browsing.of(person, unit);
    }

    public String make() {
        return ContestEditPage.at(keeping.make(person(), id(), title, rules), "made");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules;
    }
}
