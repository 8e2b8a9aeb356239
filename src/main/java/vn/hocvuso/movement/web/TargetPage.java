package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.movement.target.PlanBrowsing.Sheet;
import vn.hocvuso.movement.target.PlanBrowsing.TargetLine;
import vn.hocvuso.movement.target.TargetSetting;
import vn.hocvuso.platform.Refusal;

/** Behind {@code manage/movement/target.xhtml?plan=…}: a target is set; with {@code &indicator=…} one that is there is changed. */
@Named
@ViewScoped
public class TargetPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PlanBrowsing browsing;
    private final TargetSetting setting;
    private final CurrentLearner learner;

    private String plan = "";
    private String indicator = "";
    private Sheet sheet;
    private TargetLine line;
    private Map<String, String> indicators = Map.of();
    private String chosen = "";
    private String kind = Goal.Kind.PERCENT.name();
    private String amount = "";
    private boolean strict;
    private String owner = "";
    private String section = "";
    private String laxerReason = "";

    @Inject
    TargetPage(PlanBrowsing browsing, TargetSetting setting, CurrentLearner learner) {
        this.browsing = browsing;
        this.setting = setting;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        sheet = browsing.sheet(learner.ref(), Written.id(plan), locale);
        if (!sheet.edits()) {
            throw new Refusal("movement.plan.unknown");
        }
        indicators = browsing.indicators(locale);
        chosen = indicator;
        sheet.targets().stream()
                .filter(it -> it.indicator().equals(indicator))
                .findFirst()
                .ifPresent(this::fill);
    }

    private void fill(TargetLine present) {
        line = present;
        kind = present.goal().kind().name();
        amount = String.valueOf(present.goal().amount());
        strict = present.goal().strict();
        owner = present.owner();
        section = present.section();
        laxerReason = present.laxerReason();
    }

    public String set() {
        var goal = new Goal(Goal.Kind.valueOf(kind), Written.number(amount, "amount"), strict);
        setting.set(
                learner.ref(),
                sheet.plan().id(),
                new TargetSetting.Wanted(chosen, goal, owner, OptionalLong.empty(), section, laxerReason));
        return PlansPage.at(sheet.plan().id(), "set");
    }

    public String remove() {
        setting.remove(learner.ref(), sheet.plan().id(), line.indicator());
        return PlansPage.at(sheet.plan().id(), "removed");
    }

    public Goal.Kind[] getKinds() {
        return Goal.Kind.values();
    }

    /** The plan that it is in. */
    public Sheet getSheet() {
        return sheet;
    }

    /** As it stands; null for a new one. */
    public TargetLine getLine() {
        return line;
    }

    /** Their names by their codes. */
    public Map<String, String> getIndicators() {
        return indicators;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = Objects.requireNonNullElse(plan, "");
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = Objects.requireNonNullElse(indicator, "");
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = Objects.requireNonNullElse(chosen, "");
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = Objects.requireNonNullElse(amount, "");
    }

    public boolean isStrict() {
        return strict;
    }

    public void setStrict(boolean strict) {
        this.strict = strict;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = Objects.requireNonNullElse(owner, "");
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = Objects.requireNonNullElse(section, "");
    }

    public String getLaxerReason() {
        return laxerReason;
    }

    public void setLaxerReason(String laxerReason) {
        this.laxerReason = Objects.requireNonNullElse(laxerReason, "");
    }
}
