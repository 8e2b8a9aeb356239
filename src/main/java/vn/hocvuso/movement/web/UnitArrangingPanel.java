package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.OptionalLong;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;

/** Behind {@code movement/unitArranging.xhtml}: what stands below a unit is made, and the unit itself arranged. */
@Named
@ViewScoped
public class UnitArrangingPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitsPage page;
    private final UnitKeeping keeping;
    private final UnitBrowsing browsing;
    private final CurrentLearner learner;

    private String kind = "";
    private String code = "";
    private String name = "";
    private String place = "";
    private String from = "";
    private String newName = "";
    private String renamedOn = "";
    private String parent = "";
    private String movedOn = "";
    private String lastOn = "";
    private String mergeCodes = "";
    private String mergedOn = "";
    private String parts = "";
    private String splitOn = "";

    @Inject
    UnitArrangingPanel(UnitsPage page, UnitKeeping keeping, UnitBrowsing browsing, CurrentLearner learner) {
        this.page = page;
        this.keeping = keeping;
        this.browsing = browsing;
        this.learner = learner;
    }

    /** Makes a unit below this one, or an organisation at this place. */
    public String make() {
        var chosen = UnitKind.valueOf(kind);
        var sameTree = chosen.tree() == page.getSheet().unit().kind().tree();
        var first = Written.day(from, "from");
        var elsewhere = place.isBlank() ? OptionalLong.empty() : OptionalLong.of(coded(place, first, "place"));
        var here = OptionalLong.of(page.id());
        var plan = sameTree
                ? new UnitKeeping.Plan(chosen, code, name, here, elsewhere, first)
                : new UnitKeeping.Plan(chosen, code, name, OptionalLong.empty(), here, first);
        return UnitsPage.at(keeping.make(learner.ref(), plan), "made");
    }

    public String rename() {
        keeping.rename(learner.ref(), page.id(), newName, Written.day(renamedOn, "renamedOn"));
        return UnitsPage.at(page.id(), "renamed");
    }

    /** Puts it below the unit with the code that was written. */
    public String move() {
        var first = Written.day(movedOn, "movedOn");
        keeping.move(learner.ref(), page.id(), coded(parent, first, "parent"), first);
        return UnitsPage.at(page.id(), "moved");
    }

    public String end() {
        keeping.end(learner.ref(), page.id(), Written.day(lastOn, "lastOn"));
        return UnitsPage.at(page.id(), "ended");
    }

    /** Others become part of it: those whose codes were written. */
    public String merge() {
        var first = Written.day(mergedOn, "mergedOn");
        var old = Written.codes(mergeCodes).stream()
                .map(one -> coded(one, first.minusDays(1), "mergeCodes"))
                .toList();
        keeping.merge(learner.ref(), old, page.id(), first);
        return UnitsPage.at(page.id(), "merged");
    }

    /** It becomes those whose codes were written, each with its share. */
    public String split() {
        var first = Written.day(splitOn, "splitOn");
        var shares = new LinkedHashMap<Long, BigDecimal>();
        Written.shares(parts, "parts").forEach((one, share) -> shares.put(coded(one, first, "parts"), share));
        keeping.split(learner.ref(), page.id(), shares, first);
        return UnitsPage.at(page.id(), "split");
    }

    private long coded(String written, LocalDate day, String field) {
        return browsing.coded(learner.ref(), written, day, field);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Objects.requireNonNullElse(code, "");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Objects.requireNonNullElse(place, "");
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = Objects.requireNonNullElse(newName, "");
    }

    public String getRenamedOn() {
        return renamedOn;
    }

    public void setRenamedOn(String renamedOn) {
        this.renamedOn = Objects.requireNonNullElse(renamedOn, "");
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = Objects.requireNonNullElse(parent, "");
    }

    public String getMovedOn() {
        return movedOn;
    }

    public void setMovedOn(String movedOn) {
        this.movedOn = Objects.requireNonNullElse(movedOn, "");
    }

    public String getLastOn() {
        return lastOn;
    }

    public void setLastOn(String lastOn) {
        this.lastOn = Objects.requireNonNullElse(lastOn, "");
    }

    public String getMergeCodes() {
        return mergeCodes;
    }

    public void setMergeCodes(String mergeCodes) {
        this.mergeCodes = Objects.requireNonNullElse(mergeCodes, "");
    }

    public String getMergedOn() {
        return mergedOn;
    }

    public void setMergedOn(String mergedOn) {
        this.mergedOn = Objects.requireNonNullElse(mergedOn, "");
    }

    public String getParts() {
        return parts;
    }

    public void setParts(String parts) {
        this.parts = Objects.requireNonNullElse(parts, "");
    }

    public String getSplitOn() {
        return splitOn;
    }

    public void setSplitOn(String splitOn) {
        this.splitOn = Objects.requireNonNullElse(splitOn, "");
    }
}
