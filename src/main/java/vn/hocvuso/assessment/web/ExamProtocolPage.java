package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocvuso.assessment.invigilation.ExamRoom;
import vn.hocvuso.assessment.invigilation.RoomDesk;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;

/** Behind {@code teach/assessment/exam-protocol.xhtml?room=…}: all of a room on paper, without what anybody has scored. */
@Named
@ViewScoped
public class ExamProtocolPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RoomDesk desk;
    private final People people;
    private final CurrentLearner learner;
    private final RoomNames names = new RoomNames();

    private long room;
    private RoomDesk.Sheet sheet;

    @Inject
    ExamProtocolPage(RoomDesk desk, People people, CurrentLearner learner) {
        this.desk = desk;
        this.people = people;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        sheet = desk.sheet(learner.ref(), new ExamRoom.Ref(room));
        names.learn(sheet, people);
    }

    /** How many were let in. */
    public long getPresent() {
        return sheet.people().stream()
                .filter(person -> person.letInAt().isPresent())
                .count();
    }

    public String name(Learner.Ref ref) {
        return names.name(ref);
    }

    public String username(Learner.Ref ref) {
        return names.username(ref);
    }

    public RoomDesk.Sheet getSheet() {
        return sheet;
    }

    public long getRoom() {
        return room;
    }

    public void setRoom(long room) {
        this.room = room;
    }
}
