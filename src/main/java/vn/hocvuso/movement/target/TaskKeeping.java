package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Those who may change a unit write what is to be done in its plan, and say when it is. Each act is in the audit log. */
@UseCase
public class TaskKeeping {

    /**
     * A task as it is written.
     *
     * @param lead the one agency that leads
     * @param dueOn empty for one that goes on all year
     */
    public record Todo(
            String title, String lead, List<String> coordinating, Optional<LocalDate> dueOn, String section) {}

    /** A task as it stands, for whoever changes it; {@code dueOn} and {@code doneOn} are null where there is none. */
    public record Standing(
            long id,
            long plan,
            String title,
            String lead,
            List<String> coordinating,
            LocalDate dueOn,
            String section,
            LocalDate doneOn,
            String outcome)
            implements Serializable {}

    private final Plans plans;
    private final PlanRights rights;

    @Inject
    TaskKeeping(Plans plans, PlanRights rights) {
        this.plans = plans;
        this.rights = rights;
    }

    /** @throws Refusal {@code movement.task.unknown}, also for one of a unit that is not hers; {@code movement.unit.readOnly} */
    public Standing standing(Learner.Ref actor, long task) {
        var found = plans.requireTask(task);
        rights.unit(actor, found);
        return new Standing(
                found.id(),
                found.plan(),
                found.title(),
                found.lead(),
                found.coordinating(),
                found.dueOn().orElse(null),
                found.section(),
                found.doneOn().orElse(null),
                found.outcome());
    }

    /**
     * @return its id
     * @throws Refusal {@code movement.plan.unknown}, also for that of a unit that is not hers; {@code movement.unit.readOnly};
     *     as {@link Task#become}
     */
    public long add(Learner.Ref actor, long plan, Todo todo) {
        var changed = rights.changing(actor, plan);
        var task = new Task(changed);
        become(task, todo);
        plans.add(task);
        rights.record(actor, "movement.task.add", changed, task.title());
        return task.id();
    }

    /** @throws Refusal as {@link #standing} and {@link Task#become} */
    public void change(Learner.Ref actor, long task, Todo todo) {
        var found = plans.requireTask(task);
        var changed = rights.changing(actor, found);
        become(found, todo);
        rights.record(actor, "movement.task.change", changed, found.title());
    }

    /**
     * Says that it is done, today.
     *
     * @param outcome what came of it; may be empty
     * @throws Refusal as {@link #standing}; {@code movement.task.done} when it is already; {@code movement.target.text}
     */
    public void finish(Learner.Ref actor, long task, String outcome) {
        var found = plans.requireTask(task);
        var changed = rights.changing(actor, found);
        found.finish(rights.today(), outcome);
        rights.record(actor, "movement.task.finish", changed, found.title());
    }

    /** Says that it is not done after all; of one that is not, nothing changes. @throws Refusal as {@link #standing} */
    public void reopen(Learner.Ref actor, long task) {
        var found = plans.requireTask(task);
        var changed = rights.changing(actor, found);
        if (found.doneOn().isPresent()) {
            found.reopen();
            rights.record(actor, "movement.task.reopen", changed, found.title());
        }
    }

    /** @throws Refusal as {@link #standing} */
    public void remove(Learner.Ref actor, long task) {
        var found = plans.requireTask(task);
        var changed = rights.changing(actor, found);
        plans.remove(found);
        rights.record(actor, "movement.task.remove", changed, found.title());
    }

    private static void become(Task task, Todo todo) {
        task.become(todo.title(), todo.lead(), todo.coordinating(), todo.dueOn(), todo.section());
    }
}
