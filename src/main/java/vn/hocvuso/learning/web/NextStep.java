package vn.hocvuso.learning.web;

import vn.hocvuso.learning.Studying;

/** The address of the one next step of a course. */
final class NextStep {

    private NextStep() {}

    static String address(Studying.Study study) {
        var course = "/courses/" + study.course().slug();
        return switch (study.next()) {
            case LESSON -> course + "/lessons/" + study.lesson().orElseThrow().slug();
            case QUIZ -> "/learn/learning/quiz.xhtml?course=" + study.course().slug();
            case NONE -> course;
        };
    }
}
