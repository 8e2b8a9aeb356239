package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.movement.target.PlanBrowsing.Sheet;
import vn.hocvuso.movement.target.TaskKeeping;
import vn.hocvuso.movement.target.TaskKeeping.Standing;
import vn.hocvuso.platform.Refusal;

/** Behind {@code manage/movement/task.xhtml?plan=…}: a task is added; with {@code ?task=…} one that is there is changed or finished. */
@Named
@ViewScoped
public class TaskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PlanBrowsing browsing;
    private final TaskKeeping keeping;
    private final CurrentLearner learner;

    private String plan = "";
    private String task = "";
    private Sheet sheet;
    private Standing standing;
    private String title = "";
    private String lead = "";
    private String coordinating = "";
    private String dueOn = "";
    private String section = "";
    private String outcome = "";

    @Inject
    TaskPage(PlanBrowsing browsing, TaskKeeping keeping, CurrentLearner learner) {
        this.browsing = browsing;
        this.keeping = keeping;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        if (!task.isEmpty()) {
            fill(keeping.standing(learner.ref(), Written.id(task)));
        }
        sheet = browsing.sheet(
                learner.ref(),
                standing == null ? Written.id(plan) : standing.plan(),
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
        if (!sheet.edits()) {
            throw new Refusal("movement.plan.unknown");
        }
    }

    private void fill(Standing present) {
        standing = present;
        title = present.title();
        lead = present.lead();
        coordinating = String.join("\n", present.coordinating());
        dueOn = present.dueOn() == null ? "" : present.dueOn().toString();
        section = present.section();
    }

    /** Adds it, or changes the one that is there. */
    public String save() {
        var agencies = coordinating.lines().filter(line -> !line.isBlank()).toList();
        var todo = new TaskKeeping.Todo(title, lead, agencies, Written.optionalDay(dueOn, "dueOn"), section);
        if (standing == null) {
            keeping.add(learner.ref(), sheet.plan().id(), todo);
        } else {
            keeping.change(learner.ref(), standing.id(), todo);
        }
        return PlansPage.at(sheet.plan().id(), "task");
    }

    public String finish() {
        keeping.finish(learner.ref(), standing.id(), outcome);
        return PlansPage.at(sheet.plan().id(), "finished");
    }

    public String reopen() {
        keeping.reopen(learner.ref(), standing.id());
        return PlansPage.at(sheet.plan().id(), "reopened");
    }

    public String remove() {
        keeping.remove(learner.ref(), standing.id());
        return PlansPage.at(sheet.plan().id(), "removed");
    }

    /** The plan that it is in. */
    public Sheet getSheet() {
        return sheet;
    }

    /** As it stands; null for a new one. */
    public Standing getStanding() {
        return standing;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = Objects.requireNonNullElse(plan, "");
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = Objects.requireNonNullElse(task, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = Objects.requireNonNullElse(lead, "");
    }

    /** An agency on each line. */
    public String getCoordinating() {
        return coordinating;
    }

    public void setCoordinating(String coordinating) {
        this.coordinating = Objects.requireNonNullElse(coordinating, "");
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = Objects.requireNonNullElse(dueOn, "");
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = Objects.requireNonNullElse(section, "");
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
    }
}
