package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.ExtraTime;
import vn.hocvuso.learning.Studying;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/learning/quiz.xhtml?course=…}: the rule of the test, and the way into it. */
@Named
@RequestScoped
public class QuizPage {

    private final CourseBrowsing courses;
    private final Studying studying;
    private final ExtraTime extraTime;
    private final CurrentLearner learner;
    private final Clock clock;

    private final String course;
    private Studying.Study study;
    private QuizViewing.Standing standing;
    private int extraPercent;

    @Inject
    QuizPage(
            CourseBrowsing courses,
            Studying studying,
            ExtraTime extraTime,
            CurrentLearner learner,
            Clock clock,
            PageParameters parameters) {
        this.courses = courses;
        this.studying = studying;
        this.extraTime = extraTime;
        this.learner = learner;
        this.clock = clock;
        this.course = parameters.text("course");
    }

    /** Reads what the page shows. */
    public void open() {
        study = studying.study(learner.ref(), courses.course(course))
                .orElseThrow(() -> new Refusal("learning.enrolment.unknown"));
        standing = studying.standing(learner.ref(), study);
        if (standing.rule().minutes() > 0) {
            extraPercent = extraTime.percent(learner.ref());
        }
    }

    /** All that the page shows depends on, but for which attempt was the last. */
    public String getLooks() {
        return study.course().edition() + " " + standing.rule() + extraPercent + " " + standing.used()
                + standing.open().isPresent() + standing.nextAt()
                + standing.passedBy().isPresent()
                + standing.last().isPresent() + study.lesson().isPresent() + standing.releasedAt()
                + standing.isClosed();
    }

    /** When it is open to her, in milliseconds of the epoch. */
    public long getRelease() {
        return standing.releasedAt().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The time here, likewise, by which the script sets the clock of a device that goes wrong. */
    public long getNow() {
        return clock.instant().toEpochMilli();
    }

    /** What she gets on top of the time of the test, in percent. */
    public int getExtraPercent() {
        return extraPercent;
    }

    /** The minutes that she has, whole ones; 0 for as many as she likes. */
    public long getMinutes() {
        return standing.rule().time(extraPercent).map(Duration::toMinutes).orElse(0L);
    }

    public Studying.Study getStudy() {
        return study;
    }

    public QuizViewing.Standing getStanding() {
        return standing;
    }

    public String getCourse() {
        return course;
    }
}
