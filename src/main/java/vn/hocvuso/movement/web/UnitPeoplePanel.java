package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostBrowsing;
import vn.hocvuso.movement.place.PostBrowsing.Line;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code movement/unitPeople.xhtml}: who does what on a unit. */
@Named
@ViewScoped
public class UnitPeoplePanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitsPage page;
    private final PostBrowsing browsing;
    private final PostKeeping keeping;
    private final CurrentLearner learner;
    private final Clock clock;

    private List<Line> posts;
    private String username = "";
    private String duty = Duty.REPORTER.name();
    private String postFrom = "";
    private String postTo = "";

    @Inject
    UnitPeoplePanel(UnitsPage page, PostBrowsing browsing, PostKeeping keeping, CurrentLearner learner, Clock clock) {
        this.page = page;
        this.browsing = browsing;
        this.keeping = keeping;
        this.learner = learner;
        this.clock = clock;
    }

    /** Who does what on the unit. */
    public List<Line> getPosts() {
        if (posts == null) {
            posts = browsing.on(learner.ref(), page.id());
        }
        return posts;
    }

    public String give() {
        keeping.post(
                learner.ref(),
                page.id(),
                username,
                Duty.valueOf(duty),
                Written.day(postFrom, "postFrom"),
                Written.optionalDay(postTo, "postTo"));
        return UnitsPage.at(page.id(), "given");
    }

    /** Ends a post with this day. */
    public String end(long post) {
        keeping.end(learner.ref(), post, LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM));
        return UnitsPage.at(page.id(), "postEnded");
    }

    public Duty[] getDuties() {
        return Duty.values();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = Objects.requireNonNullElse(username, "");
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = Objects.requireNonNullElse(duty, "");
    }

    public String getPostFrom() {
        return postFrom;
    }

    public void setPostFrom(String postFrom) {
        this.postFrom = Objects.requireNonNullElse(postFrom, "");
    }

    public String getPostTo() {
        return postTo;
    }

    public void setPostTo(String postTo) {
        this.postTo = Objects.requireNonNullElse(postTo, "");
    }
}
