package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.remark.Remark;
import vn.hocvuso.movement.remark.RemarkFilter;
import vn.hocvuso.movement.remark.RemarkHanding;
import vn.hocvuso.movement.remark.RemarkListing;
import vn.hocvuso.movement.remark.RemarkListing.Difficulty;
import vn.hocvuso.movement.remark.RemarkListing.Line;
import vn.hocvuso.movement.remark.RemarkMaking;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.platform.web.Texts;

/** Behind {@code manage/movement/remark-list.xhtml?unit=…}: what is said about a unit and those below it. */
@Named
@ViewScoped
public class RemarkListPage extends UnitDesk<Line> {

    private static final long serialVersionUID = 1L;

    private final RemarkListing listing;
    private final RemarkMaking making;
    private final RemarkHanding handing;
    private final UnitBrowsing units;
    private final Clock clock;

    private String kind = "";
    private String state = "";
    private String show = "";
    private String before = "";
    private String from = "";
    private String to = "";
    private String successor = "";
    private long next;
    private int unsettled;
    private String difficulties;
    private boolean full;
    private List<Remark.Kind> kinds = List.of();

    @Inject
    RemarkListPage(
            UnitBrowsing units,
            RemarkListing listing,
            RemarkMaking making,
            RemarkHanding handing,
            CurrentLearner learner,
            Clock clock) {
        super(units, learner, clock);
        this.units = units;
        this.listing = listing;
        this.making = making;
        this.handing = handing;
        this.clock = clock;
    }

    /** View action: a unit, or those to choose from; and its difficulties where days are given. */
    @Override
    public void open() {
        super.open();
        var asked = !from.isEmpty() || !to.isEmpty();
        if (asked && !getName().isEmpty()) {
            write(listing.difficulties(person(), id(), Written.day(from, "from"), Written.day(to, "to")));
        }
        if (!asked) {
            from = today().withDayOfMonth(1).toString();
            to = today().toString();
        }
    }

    @Override
    List<Line> read(Learner.Ref person, long unit) {
        var page = listing.page(person, unit, RemarkFilter.of(kind, state, show), Written.id(before));
        next = page.next();
        kinds = making.kinds(person, unit);
        unsettled = handing.open(person, unit);
        return page.lines();
    }

    /** A line for each, as the narrative part of a report has it. */
    private void write(List<Difficulty> found) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var lines = new ArrayList<String>();
        for (var one : found) {
            var key = one.answered() ? "remarks.difficultyAnswered" : "remarks.difficultyOpen";
            var said = one.text().replaceAll("\\s*\n\\s*", " ");
            lines.add((lines.size() + 1) + ". " + one.unitName() + ": " + one.subject() + ". " + said + " "
                    + Texts.of("movement", locale, key));
        }
        difficulties = String.join("\n", lines);
        full = found.size() == RemarkListing.TEXT;
    }

    /** What is not settled goes to another unit. */
    public String hand() {
        var to = units.coded(person(), successor, today(), "successor");
        handing.handOver(person(), id(), to);
        return "/manage/movement/remark-list.xhtml?faces-redirect=true&done=handed&unit=" + to;
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    /** What the links to other parts of the same list have in common. */
    public String getQuery() {
        var filter = RemarkFilter.of(kind, state, show);
        return "unit=" + getUnit() + "&kind=" + (filter.kind() == null ? "" : filter.kind()) + "&state="
                + (filter.state() == null ? "" : filter.state()) + "&show=" + filter.show();
    }

    /** What the reader may say about the unit. */
    public List<Remark.Kind> getKinds() {
        return kinds;
    }

    public Remark.Kind[] getEveryKind() {
        return Remark.Kind.values();
    }

    public Remark.State[] getEveryState() {
        return Remark.State.values();
    }

    public RemarkFilter.Show[] getEveryShow() {
        return RemarkFilter.Show.values();
    }

    /** By what the next part of the list is asked for; 0 when there is none. */
    public long getNext() {
        return next;
    }

    /** How many the reader may hand over. */
    public int getUnsettled() {
        return unsettled;
    }

    /** The difficulties as text; null when nobody has asked for them. */
    public String getDifficulties() {
        return difficulties;
    }

    /** True when there may be more than the text has. */
    public boolean isFull() {
        return full;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = Objects.requireNonNullElse(state, "");
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = Objects.requireNonNullElse(show, "");
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = Objects.requireNonNullElse(before, "");
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = Objects.requireNonNullElse(to, "");
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = Objects.requireNonNullElse(successor, "");
    }
}
