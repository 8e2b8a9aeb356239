package vn.hocvuso.assessment.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Asked;

/**
 * A quiz that learners take, as it is kept in memory: it never changes. Holds the keys, so it never leaves the room.
 *
 * @param byQuestion the items by their questions' ids
 */
public record SealedQuiz(Quiz.Ref ref, String owner, Quiz.Rule rule, List<Item> items, Map<Long, Item> byQuestion) {

    /**
     * A question as the quiz uses it.
     *
     * @param asked with the key in force
     * @param neutral true when everybody gets its mark
     */
    public record Item(
            long question,
            String code,
            QuestionKind kind,
            String competence,
            int level,
            String prompt,
            String explanation,
            Asked asked,
            boolean neutral) {

        static Item of(Question question, Correction correction) {
            return new Item(
                    question.id(),
                    question.code(),
                    question.kind(),
                    question.competence(),
                    question.level(),
                    question.prompt(),
                    question.explanation(),
                    correction.mended().orElseGet(question::asked),
                    correction.neutral());
        }

        /** True when a line of a blueprint may ask it. */
        public boolean fits(BlueprintPart part) {
            return part.takes(competence, level, kind);
        }

        /** What a learner is asked: the body, and the prompt and explanation as its texts. */
        public Asked.Drawn draw(long seed) {
            return asked.draw(List.of(prompt, explanation), seed);
        }
    }

    public SealedQuiz(Quiz.Ref ref, String owner, Quiz.Rule rule, List<Item> items) {
        this(
                ref,
                owner,
                rule,
                List.copyOf(items),
                items.stream().collect(Collectors.toUnmodifiableMap(Item::question, Function.identity())));
    }

    /** The item of a question that this quiz may ask. */
    public Optional<Item> item(long question) {
        return Optional.ofNullable(byQuestion.get(question));
    }
}
