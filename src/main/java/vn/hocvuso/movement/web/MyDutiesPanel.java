package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.report.DutyReminding;
import vn.hocvuso.movement.report.DutyReminding.Reminder;

/** Behind {@code movement/myDuties.xhtml}: reminds of reports that are due or late. */
@Named
@RequestScoped
public class MyDutiesPanel {

    private final DutyReminding reminding;
    private final CurrentLearner learner;

    private List<Reminder> reminders;

    @Inject
    MyDutiesPanel(DutyReminding reminding, CurrentLearner learner) {
        this.reminding = reminding;
        this.learner = learner;
    }

    /** Nothing for whoever has no post: nothing is asked of the database for her. */
    public List<Reminder> getReminders() {
        if (reminders == null) {
            reminders = learner.isUnitMember() ? reminding.of(learner.ref()) : List.of();
        }
        return reminders;
    }
}
