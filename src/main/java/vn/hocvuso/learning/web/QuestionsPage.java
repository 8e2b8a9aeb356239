package vn.hocvuso.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.CourseAuthoring.LessonLine;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.QuestionWriting;
import vn.hocvuso.learning.Releasing;

/**
 * Behind {@code teach/learning/questions.xhtml?course=…}: the rule and the bank of the draft's test, and the practice
 * questions of the course.
 */
@Named
@ViewScoped
public class QuestionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final QuizAuthoring quizzes;
    private final Releasing releasing;
    private final QuestionWriting writing;
    private final CourseAuthoring courses;
    private final CurrentLearner learner;

    private String course = "";
    private CourseAuthoring.Desk desk;
    private QuizAuthoring.Desk quiz;
    private List<PracticeAuthoring.Line> practice;
    private Map<String, String> lessons;
    private String title = "";
    private int drawn;
    private int passPercent;
    private int tries;
    private int waitMinutes;
    private int minutes;

    @Inject
    QuestionsPage(
            QuizAuthoring quizzes,
            Releasing releasing,
            QuestionWriting writing,
            CourseAuthoring courses,
            CurrentLearner learner) {
        this.quizzes = quizzes;
        this.releasing = releasing;
        this.writing = writing;
        this.courses = courses;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        desk = courses.course(learner.ref(), course);
        if (desk.hasDraft()) {
            quiz = quizzes.desk(learner.ref(), releasing.quizOfDraft(learner.ref(), course));
            title = quiz.rule().title();
            drawn = quiz.rule().drawn();
            passPercent = quiz.rule().passPercent();
            tries = quiz.rule().tries();
            waitMinutes = quiz.rule().waitMinutes();
            minutes = quiz.rule().minutes();
            practice = writing.practice(learner.ref(), course);
            lessons = writing.lessons(learner.ref(), course).stream()
                    .collect(Collectors.toMap(LessonLine::slug, LessonLine::title));
        }
    }

    public String saveRule() {
        var present = quizzes.desk(learner.ref(), quiz.quiz());
        var rule = new Quiz.Rule(
                title,
                drawn,
                passPercent,
                tries,
                waitMinutes,
                minutes,
                present.rule().terms());
        quizzes.changeRule(learner.ref(), quiz.quiz(), rule);
        return here();
    }

    public String remove(long question) {
        quizzes.removeQuestion(learner.ref(), quiz.quiz(), question);
        return here();
    }

    public String removePractice(long question) {
        writing.removePractice(learner.ref(), course, question);
        return here();
    }

    private String here() {
        return "/teach/learning/questions.xhtml?faces-redirect=true&done=true&course=" + course;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public CourseAuthoring.Desk getDesk() {
        return desk;
    }

    /** Null while the course has no draft. */
    public QuizAuthoring.Desk getQuiz() {
        return quiz;
    }

    /** The practice questions, lesson by lesson; null while the course has no draft. */
    public List<PracticeAuthoring.Line> getPractice() {
        return practice;
    }

    /** The title of a lesson; its slug when the draft does not have it. */
    public String lessonTitle(String slug) {
        return lessons.getOrDefault(slug, slug);
    }

    public int getMostPractice() {
        return PracticeAuthoring.MOST;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getDrawn() {
        return drawn;
    }

    public void setDrawn(int drawn) {
        this.drawn = drawn;
    }

    public int getPassPercent() {
        return passPercent;
    }

    public void setPassPercent(int passPercent) {
        this.passPercent = passPercent;
    }

    public int getTries() {
        return tries;
    }

    public void setTries(int tries) {
        this.tries = tries;
    }

    public int getWaitMinutes() {
        return waitMinutes;
    }

    public void setWaitMinutes(int waitMinutes) {
        this.waitMinutes = waitMinutes;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
