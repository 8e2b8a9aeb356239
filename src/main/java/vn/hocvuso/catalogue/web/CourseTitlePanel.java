package vn.hocvuso.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.platform.Refusal;

/** Behind {@code catalogue/courseTitle.xhtml}: the title of a course, for pages of rooms that know only its name. */
@Named
@RequestScoped
public class CourseTitlePanel {

    private static final String OF_COURSE = "course:";

    private final CourseBrowsing courses;

    @Inject
    CourseTitlePanel(CourseBrowsing courses) {
        this.courses = courses;
    }

    /**
     * The title of the published course that a thing is named after; its name where there is none.
     *
     * @param thing as in {@code course:an-toan-tren-mang}
     */
    public String of(String thing) {
        if (!thing.startsWith(OF_COURSE)) {
            return thing;
        }
        var slug = thing.substring(OF_COURSE.length());
        try {
            return courses.course(slug).title();
        } catch (Refusal retired) {
            return slug;
        }
    }
}
