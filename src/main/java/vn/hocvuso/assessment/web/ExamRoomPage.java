package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.invigilation.ExamRoom;
import vn.hocvuso.assessment.invigilation.IdentityCheck;
import vn.hocvuso.assessment.invigilation.Invigilating;
import vn.hocvuso.assessment.invigilation.RoomDesk;
import vn.hocvuso.assessment.invigilation.RoomEnding;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;

/** Behind {@code teach/assessment/exam-room.xhtml?room=…}: an invigilator runs a room. */
@Named
@ViewScoped
public class ExamRoomPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What may have been done before the page is shown, as the texts name it. */
    private static final Set<String> DONE = Set.of("planned", "opened", "letIn", "noted", "extended", "ended");

    private final RoomDesk desk;
    private final Invigilating invigilating;
    private final RoomEnding ending;
    private final People people;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final RoomNames names = new RoomNames();

    private long room;
    private RoomDesk.Sheet sheet;
    private String text = "";
    private int minutes = 5;
    private String reason = "";

    @Inject
    ExamRoomPage(
            RoomDesk desk,
            Invigilating invigilating,
            RoomEnding ending,
            People people,
            CurrentLearner learner,
            HttpServletRequest request) {
        this.desk = desk;
        this.invigilating = invigilating;
        this.ending = ending;
        this.people = people;
        this.learner = learner;
        this.request = request;
    }

    /** View action, and again every few seconds. */
    public void look() {
        sheet = desk.sheet(learner.ref(), ref());
        names.learn(sheet, people);
    }

    public String openNow() {
        invigilating.openNow(learner.ref(), ref());
        return here("opened");
    }

    /**
     * Lets in whom the request names: the row that was pressed may have moved since the page was drawn.
     *
     * @param check a name of {@link IdentityCheck}
     */
    public String letIn(String check) {
        var whom = request.getParameter("who");
        if (whom == null || !whom.matches("\\d{1,18}")) {
            return here("");
        }
        invigilating.letIn(learner.ref(), ref(), new Learner.Ref(Long.parseLong(whom)), IdentityCheck.valueOf(check));
        return here("letIn");
    }

    public String note() {
        invigilating.note(learner.ref(), ref(), Optional.empty(), text);
        return here("noted");
    }

    public String extend() {
        invigilating.extend(learner.ref(), ref(), Optional.empty(), minutes, reason);
        return here("extended");
    }

    public String end() {
        ending.end(learner.ref(), ref());
        return here("ended");
    }

    private ExamRoom.Ref ref() {
        return new ExamRoom.Ref(room);
    }

    private String here(String done) {
        return "/teach/assessment/exam-room.xhtml?faces-redirect=true&done=" + done + "&room=" + room;
    }

    /** Those who wait to be let in. */
    public List<RoomDesk.Person> getAsking() {
        return sheet.people().stream().filter(RoomDesk.Person::isAsking).toList();
    }

    /** Those who were let in, or sent away. */
    public List<RoomDesk.Person> getPresent() {
        return sheet.people().stream().filter(person -> !person.isAsking()).toList();
    }

    /** How many are answering. */
    public long getAnswering() {
        return sheet.people().stream().filter(RoomDesk.Person::isAnswering).count();
    }

    /** In how a person may be checked, their names. */
    public List<String> getChecks() {
        return Arrays.stream(IdentityCheck.values()).map(IdentityCheck::name).toList();
    }

    /** The code as it is read out, in two parts. */
    public String getCode() {
        var code = sheet.room().code();
        return code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    }

    public String name(Learner.Ref ref) {
        return names.name(ref);
    }

    public String username(Learner.Ref ref) {
        return names.username(ref);
    }

    /** What was done before the page is shown; empty for nothing. */
    public String getDone() {
        return Optional.ofNullable(request.getParameter("done"))
                .filter(DONE::contains)
                .orElse("");
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
