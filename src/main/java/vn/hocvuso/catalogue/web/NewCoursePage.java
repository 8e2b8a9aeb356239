package vn.hocvuso.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code teach/catalogue/new-course.xhtml}: a title is all that a course begins with. */
@Named
@RequestScoped
public class NewCoursePage {

    private final CourseAuthoring authoring;
    private final CurrentLearner learner;

    private String title = "";
    private String slug = "";

    @Inject
    NewCoursePage(CourseAuthoring authoring, CurrentLearner learner) {
        this.authoring = authoring;
        this.learner = learner;
    }

    public String create() {
        var made = authoring.create(learner.ref(), title, slug);
        return "/teach/catalogue/course.xhtml?faces-redirect=true&course=" + made;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
