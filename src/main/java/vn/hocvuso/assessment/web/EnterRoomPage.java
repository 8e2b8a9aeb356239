package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.invigilation.ExamRoom;
import vn.hocvuso.assessment.invigilation.RoomVisiting;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.PageParameters;

/**
 * Behind {@code learn/assessment/enter-room.xhtml}: where a learner gives the code of an exam room, and with
 * {@code ?room=…} waits there, starts, and is told how it ended.
 */
@Named
@RequestScoped
public class EnterRoomPage {

    private static final Set<String> WORDS = Set.of("code", "early", "over", "full", "slow");

    private final RoomVisiting rooms;
    private final CurrentLearner learner;
    private final Answer answer;

    private final String room;
    private final String no;
    private RoomVisiting.Visit visit;
    private Optional<ExamRoom.Ref> current = Optional.empty();

    @Inject
    EnterRoomPage(RoomVisiting rooms, CurrentLearner learner, Answer answer, PageParameters parameters) {
        this.rooms = rooms;
        this.learner = learner;
        this.answer = answer;
        this.room = parameters.text("room");
        this.no = parameters.text("no");
    }

    /** Reads what the page shows. */
    public void open() {
        // A page from the browser's own store would show that she still waits.
        answer.response().setHeader("Cache-Control", "no-store");
        if (room.isEmpty()) {
            current = rooms.current(learner.ref());
        } else {
            visit = rooms.visit(ExamRoom.Ref.of(room), learner.ref());
        }
    }

    /** Null before she has given a code. */
    public RoomVisiting.Visit getVisit() {
        return visit;
    }

    /** What she is at, as the texts name it; empty before she has given a code. */
    public String getState() {
        return visit == null ? "" : visit.state().name();
    }

    /** True while the page looks again by itself. */
    public boolean isWatching() {
        return visit != null
                && (visit.state() == RoomVisiting.State.WAITING || visit.state() == RoomVisiting.State.READY);
    }

    /** The room that she asked for before, where she comes back without its number; 0 for none. */
    public long getCurrent() {
        return current.map(ExamRoom.Ref::value).orElse(0L);
    }

    /** Why a code was not taken, as the texts name it; empty for no reason. */
    public String getNo() {
        return WORDS.contains(no) ? no : "";
    }
}
