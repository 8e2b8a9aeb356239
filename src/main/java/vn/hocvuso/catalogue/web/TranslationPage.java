package vn.hocvuso.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.LessonTranslating;
import vn.hocvuso.catalogue.LessonWriting;
import vn.hocvuso.identity.CurrentLearner;

/**
 * Behind {@code teach/catalogue/translation.xhtml?course=…&lesson=…&language=…}: writes a lesson of the draft in another
 * language, beside the original.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be kept
public class TranslationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LessonTranslating translating;
    private final LessonWriting lessonWriting;
    private final CourseAuthoring authoring;
    private final CurrentLearner learner;

    private String course = "";
    private String lesson = "";
    private String language = "";
    private CourseAuthoring.Desk desk;
    private LessonTranslating.Text text;
    private String title = "";
    private String markdown = "";
    private String html = "";
    private String original = "";

    @Inject
    TranslationPage(
            LessonTranslating translating,
            LessonWriting lessonWriting,
            CourseAuthoring authoring,
            CurrentLearner learner) {
        this.translating = translating;
        this.lessonWriting = lessonWriting;
        this.authoring = authoring;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        desk = authoring.course(learner.ref(), course);
        text = translating.text(learner.ref(), course, lesson, language);
        title = text.title();
        markdown = text.markdown();
        original = lessonWriting.preview(learner.ref(), course, text.originalMarkdown());
        preview();
    }

    public String save() {
        translating.write(learner.ref(), course, lesson, language, text.stamp(), title, markdown);
        return "/teach/catalogue/translation.xhtml?faces-redirect=true&course=" + course + "&lesson=" + lesson
                + "&language=" + language + "&saved=true";
    }

    /** Leads back to the lesson. */
    public String remove() {
        translating.remove(learner.ref(), course, lesson, language);
        return "/teach/catalogue/lesson.xhtml?faces-redirect=true&course=" + course + "&lesson=" + lesson;
    }

    public void preview() {
        html = lessonWriting.preview(learner.ref(), course, markdown);
    }

    public CourseAuthoring.Desk getDesk() {
        return desk;
    }

    public LessonTranslating.Text getText() {
        return text;
    }

    public String getHtml() {
        return html;
    }

    /** The original as its readers see it. */
    public String getOriginal() {
        return original;
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getMarkdown() {
        return markdown;
    }

    public void setMarkdown(String markdown) {
        this.markdown = markdown.replace("\r\n", "\n");
    }
}
