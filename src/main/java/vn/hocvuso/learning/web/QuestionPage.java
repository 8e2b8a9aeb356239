package vn.hocvuso.learning.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.assessment.web.PreviewMarkup;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.QuestionWriting;
import vn.hocvuso.learning.QuestionWriting.Written;
import vn.hocvuso.learning.web.editing.QuestionForm;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code teach/learning/question.xhtml?course=…&question=…}; without a question, a new one. */
@Named
@ViewScoped
public class QuestionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final QuestionWriting writing;
    private final CourseAuthoring courses;
    private final Frameworks frameworks;
    private final CurrentLearner learner;

    private String course = "";
    private long question;
    private Written opened = Written.NONE;
    private CourseAuthoring.Desk desk;
    private List<Lesson> lessons;
    private List<Picture> pictures;

    private String lesson = "";
    private final QuestionForm form = new QuestionForm();
    private Preview preview = new Preview("", "", "");

    /** A lesson that may have practice questions. */
    public record Lesson(String slug, String title) implements Serializable {}

    /** A picture of the draft. */
    public record Picture(String name, String address) implements Serializable {}

    /**
     * The question as a learner would see it.
     *
     * @param markup empty before the first time
     */
    public record Preview(String text, String markup, String explanation) implements Serializable {}

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
        pictures = courses.draft(learner.ref(), course).stream()
                .flatMap(draft -> draft.pictures().stream())
                .map(line -> new Picture(line.name(), line.address()))
                .toList();
        if (question != 0) {
            opened = writing.question(learner.ref(), course, question);
            lesson = opened.lesson();
            if (!lesson.isEmpty()
                    && lessons.stream().noneMatch(known -> known.slug().equals(lesson))) {
                // Of a lesson that the draft has lost: shown as it is, so that saving never moves it unasked.
                lessons.add(new Lesson(lesson, lesson));
            }
            form.show(opened.draft());
        }
    }

    public String save() {
        writing.save(learner.ref(), course, opened, lesson, form.draft());
        return "/teach/learning/questions.xhtml?faces-redirect=true&done=true&course=" + course;
    }

    /** Shows the inputs of the kind that was chosen; what was typed for another kind stays. */
    public void change() {
        preview = new Preview("", "", "");
    }

    /** Shows what a learner would see; refuses what could not be saved. */
    public void look() {
        var draft = form.draft();
        var texts = List.of(draft.text(), draft.explanation());
        draft.asked().requireFits(texts);
        var drawn = draft.asked().draw(texts, 0);
        var language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        preview = new Preview(
                drawn.texts().get(0),
                PreviewMarkup.of(drawn.body(), folder(drawn.body()), language),
                drawn.texts().get(1));
    }

    private String folder(Body body) {
        var name = body instanceof Hotspot hotspot ? hotspot.picture() : "";
        return pictures.stream()
                .filter(picture -> picture.name().equals(name))
                .map(picture -> picture.address().substring(0, picture.address().length() - name.length()))
                .findFirst()
                .orElse("");
    }

    public QuestionForm getForm() {
        return form;
    }

    public Preview getPreview() {
        return preview;
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

    public QuestionState[] getStates() {
        return QuestionState.values();
    }

    public List<Picture> getPictures() {
        return pictures;
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
}
