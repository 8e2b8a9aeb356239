package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.practice.Practice;
import vn.hocvuso.movement.practice.PracticeBrowsing;
import vn.hocvuso.movement.practice.PracticeBrowsing.Line;
import vn.hocvuso.movement.practice.PracticeWriting;

/** Behind {@code manage/movement/practice-list.xhtml?unit=…&copy=…}: a unit's practices, a new one, and a taking over. */
@Named
@ViewScoped
public class PracticeListPage extends UnitDesk<Line> {

    private static final long serialVersionUID = 1L;

    private final PracticeBrowsing browsing;
    private final PracticeWriting writing;

    private String copy = "";
    private String title = "";
    private String copyTitle = "";

    @Inject
    PracticeListPage(
            UnitBrowsing units,
            PracticeBrowsing browsing,
            PracticeWriting writing,
            CurrentLearner learner,
            Clock clock) {
        super(units, learner, clock);
        this.browsing = browsing;
        this.writing = writing;
    }

    /** View action: a unit, or those to choose from, and what is to be taken over. */
    @Override
    public void open() {
        if (!copy.isEmpty()) {
            var original = browsing.sheet(Optional.of(person()), Written.id(copy));
            copyTitle = original.words().title() + " (" + original.unitName() + ")";
        }
        super.open();
    }

    @Override
    List<Line> read(Learner.Ref person, long unit) {
        return browsing.of(person, unit);
    }

    /** Begins a practice; the rest is written on its own page. */
    public String begin() {
        var words = new Practice.Words(title, "", "", "", Optional.empty(), "", "");
        return PracticeSheetPage.at(writing.begin(person(), id(), words), "begun");
    }

    /** This unit takes over what another has done. */
    public String takeOver() {
        return PracticeSheetPage.at(writing.takeOver(person(), Written.id(copy), id()), "copied");
    }

    /** What is to be taken over; empty for nothing. */
    public String getCopyTitle() {
        return copyTitle;
    }

    /** Those that wait for somebody to look at them. */
    public List<Line> getWaiting() {
        return getLines().stream().filter(PracticeListPage::waits).toList();
    }

    public List<Line> getOthers() {
        return getLines().stream().filter(line -> !waits(line)).toList();
    }

    private static boolean waits(Line line) {
        return line.state().equals(Practice.State.SUBMITTED.name());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getCopy() {
        return copy;
    }

    public void setCopy(String copy) {
        this.copy = Objects.requireNonNullElse(copy, "");
    }
}
