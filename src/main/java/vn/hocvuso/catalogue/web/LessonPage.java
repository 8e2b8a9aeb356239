package vn.hocvuso.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.LessonTranslating;
import vn.hocvuso.catalogue.LessonWriting;
import vn.hocvuso.catalogue.PictureKeeping;
import vn.hocvuso.catalogue.RecordingKeeping;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;

/**
 * Behind {@code teach/catalogue/lesson.xhtml?course=…&lesson=…}: writes a lesson of the draft, or a new one without the
 * second parameter. Everything is sent with one form, so that no button loses what was typed. Named apart from the
 * learner's page of a lesson.
 */
@Named("catalogueLessonPage")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be kept
public class LessonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_MINUTES = 15;
    /** More than any recording may have, so that the use case can say that it is too large. */
    private static final int ENOUGH = 10 * 1024 * 1024 + 1;

    private final LessonWriting lessonWriting;
    private final LessonTranslating translating;
    private final PictureKeeping pictureKeeping;
    private final RecordingKeeping recordingKeeping;
    private final CourseAuthoring authoring;
    private final CurrentLearner learner;

    private String course = "";
    private String lesson = "";
    private CourseAuthoring.Desk desk;
    private List<LessonTranslating.Line> languages = List.of();
    private String stamp = "";
    private String title = "";
    private int minutes = USUAL_MINUTES;
    private String markdown = "";
    private int cursor = -1;
    private String html = "";
    private String uploaded = "";
    private transient Part picture;
    private transient Part recording;
    private RecordingKeeping.Own own;
    private String recorded = "";

    @Inject
    LessonPage(
            LessonWriting lessonWriting,
            LessonTranslating translating,
            PictureKeeping pictureKeeping,
            RecordingKeeping recordingKeeping,
            CourseAuthoring authoring,
            CurrentLearner learner) {
        this.lessonWriting = lessonWriting;
        this.translating = translating;
        this.pictureKeeping = pictureKeeping;
        this.recordingKeeping = recordingKeeping;
        this.authoring = authoring;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        desk = authoring.course(learner.ref(), course);
        if (!desk.hasDraft()) {
            throw new Refusal("catalogue.lesson.unknown");
        }
        if (!isNew()) {
            var text = lessonWriting.lesson(learner.ref(), course, lesson);
            stamp = text.stamp();
            title = text.title();
            minutes = text.minutes();
            markdown = text.markdown();
            own = own().orElse(null);
            languages = translating.languages(learner.ref(), course, lesson);
            preview();
        }
    }

    public String save() {
        if (isNew()) {
            return saveAsNew();
        }
        lessonWriting.rewrite(learner.ref(), course, lesson, stamp, title, minutes, markdown);
        return reopened(lesson);
    }

    /** The way on for an author whose lesson somebody else has deleted or changed. */
    public String saveAsNew() {
        return reopened(lessonWriting.add(learner.ref(), course, title, minutes, markdown));
    }

    private String reopened(String slug) {
        return "/teach/catalogue/lesson.xhtml?faces-redirect=true&course=" + course + "&lesson=" + slug + "&saved=true";
    }

    public void preview() {
        html = lessonWriting.preview(learner.ref(), course, markdown);
    }

    /** Keeps the picture at once, and puts a reference into the text, which is not saved by that. */
    public void upload() {
        var name = pictureKeeping.upload(learner.ref(), course, Upload.name(picture), Upload.bytes(picture));
        picture = null;
        uploaded = name;
        insert("\n\n![](../pictures/" + name + ")\n\n");
        preview();
    }

    /** Keeps the recording at once; the text, which is not saved by that, stays as it was typed. */
    public void record() {
        var bytes = recording == null ? new byte[0] : Upload.bytes(recording, ENOUGH);
        recording = null;
        recordingKeeping.upload(learner.ref(), course, lesson, bytes);
        own = own().orElse(null);
        recorded = "added";
    }

    /** Takes the recording away at once, likewise. */
    public void unrecord() {
        recordingKeeping.remove(learner.ref(), course, lesson);
        own = null;
        recorded = "removed";
    }

    private Optional<RecordingKeeping.Own> own() {
        return recordingKeeping.own(learner.ref(), course, lesson);
    }

    /** At the cursor if the script has told it, else at the end. */
    private void insert(String reference) {
        var at = cursor < 0 || cursor > markdown.length() ? markdown.length() : cursor;
        markdown = markdown.substring(0, at) + reference + markdown.substring(at);
        cursor = -1;
    }

    public boolean isNew() {
        return lesson.isEmpty();
    }

    public CourseAuthoring.Desk getDesk() {
        return desk;
    }

    /** Empty for a new lesson. */
    public List<LessonTranslating.Line> getLanguages() {
        return languages;
    }

    public String getHtml() {
        return html;
    }

    /** The name of the picture that this very request has added; empty otherwise. */
    public String getUploaded() {
        return uploaded;
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
        this.lesson = lesson == null ? "" : lesson;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getMarkdown() {
        return markdown;
    }

    /** Browsers send lines ended by CR LF, but count the cursor's place in lines ended by LF. */
    public void setMarkdown(String markdown) {
        this.markdown = markdown.replace("\r\n", "\n");
        this.uploaded = "";
        this.recorded = "";
    }

    public int getCursor() {
        return cursor;
    }

    public void setCursor(int cursor) {
        this.cursor = cursor;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    /** The teacher's own recording of the lesson as it is stored; null when it has none. */
    public RecordingKeeping.Own getOwn() {
        return own;
    }

    /** What this very request has done to the recording: {@code added} or {@code removed}; empty otherwise. */
    public String getRecorded() {
        return recorded;
    }

    public Part getRecording() {
        return recording;
    }

    public void setRecording(Part recording) {
        this.recording = recording;
    }
}
