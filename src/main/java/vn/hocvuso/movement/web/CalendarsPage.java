package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.report.CalendarBrowsing;
import vn.hocvuso.movement.report.CalendarBrowsing.Line;
import vn.hocvuso.movement.report.HolidayKeeping;
import vn.hocvuso.movement.report.HolidayKeeping.Holiday;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/calendars.xhtml}: when reports are due, and on which days offices are closed. */
@Named
@ViewScoped
public class CalendarsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarBrowsing browsing;
    private final HolidayKeeping keeping;
    private final CurrentLearner learner;
    private final Clock clock;

    private String year = "";
    private int shown;
    private List<Line> lines = List.of();
    private boolean setting;
    private List<Holiday> holidays = List.of();
    private String holidayOn = "";
    private String holidayName = "";
    private String holidaySource = "";
    private boolean worked;

    @Inject
    CalendarsPage(CalendarBrowsing browsing, HolidayKeeping keeping, CurrentLearner learner, Clock clock) {
        this.browsing = browsing;
        this.keeping = keeping;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action: holidays are those of the year that was asked for, or of this one. */
    public void open() {
        shown = (int) Written.id(year);
        if (shown < FIRST_YEAR || shown > LAST_YEAR) {
            shown = Clocks.day(clock.instant()).getYear();
        }
        lines = browsing.of(learner.ref());
        setting = browsing.sets(learner.ref());
        holidays = keeping.of(shown);
    }

    /** Says what a day is. */
    public String set() {
        var on = Written.day(holidayOn, "holidayOn");
        keeping.set(learner.ref(), new Holiday(on, holidayName, worked, holidaySource));
        return "/manage/movement/calendars.xhtml?faces-redirect=true&done=set&year=" + on.getYear();
    }

    /** Whether one may set a line. */
    public boolean isSetting() {
        return setting;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Holiday> getHolidays() {
        return holidays;
    }

    /** The year whose holidays are shown. */
    public int getShown() {
        return shown;
    }

    public boolean isWorked() {
        return worked;
    }

    public void setWorked(boolean worked) {
        this.worked = worked;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = Objects.requireNonNullElse(year, "");
    }

    public String getHolidayOn() {
        return holidayOn;
    }

    public void setHolidayOn(String holidayOn) {
        this.holidayOn = Objects.requireNonNullElse(holidayOn, "");
    }

    public String getHolidayName() {
        return holidayName;
    }

    public void setHolidayName(String holidayName) {
        this.holidayName = Objects.requireNonNullElse(holidayName, "");
    }

    public String getHolidaySource() {
        return holidaySource;
    }

    public void setHolidaySource(String holidaySource) {
        this.holidaySource = Objects.requireNonNullElse(holidaySource, "");
    }
}
