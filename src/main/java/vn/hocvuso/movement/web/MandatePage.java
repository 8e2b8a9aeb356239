package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.place.UnitEnrolling;
import vn.hocvuso.movement.place.UnitEnrolling.Outcome;
import vn.hocvuso.movement.place.UnitEnrolling.Problem;
import vn.hocvuso.platform.lists.HandedTable;
import vn.hocvuso.platform.text.RoomMessages;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/mandate.xhtml?unit=…}: people of a unit are put into a course by a list. */
@Named
@ViewScoped
public class MandatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ROOM = "movement";

    private final UnitEnrolling enrolling;
    private final UnitBrowsing browsing;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String shown = "";
    private String course = "";
    private transient Part file;
    private List<Card> courses = List.of();
    private Outcome outcome;

    @Inject
    MandatePage(UnitEnrolling enrolling, UnitBrowsing browsing, CurrentLearner learner, Clock clock) {
        this.enrolling = enrolling;
        this.browsing = browsing;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action. */
    public void open() {
        var id = Written.id(unit);
        courses = enrolling.courses(learner.ref(), id);
        shown = browsing.sheet(learner.ref(), id, Clocks.day(clock.instant()))
                .unit()
                .shown();
    }

    public void mandate() throws IOException {
        outcome = null;
        outcome = enrolling.enrol(learner.ref(), Written.id(unit), course, content());
    }

    private byte[] content() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(HandedTable.LARGEST + 1);
        }
    }

    /** What is wrong with a row, in the reader's language. */
    public String text(Problem problem) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var pattern = RoomMessages.of(ROOM, locale).getString(problem.key().substring(ROOM.length() + 1));
        return new MessageFormat(pattern, locale).format(problem.arguments().toArray());
    }

    public List<Card> getCourses() {
        return courses;
    }

    /** What came of the list; null before one was handed in. */
    public Outcome getOutcome() {
        return outcome;
    }

    public String getShown() {
        return shown;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = Objects.requireNonNullElse(course, "");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
