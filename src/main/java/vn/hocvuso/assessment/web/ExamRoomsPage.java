package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.hocvuso.assessment.invigilation.ExamRoom;
import vn.hocvuso.assessment.invigilation.Invigilating;
import vn.hocvuso.assessment.invigilation.RoomDesk;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.locality.Localities.Place;
import vn.hocvuso.identity.web.CommuneChoice;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code teach/assessment/exam-rooms.xhtml}: an invigilator's exam rooms, and the form that plans another. */
@Named
@ViewScoped
public class ExamRoomsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration USUAL = Duration.ofHours(2);
    private static final Duration DAY = Duration.ofDays(1);

    private final RoomDesk desk;
    private final Invigilating invigilating;
    private final CommuneChoice communes;
    private final People people;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final Clock clock;
    private final LazyDataModel<RoomDesk.Room> rooms = new Rooms();

    private List<RoomDesk.Exam> exams = List.of();
    private String exam = "";
    private String communeText = "";
    private String place = "";
    private String day = "";
    private String from = "";
    private String until = "";

    @Inject
    ExamRoomsPage(
            RoomDesk desk,
            Invigilating invigilating,
            CommuneChoice communes,
            People people,
            CurrentLearner learner,
            HttpServletRequest request,
            Clock clock) {
        this.desk = desk;
        this.invigilating = invigilating;
        this.communes = communes;
        this.people = people;
        this.learner = learner;
        this.request = request;
        this.clock = clock;
    }

    /** View action: whoever runs no exam rooms is refused at once. */
    public void open() {
        exams = desk.exams(learner.ref());
        communeText = people.require(learner.ref()).communeName();
        var now = LocalDateTime.ofInstant(clock.instant(), Clocks.VIET_NAM).truncatedTo(ChronoUnit.MINUTES);
        day = now.toLocalDate().toString();
        from = now.toLocalTime().toString();
        until = now.plus(USUAL).toLocalTime().toString();
    }

    public String plan() {
        var commune = communes.resolve(communeText, request.getParameter("commune"));
        var opensAt = at(from);
        var closesAt = at(until);
        // A time that comes before the other is one after midnight.
        var plan = new ExamRoom.Plan(
                exam, commune, place, opensAt, closesAt.isAfter(opensAt) ? closesAt : closesAt.plus(DAY));
        var room = invigilating.plan(learner.ref(), plan);
        return "/teach/assessment/exam-room.xhtml?faces-redirect=true&done=planned&room=" + room.value();
    }

    private Instant at(String time) {
        try {
            return LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(time))
                    .atZone(Clocks.VIET_NAM)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Refusal("assessment.examRoom.when").at("day");
        }
    }

    public LazyDataModel<RoomDesk.Room> getRooms() {
        return rooms;
    }

    public List<RoomDesk.Exam> getExams() {
        return exams;
    }

    public List<Place> getCandidates() {
        return communes.candidates();
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }

    public String getCommuneText() {
        return communeText;
    }

    public void setCommuneText(String communeText) {
        this.communeText = communeText;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    /** Pages of rooms. */
    private final class Rooms extends LazyDataModel<RoomDesk.Room> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return desk.count(learner.ref());
        }

        @Override
        public List<RoomDesk.Room> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return desk.rooms(learner.ref(), first, size);
        }
    }
}
