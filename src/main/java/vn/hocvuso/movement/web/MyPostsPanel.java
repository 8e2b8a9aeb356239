package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.PostBrowsing;
import vn.hocvuso.movement.place.PostBrowsing.Leave;
import vn.hocvuso.movement.place.PostBrowsing.Line;
import vn.hocvuso.movement.place.PostKeeping;

/** Behind {@code movement/myPosts.xhtml}: what one does on units, and who does it while one is on leave. */
@Named
@ViewScoped
public class MyPostsPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PostBrowsing browsing;
    private final PostKeeping keeping;
    private final CurrentLearner learner;

    private List<Line> posts;
    private String delegate = "";
    private String leaveFrom = "";
    private String leaveTo = "";

    @Inject
    MyPostsPanel(PostBrowsing browsing, PostKeeping keeping, CurrentLearner learner) {
        this.browsing = browsing;
        this.keeping = keeping;
        this.learner = learner;
    }

    /** What she does herself. */
    public List<Line> getPosts() {
        if (posts == null) {
            posts = browsing.of(learner.ref());
        }
        return posts;
    }

    /** Who does it while she is on leave. */
    public List<Leave> getLeaves() {
        return getPosts().stream()
                .flatMap(post -> post.leaves().stream())
                .distinct()
                .toList();
    }

    public String hand() {
        keeping.delegate(
                learner.ref(),
                learner.ref(),
                delegate,
                Written.day(leaveFrom, "leaveFrom"),
                Written.day(leaveTo, "leaveTo"));
        return "/manage/movement/units.xhtml?faces-redirect=true&done=handed";
    }

    public String resume(long leave) {
        keeping.resume(learner.ref(), leave);
        return "/manage/movement/units.xhtml?faces-redirect=true&done=resumed";
    }

    public String getDelegate() {
        return delegate;
    }

    public void setDelegate(String delegate) {
        this.delegate = Objects.requireNonNullElse(delegate, "");
    }

    public String getLeaveFrom() {
        return leaveFrom;
    }

    public void setLeaveFrom(String leaveFrom) {
        this.leaveFrom = Objects.requireNonNullElse(leaveFrom, "");
    }

    public String getLeaveTo() {
        return leaveTo;
    }

    public void setLeaveTo(String leaveTo) {
        this.leaveTo = Objects.requireNonNullElse(leaveTo, "");
    }
}
