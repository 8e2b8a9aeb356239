package vn.hocvuso.interop.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import vn.hocvuso.assessment.practice.PracticeCompetences;
import vn.hocvuso.catalogue.CourseBrowsing;

/** Finds what evidence can be had of: in the catalogue, and in courses that are about to be loaded. */
@ApplicationScoped
class Obtaining {

    private static final String OF_COURSE = "course:";

    private final CourseBrowsing courses;
    private final PracticeCompetences practice;

    @Inject
    Obtaining(CourseBrowsing courses, PracticeCompetences practice) {
        this.courses = courses;
        this.practice = practice;
    }

    /** @param loaded these take the place of what the catalogue has under the same slugs */
    Obtainable with(List<CourseContent> loaded) {
        var all = new HashSet<String>();
        var tested = new HashSet<String>();
        var questions = new HashMap<String, Integer>();
        for (var course : loaded) {
            all.add(course.edition().slug());
            if (course.quiz().isPresent()) {
                tested.add(course.edition().slug());
            }
            course.practice().values().stream()
                    .flatMap(List::stream)
                    .forEach(question -> questions.merge(question.competence(), 1, Integer::sum));
        }
        for (var card : courses.published(new CourseBrowsing.Facets(null, null, 0, 0))) {
            if (all.add(card.slug()) && courses.course(card.slug()).quiz().isPresent()) {
                tested.add(card.slug());
            }
        }
        practice.shown().forEach((owner, counts) -> {
            var elsewhere = loaded.stream()
                    .noneMatch(
                            course -> owner.equals(OF_COURSE + course.edition().slug()));
            if (elsewhere) {
                counts.forEach((competence, count) -> questions.merge(competence, count, Integer::sum));
            }
        });
        return new Obtainable(all, tested, questions);
    }
}
