package vn.hocvuso.assessment.quiz;

import java.util.List;
import java.util.Set;
import vn.hocvuso.assessment.bank.QuestionKind;

/** A quiz that learners take, as it is kept in memory: it never changes. Holds the keys, so it never leaves the room. */
public record SealedQuiz(Quiz.Ref ref, String owner, Quiz.Rule rule, List<Item> items) {

    /**
     * A question as the quiz uses it.
     *
     * @param key the places of the right choices, from 0
     */
    public record Item(
            long question,
            String code,
            QuestionKind kind,
            String competence,
            String prompt,
            List<String> choices,
            Set<Integer> key,
            String explanation) {

        /** True when exactly the right choices are chosen. */
        public boolean accepts(Set<Integer> chosen) {
            return chosen.equals(key);
        }
    }
}
