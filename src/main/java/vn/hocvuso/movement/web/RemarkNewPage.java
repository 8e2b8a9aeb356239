package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.remark.Concern;
import vn.hocvuso.movement.remark.ConcernChoosing;
import vn.hocvuso.movement.remark.Remark;
import vn.hocvuso.movement.remark.RemarkBrowsing;
import vn.hocvuso.movement.remark.RemarkMaking;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/**
 * Behind {@code manage/movement/remark-new.xhtml?unit=…&kind=…}: something is said about a unit; with {@code ?remark=…} a mistake
 * in it is mended.
 */
@Named
@ViewScoped
public class RemarkNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RemarkMaking making;
    private final RemarkBrowsing browsing;
    private final ConcernChoosing choosing;
    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String kind = "";
    private String remark = "";
    private String unitName = "";
    private String subject = "";
    private String text = "";
    private String dueOn = "";
    private String heldOn = "";
    private String present = "";
    private String concern = "";
    private Remark.Kind said;
    private List<Concern> choices = List.of();

    @Inject
    RemarkNewPage(
            RemarkMaking making,
            RemarkBrowsing browsing,
            ConcernChoosing choosing,
            UnitBrowsing units,
            CurrentLearner learner,
            Clock clock) {
        this.making = making;
        this.browsing = browsing;
        this.choosing = choosing;
        this.units = units;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action: an empty form of the kind that was asked for, or what is to be mended. */
    public void open() {
        if (isMending()) {
            fill();
            return;
        }
        var id = Written.id(unit);
        unitName = units.sheet(learner.ref(), id, Clocks.day(clock.instant()))
                .unit()
                .shown();
        said = Stream.of(Remark.Kind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .filter(making.kinds(learner.ref(), id)::contains)
                .orElseThrow(() -> new Refusal("movement.remark.unknown"));
        choices = choosing.choices(learner.ref(), id, locale());
    }

    private void fill() {
        var sheet = browsing.sheet(learner.ref(), Written.id(remark), locale());
        if (!sheet.may().correct()) {
            throw new Refusal("movement.remark.unknown");
        }
        said = sheet.kind();
        unitName = sheet.unitName();
        unit = String.valueOf(sheet.unit());
        var words = sheet.words();
        subject = words.subject();
        text = words.text();
        dueOn = Objects.toString(words.dueOn(), "");
        heldOn = Objects.toString(words.heldOn(), "");
        present = words.present();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** Says it, or mends it. */
    public String save() {
        var words = new Remark.Words(
                subject,
                text,
                Written.optionalDay(dueOn, "dueOn").orElse(null),
                Written.optionalDay(heldOn, "heldOn").orElse(null),
                present);
        if (isMending()) {
            making.correct(learner.ref(), Written.id(remark), words);
            return RemarkSheetPage.at(Written.id(remark), "corrected");
        }
        return RemarkSheetPage.at(making.make(learner.ref(), Written.id(unit), said, words, concern), "made");
    }

    public boolean isMending() {
        return !remark.isEmpty();
    }

    /** The kind that is written. */
    public Remark.Kind getSaid() {
        return said;
    }

    public boolean isInspection() {
        return said == Remark.Kind.INSPECTION;
    }

    public String getUnitName() {
        return unitName;
    }

    public List<Concern> getChoices() {
        return choices;
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
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = Objects.requireNonNullElse(remark, "");
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }

    public String getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(String heldOn) {
        this.heldOn = heldOn;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = Objects.requireNonNullElse(concern, "");
    }
}
