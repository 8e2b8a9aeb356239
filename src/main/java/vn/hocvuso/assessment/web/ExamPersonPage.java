package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.invigilation.ExamRoom;
import vn.hocvuso.assessment.invigilation.Invigilating;
import vn.hocvuso.assessment.invigilation.RoomDesk;
import vn.hocvuso.assessment.invigilation.RoomEnding;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;

/**
 * Behind {@code teach/assessment/exam-person.xhtml?room=…&who=…}: what an invigilator does about one person in a room.
 */
@Named
@ViewScoped
public class ExamPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What may have been done before the page is shown, as the texts name it. */
    private static final Set<String> DONE = Set.of("noted", "extended", "sentAway");

    private final RoomDesk desk;
    private final Invigilating invigilating;
    private final RoomEnding ending;
    private final People people;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final RoomNames names = new RoomNames();

    private long room;
    private long who;
    private RoomDesk.Sheet sheet;
    private RoomDesk.Person person;
    private String text = "";
    private int minutes = 5;
    private String reason = "";
    private String why = "";

    @Inject
    ExamPersonPage(
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

    /** View action. */
    public void open() {
        sheet = desk.sheet(learner.ref(), ref());
        names.learn(sheet, people);
        person = sheet.people().stream()
                .filter(one -> one.learner().equals(whom()))
                .findFirst()
                .orElseThrow(() -> new Refusal("assessment.examRoom.unknown"));
    }

    public String note() {
        invigilating.note(learner.ref(), ref(), Optional.of(whom()), text);
        return here("noted");
    }

    public String extend() {
        invigilating.extend(learner.ref(), ref(), Optional.of(whom()), minutes, reason);
        return here("extended");
    }

    public String sendAway() {
        ending.sendAway(learner.ref(), ref(), whom(), why);
        return here("sentAway");
    }

    private ExamRoom.Ref ref() {
        return new ExamRoom.Ref(room);
    }

    private Learner.Ref whom() {
        return new Learner.Ref(who);
    }

    private String here(String done) {
        return "/teach/assessment/exam-person.xhtml?faces-redirect=true&done=" + done + "&room=" + room + "&who=" + who;
    }

    /** What was written down about her. */
    public List<RoomDesk.Note> getNotes() {
        return sheet.notes().stream()
                .filter(note -> note.about().filter(whom()::equals).isPresent())
                .toList();
    }

    public String getName() {
        return names.name(whom());
    }

    public String getUsername() {
        return names.username(whom());
    }

    public String getCommune() {
        return names.commune(whom());
    }

    public String name(Learner.Ref ref) {
        return names.name(ref);
    }

    /** What was done before the page is shown; empty for nothing. */
    public String getDone() {
        return Optional.ofNullable(request.getParameter("done"))
                .filter(DONE::contains)
                .orElse("");
    }

    public RoomDesk.Room getExamRoom() {
        return sheet.room();
    }

    public RoomDesk.Person getPerson() {
        return person;
    }

    public long getRoom() {
        return room;
    }

    public void setRoom(long room) {
        this.room = room;
    }

    public long getWho() {
        return who;
    }

    public void setWho(long who) {
        this.who = who;
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

    /** Why she is sent away. */
    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
