package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.news.PortalKeeping;
import vn.hocvuso.movement.news.PortalKeeping.Below;
import vn.hocvuso.movement.news.PortalKeeping.Line;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/news-portals.xhtml?unit=…}: where a unit tells of the movement, and what is still to do. */
@Named
@ViewScoped
public class NewsPortalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_DAYS = 7;

    private final UnitBrowsing units;
    private final PortalKeeping keeping;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String shown = "";
    private boolean editable;
    private List<Line> lines = List.of();
    private List<Below> below = List.of();
    private String kind = PortalKeeping.Kind.WEBSITE.name();
    private String name = "";
    private String address = "";
    private String dueOn = "";

    @Inject
    NewsPortalsPage(UnitBrowsing units, PortalKeeping keeping, CurrentLearner learner, Clock clock) {
        this.units = units;
        this.keeping = keeping;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action. */
    public void open() {
        var today = Clocks.day(clock.instant());
        var sheet = units.sheet(learner.ref(), Written.id(unit), today);
        shown = sheet.unit().shown();
        editable = sheet.edits();
        lines = keeping.of(learner.ref(), Written.id(unit));
        below = keeping.below(learner.ref(), Written.id(unit));
        dueOn = today.plusDays(USUAL_DAYS).toString();
    }

    public String add() {
        keeping.add(
                learner.ref(),
                Written.id(unit),
                new PortalKeeping.Plan(chosen(), name, address, Written.day(dueOn, "dueOn")));
        return here();
    }

    public String tick(long id) {
        keeping.tick(learner.ref(), id);
        return here();
    }

    /** It is to be done once more, a week from now. */
    public String again(long id) {
        keeping.again(learner.ref(), id, Clocks.day(clock.instant()).plusDays(USUAL_DAYS));
        return here();
    }

    public String remove(long id) {
        keeping.remove(learner.ref(), id);
        return here();
    }

    private String here() {
        return "/manage/movement/news-portals.xhtml?faces-redirect=true&done=kept&unit=" + unit;
    }

    private PortalKeeping.Kind chosen() {
        return Stream.of(PortalKeeping.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal("movement.portal.kind").at("kind"));
    }

    /** The unit as people read it. */
    public String getShown() {
        return shown;
    }

    public boolean isEditable() {
        return editable;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** How far the units below have come. */
    public List<Below> getBelow() {
        return below;
    }

    public PortalKeeping.Kind[] getKinds() {
        return PortalKeeping.Kind.values();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }
}
