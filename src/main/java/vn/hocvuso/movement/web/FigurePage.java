package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.FigureBrowsing;
import vn.hocvuso.movement.target.FigureBrowsing.Head;
import vn.hocvuso.movement.target.FigureParts;
import vn.hocvuso.movement.target.Peers;
import vn.hocvuso.movement.target.Peers.Peer;
import vn.hocvuso.movement.target.Progress;
import vn.hocvuso.movement.target.Progress.Child;
import vn.hocvuso.movement.target.Progress.Line;

/** Behind {@code manage/movement/figure.xhtml}: one indicator of a unit, of those like it, and of those below it. */
@Named
@ViewScoped
public class FigurePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FigureBrowsing browsing;
    private final Progress progress;
    private final Peers peers;
    private final FigureParts making;
    private final FigureMaps maps;
    private final CurrentLearner learner;

    private String unit = "";
    private String indicator = "";
    private String year = "";
    private String list = "";
    private int shownYear;
    private Head head;
    private Line line;
    private FigureParts.Parts parts;
    private FigureCard card;
    private String map = "";
    private List<Peer> alike = List.of();
    private List<Child> children = List.of();
    private List<Child> organisations = List.of();

    @Inject
    FigurePage(
            FigureBrowsing browsing,
            Progress progress,
            Peers peers,
            FigureParts making,
            FigureMaps maps,
            CurrentLearner learner) {
        this.browsing = browsing;
        this.progress = progress;
        this.peers = peers;
        this.making = making;
        this.maps = maps;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        var person = learner.ref();
        head = browsing.head(person, Written.id(unit));
        shownYear = browsing.year(year);
        line = progress.of(person, head.unit(), indicator, shownYear, words().locale());
        card = FigureCard.of(line, shownYear, words());
        parts = making.of(person, head.unit(), indicator, shownYear);
        children = progress.children(person, head.unit(), indicator, shownYear);
        organisations = progress.organisations(person, head.unit(), indicator, shownYear);
        alike = peers.of(person, head.unit(), indicator, shownYear);
        map = maps.of(head, card.name(), children, this::address, words());
    }

    /** Where the same indicator of another unit is shown. */
    public String address(long other) {
        return "?unit=" + other + "&indicator=" + indicator + "&year=" + shownYear;
    }

    private FigureWords words() {
        return new FigureWords(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The units below it that were asked for. */
    public List<Child> getListed() {
        var shown = Shown.of(list);
        return children.stream().filter(shown::shows).toList();
    }

    /** How many of the units below it are listed so. */
    public long count(Shown shown) {
        return children.stream().filter(shown::shows).count();
    }

    /** The ways to list the units below it. */
    public Shown[] getWays() {
        return Shown.values();
    }

    /** As an address asks for one of them. */
    public String word(Shown shown) {
        return shown.name().toLowerCase(Locale.ROOT);
    }

    public Shown getShown() {
        return Shown.of(list);
    }

    public String people(Child child) {
        return words().number(child.value());
    }

    public String percent(Child child) {
        return words().percent(child.share());
    }

    /** The share of a unit of like size; that it is too small to be shown where it is. */
    public String shareOf(Peer peer) {
        return peer.share() == null ? words().tooFew() : words().percent(peer.share());
    }

    /** Whether a share is taken of it; of what is only counted there is none. */
    public boolean isShared() {
        return line.group() != null;
    }

    /** The trend and the forecast for the component that draws charts. */
    public String getChart() {
        return TrendChart.of(line, words());
    }

    public Head getHead() {
        return head;
    }

    public FigureCard getCard() {
        return card;
    }

    /** What the figure is made of. */
    public FigureParts.Parts getParts() {
        return parts;
    }

    /** As SVG; empty where there is nothing to draw. */
    public String getMap() {
        return map;
    }

    public List<Child> getChildren() {
        return children;
    }

    public List<Child> getOrganisations() {
        return organisations;
    }

    /** The unit and those of like size; nobody where that is not known. */
    public List<Peer> getAlike() {
        return alike;
    }

    /** The years to choose from, the present one first. */
    public List<Integer> getYears() {
        return browsing.years();
    }

    /** The year that is shown. */
    public int getShownYear() {
        return shownYear;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = Objects.requireNonNullElse(indicator, "");
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = Objects.requireNonNullElse(year, "");
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = Objects.requireNonNullElse(list, "");
    }
}
