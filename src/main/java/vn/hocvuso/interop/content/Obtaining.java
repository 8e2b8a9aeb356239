package vn.hocvuso.interop.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.placement.Placing;
import vn.hocvuso.assessment.practice.PracticeCompetences;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.catalogue.CourseBrowsing;

/** Finds what evidence can be had of: in the catalogue, and in courses that are about to be loaded. */
@ApplicationScoped
class Obtaining {

    private static final String OF_COURSE = "course:";

    private final CourseBrowsing courses;
    private final PracticeCompetences practice;
    private final Placing placing;
    private final SealedQuizzes quizzes;

    @Inject
    Obtaining(CourseBrowsing courses, PracticeCompetences practice, Placing placing, SealedQuizzes quizzes) {
        this.courses = courses;
        this.practice = practice;
        this.placing = placing;
        this.quizzes = quizzes;
    }

    /**
     * What there will be.
     *
     * @param loaded these take the place of what the catalogue has under the same slugs
     * @param placed the questions of the placement test that is about to be loaded; empty when it stays
     */
    Obtainable with(List<CourseContent> loaded, Optional<List<QuestionDraft>> placed) {
        var all = new HashSet<String>();
        var tested = new HashSet<String>();
        var invigilated = new HashSet<String>();
        var questions = new HashMap<String, Integer>();
        for (var course : loaded) {
            all.add(course.edition().slug());
            course.quiz().ifPresent(quiz -> {
                tested.add(course.edition().slug());
                if (quiz.terms().examRoom()) {
                    invigilated.add(course.edition().slug());
                }
            });
            course.practice().values().stream()
                    .flatMap(List::stream)
                    .forEach(question -> questions.merge(question.competence(), 1, Integer::sum));
        }
        for (var card : courses.published(new CourseBrowsing.Facets(null, null, 0, 0))) {
            if (all.add(card.slug())) {
                courses.course(card.slug()).quiz().ifPresent(quiz -> {
                    tested.add(card.slug());
                    if (isInRoom(quiz)) {
                        invigilated.add(card.slug());
                    }
                });
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
        return new Obtainable(
                all,
                tested,
                invigilated,
                questions,
                placed.map(asked ->
                                asked.stream().map(QuestionDraft::competence).collect(Collectors.toSet()))
                        .orElseGet(placing::competences));
    }

    private boolean isInRoom(CourseBrowsing.ActivityLine quiz) {
        return quizzes.require(new Quiz.Ref(quiz.target())).rule().terms().examRoom();
    }
}
