package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.LessonLine;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.ProgressTracking;
import vn.hocvuso.learning.Studying;
import vn.hocvuso.platform.web.Answer;

/** Behind {@code open/learning/lesson.xhtml?course=…&lesson=…}. Anybody may read; the enrolled keep their place. */
@Named
@RequestScoped
public class LessonPage {

    private final CourseBrowsing courses;
    private final Studying studying;
    private final ProgressTracking progress;
    private final CurrentLearner learner;
    private final Answer answer;

    private String course = "";
    private String lesson = "";
    private CourseBrowsing.CourseView view;
    private CourseBrowsing.LessonView text;
    private Optional<Studying.Study> study = Optional.empty();

    @Inject
    LessonPage(
            CourseBrowsing courses,
            Studying studying,
            ProgressTracking progress,
            CurrentLearner learner,
            Answer answer) {
        this.courses = courses;
        this.studying = studying;
        this.progress = progress;
        this.learner = learner;
        this.answer = answer;
    }

    /** View action: reads the lesson, and remembers it as the place of an enrolled learner. */
    public void open() {
        view = courses.course(course);
        if (learner.isPresent()) {
            study = studying.study(learner.ref(), view);
            view = study.map(Studying.Study::course).orElse(view);
        }
        text = courses.lesson(view.edition(), lesson);
        var isPlace = study.flatMap(Studying.Study::place)
                .filter(place -> place.activity().equals(text.line().activity()))
                .isPresent();
        if (study.isPresent() && !isPlace) {
            progress.opened(learner.ref(), view, text.line().activity());
        }
    }

    /** Records the lesson as read and leads to the next step. */
    public void read() {
        progress.read(learner.ref(), view, text.line().activity());
        var next = next();
        if (next.isPresent()) {
            answer.redirect(address(next.get()));
        } else {
            answer.redirect(
                    studying.study(learner.ref(), view).map(NextStep::address).orElse("/learn/home.xhtml"));
        }
    }

    private Optional<LessonLine> next() {
        return view.lessons().stream()
                .filter(line -> line.position() == text.line().position() + 1)
                .findFirst();
    }

    private String address(LessonLine line) {
        return "/courses/" + course + "/lessons/" + line.slug();
    }

    public boolean isEnrolled() {
        return study.isPresent();
    }

    public boolean isDone() {
        return study.filter(known -> known.hasDone(text.line().activity())).isPresent();
    }

    /** Null after the last lesson. */
    public LessonLine getNext() {
        return next().orElse(null);
    }

    /** Null before the first lesson. */
    public LessonLine getPrevious() {
        return view.lessons().stream()
                .filter(line -> line.position() == text.line().position() - 1)
                .findFirst()
                .orElse(null);
    }

    public CourseBrowsing.CourseView getView() {
        return view;
    }

    public CourseBrowsing.LessonView getText() {
        return text;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson;
    }
}
