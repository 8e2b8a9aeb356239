package vn.hocvuso.interop.content;

import java.util.Map;
import java.util.Set;

/**
 * What evidence can be had of.
 *
 * @param courses the slugs of all courses
 * @param tested those with a quiz
 * @param invigilated those whose quiz is taken in exam rooms
 * @param practice how many practice questions there are, by competence
 * @param placed the competences that the placement test asks
 */
record Obtainable(
        Set<String> courses,
        Set<String> tested,
        Set<String> invigilated,
        Map<String, Integer> practice,
        Set<String> placed) {

    /** How many practice questions these competences have together. */
    int practice(Iterable<String> competences) {
        var sum = 0;
        for (var competence : competences) {
            sum += practice.getOrDefault(competence, 0);
        }
        return sum;
    }
}
