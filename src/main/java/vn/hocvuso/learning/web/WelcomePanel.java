package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code learning/welcome.xhtml}: what the front page offers. */
@Named
@RequestScoped
public class WelcomePanel {

    private static final int MOST = 8;

    private final Frameworks frameworks;
    private final CourseBrowsing courses;

    @Inject
    WelcomePanel(Frameworks frameworks, CourseBrowsing courses) {
        this.frameworks = frameworks;
        this.courses = courses;
    }

    public List<Framework.Group> getGroups() {
        return frameworks.current().groups();
    }

    public List<CourseBrowsing.Card> getCourses() {
        return courses.published(new CourseBrowsing.Facets(null, null, 0, 0)).stream()
                .limit(MOST)
                .toList();
    }
}
