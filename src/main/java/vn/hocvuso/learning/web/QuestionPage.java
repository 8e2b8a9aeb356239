package vn.hocvuso.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.QuestionWriting;
import vn.hocvuso.learning.QuestionWriting.Written;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code teach/learning/question.xhtml?course=…&question=…}; without a question, a new one. */
@Named
@ViewScoped
public class QuestionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 6;

    private final QuestionWriting writing;
    private final CourseAuthoring courses;
    private final Frameworks frameworks;
    private final CurrentLearner learner;

    private String course = "";
    private long question;
    private Written opened = Written.NONE;
    private CourseAuthoring.Desk desk;
    private List<Lesson> lessons;

    private String lesson = "";
    private String code = "";
    private QuestionKind kind = QuestionKind.SINGLE;
    private String competence = "";
    private int level = 1;
    private String text = "";
    private String explanation = "";
    private boolean truth = true;
    private final List<ChoiceRow> choices = new ArrayList<>();

    /** A lesson that may have practice questions. */
    public record Lesson(String slug, String title) implements Serializable {}

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
    QuestionPage(QuestionWriting writing, CourseAuthoring courses, Frameworks frameworks, CurrentLearner learner) {
        this.writing = writing;
        this.courses = courses;
        this.frameworks = frameworks;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        desk = courses.course(learner.ref(), course);
        lessons = new ArrayList<>(writing.lessons(learner.ref(), course).stream()
                .map(line -> new Lesson(line.slug(), line.title()))
                .toList());
        IntStream.rangeClosed(1, ROWS).mapToObj(ChoiceRow::new).forEach(choices::add);
        if (question != 0) {
            opened = writing.question(learner.ref(), course, question);
            lesson = opened.lesson();
            if (!lesson.isEmpty()
                    && lessons.stream().noneMatch(known -> known.slug().equals(lesson))) {
                // Of a lesson that the draft has lost: shown as it is, so that saving never moves it unasked.
                lessons.add(new Lesson(lesson, lesson));
            }
            show(opened.draft());
        }
    }

    private void show(QuestionDraft draft) {
        code = draft.code();
        kind = draft.kind();
        competence = draft.competence();
        level = draft.level();
        text = draft.text();
        explanation = draft.explanation();
        var written = ((Choosing) draft.asked()).choices();
        truth = written.get(0).right();
        if (kind != QuestionKind.TRUE_FALSE) {
            for (var i = 0; i < written.size(); i++) {
                if (i == choices.size()) {
                    choices.add(new ChoiceRow(i + 1));
                }
                choices.get(i).setText(written.get(i).text());
                choices.get(i).setRight(written.get(i).right());
            }
        }
    }

    public String save() {
        writing.save(learner.ref(), course, opened, lesson, draft());
        return "/teach/learning/questions.xhtml?faces-redirect=true&done=true&course=" + course;
    }

    private QuestionDraft draft() {
        var asked = kind == QuestionKind.TRUE_FALSE
                ? Choosing.statement(truth)
                : new Choosing(
                        Choosing.Way.valueOf(kind.name()),
                        Credit.WHOLE,
                        choices.stream()
                                .filter(row -> !row.getText().isBlank() || row.isRight())
                                .map(row -> new Choosing.Choice(row.getText(), row.isRight()))
                                .toList());
        return QuestionDraft.live(code, competence, level, text, explanation, asked);
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
        return new QuestionKind[] {QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE};
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

    public List<Lesson> getLessons() {
        return lessons;
    }

    /** The slug of the lesson that the question is practice for; empty for the test. */
    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson == null ? "" : lesson;
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
