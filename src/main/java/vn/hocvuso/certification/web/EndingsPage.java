package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.bulk.EndingList;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/endings.xhtml?months=…}: whose certificates end soon, and who is reminded of it. */
@Named
@RequestScoped
public class EndingsPage {

    private static final int MOST_SHOWN = 100;

    private final EndingList endings;
    private final CurrentLearner learner;

    private String months = "";
    private List<EndingList.Line> lines = List.of();

    @Inject
    EndingsPage(EndingList endings, CurrentLearner learner) {
        this.endings = endings;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        lines = endings.after(learner.ref(), getAsked(), Optional.empty(), MOST_SHOWN);
    }

    /** Within how many months. */
    public int getAsked() {
        return EndingList.months(months);
    }

    public List<Integer> getChoices() {
        return EndingList.MONTHS;
    }

    /** The first ones. */
    public List<EndingList.Line> getLines() {
        return lines;
    }

    /** Whether there may be more than is shown. */
    public boolean isFull() {
        return lines.size() == MOST_SHOWN;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }
}
