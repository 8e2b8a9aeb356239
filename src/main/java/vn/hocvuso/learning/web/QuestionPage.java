package vn.hocvuso.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionDraft.ChoiceDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Releasing;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code teach/learning/question.xhtml?course=…&question=…}; without a question, a new one. */
@Named
@ViewScoped
public class QuestionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 6;

    private final QuizAuthoring quizzes;
    private final Releasing releasing;
    private final CourseAuthoring courses;
    private final Frameworks frameworks;
    private final CurrentLearner learner;

    private String course = "";
    private long question;
    private int version;
    private CourseAuthoring.Desk desk;
    private Quiz.Ref quiz;

    private String code = "";
    private QuestionKind kind = QuestionKind.SINGLE;
    private String competence = "";
    private int level = 1;
    private String text = "";
    private String explanation = "";
    private boolean truth = true;
    private final List<ChoiceRow> choices = new ArrayList<>();

    /** One row of the form's choices. */
    public static class ChoiceRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int number;
        private String text = "";
        private boolean right;

        ChoiceRow(int number) {
            this.number = number;
        }

        public int getNumber() {
            return number;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public boolean isRight() {
            return right;
        }

        public void setRight(boolean right) {
            this.right = right;
        }
    }

    @Inject
    QuestionPage(
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
        quiz = releasing.quizOfDraft(learner.ref(), course);
        IntStream.rangeClosed(1, ROWS).mapToObj(ChoiceRow::new).forEach(choices::add);
        if (question != 0) {
            var line = quizzes.desk(learner.ref(), quiz).questions().stream()
                    .filter(known -> known.question() == question)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("assessment.question.unknown"));
            version = line.version();
            show(line.draft());
        }
    }

    private void show(QuestionDraft draft) {
        code = draft.code();
        kind = draft.kind();
        competence = draft.competence();
        level = draft.level();
        text = draft.text();
        explanation = draft.explanation();
        truth = draft.choices().get(0).right();
        if (kind != QuestionKind.TRUE_FALSE) {
            for (var i = 0; i < draft.choices().size(); i++) {
                if (i == choices.size()) {
                    choices.add(new ChoiceRow(i + 1));
                }
                choices.get(i).setText(draft.choices().get(i).text());
                choices.get(i).setRight(draft.choices().get(i).right());
            }
        }
    }

    public String save() {
        if (question == 0) {
            quizzes.addQuestion(learner.ref(), quiz, draft());
        } else {
            quizzes.reviseQuestion(learner.ref(), quiz, question, version, draft());
        }
        return "/teach/learning/questions.xhtml?faces-redirect=true&done=true&course=" + course;
    }

    private QuestionDraft draft() {
        var written = kind == QuestionKind.TRUE_FALSE
                ? QuestionDraft.trueOrFalse(truth)
                : choices.stream()
                        .filter(row -> !row.getText().isBlank() || row.isRight())
                        .map(row -> new ChoiceDraft(row.getText(), row.isRight()))
                        .toList();
        return new QuestionDraft(code, kind, competence, level, text, written, explanation);
    }

    public List<Framework.Competence> getCompetences() {
        return frameworks.current().areas().stream()
                .flatMap(area -> area.competences().stream())
                .toList();
    }

    public List<Framework.Level> getLevels() {
        return frameworks.current().levels();
    }

    public QuestionKind[] getKinds() {
        return QuestionKind.values();
    }

    public List<ChoiceRow> getChoices() {
        return choices;
    }

    public CourseAuthoring.Desk getDesk() {
        return desk;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public long getQuestion() {
        return question;
    }

    public void setQuestion(long question) {
        this.question = question;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public QuestionKind getKind() {
        return kind;
    }

    public void setKind(QuestionKind kind) {
        this.kind = kind;
    }

    public String getCompetence() {
        return competence;
    }

    public void setCompetence(String competence) {
        this.competence = competence;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public boolean isTruth() {
        return truth;
    }

    public void setTruth(boolean truth) {
        this.truth = truth;
    }
}
