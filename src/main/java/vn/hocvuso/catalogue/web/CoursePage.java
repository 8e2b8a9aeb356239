package vn.hocvuso.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.catalogue.Authorship;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.CoursePublishing;
import vn.hocvuso.catalogue.LessonWriting;
import vn.hocvuso.catalogue.MediaKeeping;
import vn.hocvuso.catalogue.PictureKeeping;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Texts;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/**
 * Behind {@code teach/catalogue/course.xhtml?course=…}: the draft of a course, its lessons, pictures, recordings and authors. Named
 * apart from the learner's page of a course.
 */
@Named("catalogueCoursePage")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be kept
public class CoursePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CourseAuthoring authoring;
    private final CoursePublishing publishing;
    private final LessonWriting lessonWriting;
    private final PictureKeeping pictureKeeping;
    private final MediaKeeping mediaKeeping;
    private final Authorship authorship;
    private final Frameworks frameworks;
    private final CurrentLearner learner;

    private String course = "";
    private CourseAuthoring.Desk desk;
    private CourseAuthoring.Draft draft;
    private CourseForm form;
    private List<Authorship.Author> authors = List.of();
    private String username = "";
    private transient Part picture;
    private transient Part media;

    @Inject
    CoursePage(
            CourseAuthoring authoring,
            CoursePublishing publishing,
            LessonWriting lessonWriting,
            PictureKeeping pictureKeeping,
            MediaKeeping mediaKeeping,
            Authorship authorship,
            Frameworks frameworks,
            CurrentLearner learner) {
        this.authoring = authoring;
        this.publishing = publishing;
        this.lessonWriting = lessonWriting;
        this.pictureKeeping = pictureKeeping;
        this.mediaKeeping = mediaKeeping;
        this.authorship = authorship;
        this.frameworks = frameworks;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        desk = authoring.course(learner.ref(), course);
        draft = authoring.draft(learner.ref(), course).orElse(null);
        form = draft == null ? null : new CourseForm(draft.data());
        authors = authorship.authors(learner.ref(), course);
    }

    public String describe() {
        authoring.describe(learner.ref(), course, draft.stamp(), form.data());
        return reopened("described");
    }

    public String moveUp(String lesson) {
        lessonWriting.move(learner.ref(), course, lesson, true);
        return reopened("moved");
    }

    public String moveDown(String lesson) {
        lessonWriting.move(learner.ref(), course, lesson, false);
        return reopened("moved");
    }

    public String deleteLesson(String lesson) {
        lessonWriting.delete(learner.ref(), course, lesson);
        return reopened("deleted");
    }

    public String upload() {
        pictureKeeping.upload(learner.ref(), course, Upload.name(picture), Upload.bytes(picture));
        return reopened("uploaded");
    }

    public String dropPicture(String name) {
        pictureKeeping.drop(learner.ref(), course, name);
        return reopened("dropped");
    }

    public String uploadMedia() {
        var source = Upload.source(media);
        mediaKeeping.upload(learner.ref(), course, Upload.name(media), source);
        return reopened("uploaded");
    }

    public String dropMedia(String name) {
        mediaKeeping.drop(learner.ref(), course, name);
        return reopened("dropped");
    }

    public String addAuthor() {
        authorship.add(learner.ref(), course, username);
        return reopened("authorAdded");
    }

    /** Who takes herself off the list has no business on this page any more. */
    public String removeAuthor(String name) {
        authorship.remove(learner.ref(), course, name);
        return name.equals(learner.getUsername()) && !learner.isAdministrator() ? home() : reopened("authorRemoved");
    }

    public String discardDraft() {
        return authoring.discardDraft(learner.ref(), course) ? home() : reopened("discarded");
    }

    public String retire() {
        publishing.retire(learner.ref(), course);
        return reopened("retired");
    }

    private String reopened(String done) {
        return "/teach/catalogue/course.xhtml?faces-redirect=true&course=" + course + "&done=" + done;
    }

    private static String home() {
        return "/teach/home.xhtml?faces-redirect=true";
    }

    /** What is missing, in the reader's words. */
    public String gapText(CourseAuthoring.Gap gap) {
        return Texts.of(new Refusal(gap.key(), gap.arguments().toArray()), CourseWords.locale());
    }

    public String size(int kilobytes) {
        return Texts.size(kilobytes, CourseWords.locale());
    }

    public Framework getFramework() {
        return frameworks.current();
    }

    public CourseAuthoring.Desk getDesk() {
        return desk;
    }

    /** Null when the course has none. */
    public CourseAuthoring.Draft getDraft() {
        return draft;
    }

    public CourseForm getForm() {
        return form;
    }

    public List<Authorship.Author> getAuthors() {
        return authors;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    public Part getMedia() {
        return media;
    }

    public void setMedia(Part media) {
        this.media = media;
    }
}
