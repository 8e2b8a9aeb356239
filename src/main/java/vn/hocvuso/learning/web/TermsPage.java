package vn.hocvuso.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.Disclosure.What;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuestionLine;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Releasing;
import vn.hocvuso.learning.web.editing.BlueprintRow;
import vn.hocvuso.learning.web.editing.TermsForm;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code teach/learning/terms.xhtml?course=…}: on what terms the draft's test is taken. */
@Named
@ViewScoped
public class TermsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final QuizAuthoring quizzes;
    private final Releasing releasing;
    private final CourseAuthoring courses;
    private final Frameworks frameworks;
    private final CurrentLearner learner;

    private String course = "";
    private CourseAuthoring.Desk desk;
    private QuizAuthoring.Desk quiz;
    private final TermsForm form = new TermsForm();

    @Inject
    TermsPage(
            QuizAuthoring quizzes,
            Releasing releasing,
            CourseAuthoring courses,
            Frameworks frameworks,
            CurrentLearner learner) {
        this.quizzes = quizzes;
        this.releasing = releasing;
        this.courses = courses;
        this.frameworks = frameworks;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        desk = courses.course(learner.ref(), course);
        quiz = quizzes.desk(learner.ref(), releasing.quizOfDraft(learner.ref(), course));
        form.show(quiz.rule().terms());
        count();
    }

    public String save() {
        count();
        quizzes.changeTerms(learner.ref(), quiz.quiz(), form.terms());
        return "/teach/learning/questions.xhtml?faces-redirect=true&done=true&course=" + course;
    }

    public void addRow() {
        form.addRow();
        count();
    }

    public void remove(BlueprintRow row) {
        form.remove(row);
        count();
    }

    /** Says anew how many questions there are for each row. */
    public void count() {
        form.count(quiz.questions().stream().map(QuestionLine::draft).toList());
    }

    public TermsForm getForm() {
        return form;
    }

    public CourseAuthoring.Desk getDesk() {
        return desk;
    }

    public List<Framework.Competence> getCompetences() {
        return frameworks.current().competences().toList();
    }

    public List<Framework.Level> getLevels() {
        return frameworks.current().levels();
    }

    public QuestionKind[] getKinds() {
        return QuestionKind.values();
    }

    /** What can be shown of a result. */
    public What[] getShowable() {
        return What.values();
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }
}
