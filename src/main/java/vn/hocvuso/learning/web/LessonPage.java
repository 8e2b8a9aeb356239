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
import vn.hocvuso.platform.web.Here;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/learning/lesson.xhtml?course=…&lesson=…}. Anybody may read; the enrolled keep their place. */
@Named
@RequestScoped
public class LessonPage {

    private final CourseBrowsing courses;
    private final Studying studying;
    private final ProgressTracking progress;
    private final CurrentLearner learner;
    private final Here here;
    private final Answer answer;

    private final String course;
    private final String lesson;
    private CourseBrowsing.CourseView view;
    private CourseBrowsing.LessonView text;
    private Optional<Studying.Study> study = Optional.empty();

    @Inject
    LessonPage(
            CourseBrowsing courses,
            Studying studying,
            ProgressTracking progress,
            CurrentLearner learner,
            PageParameters parameters,
            Here here,
            Answer answer) {
        this.courses = courses;
        this.studying = studying;
        this.progress = progress;
        this.learner = learner;
        this.here = here;
        this.answer = answer;
        this.course = parameters.text("course");
        this.lesson = parameters.text("lesson");
    }

    /** View action: remembers the lesson as the place of an enrolled learner. */
    public void open() {
        load();
        var isPlace = study.flatMap(Studying.Study::place)
                .filter(place -> place.activity().equals(text.line().activity()))
                .isPresent();
        if (study.isPresent() && !isPlace && !here.isDownload()) {
            studying.opened(learner.ref(), view, text.line().activity());
        }
    }

    private void load() {
        if (text != null) {
            return;
        }
        view = courses.course(course);
        if (learner.isPresent()) {
            study = studying.study(learner.ref(), view);
            view = study.map(Studying.Study::course).orElse(view);
        }
        text = courses.lesson(view.edition(), lesson);
    }

    /** Records the lesson as read and leads to the next step. */
    public void read() {
        load();
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
        load();
        return study.isPresent();
    }

    public boolean isDone() {
        load();
        return study.filter(known -> known.hasDone(text.line().activity())).isPresent();
    }

    /** Null after the last lesson. */
    public LessonLine getNext() {
        load();
        return next().orElse(null);
    }

    /** Null before the first lesson. */
    public LessonLine getPrevious() {
        load();
        return view.lessons().stream()
                .filter(line -> line.position() == text.line().position() - 1)
                .findFirst()
                .orElse(null);
    }

    public CourseBrowsing.CourseView getView() {
        load();
        return view;
    }

    public CourseBrowsing.LessonView getText() {
        load();
        return text;
    }

    public String getCourse() {
        return course;
    }

    /** Where a reader without a line goes on: the next lesson, or the course after the last one. */
    public String getNextAddress() {
        load();
        return next().map(this::address).orElse("/courses/" + course);
    }

    public String getLesson() {
        return lesson;
    }
}
