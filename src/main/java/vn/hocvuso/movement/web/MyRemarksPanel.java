package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.remark.RemarkReminding;
import vn.hocvuso.movement.remark.RemarkReminding.Reminder;

/** Behind {@code movement/myRemarks.xhtml}: tells of remarks that wait for her units. */
@Named
@RequestScoped
public class MyRemarksPanel {

    private final RemarkReminding reminding;
    private final CurrentLearner learner;

    private List<Reminder> reminders;

    @Inject
    MyRemarksPanel(RemarkReminding reminding, CurrentLearner learner) {
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
