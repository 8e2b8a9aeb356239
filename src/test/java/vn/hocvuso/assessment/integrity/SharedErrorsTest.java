package vn.hocvuso.assessment.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.integrity.IntegritySamples.SHIPPED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.identity.Learner;

/** Twenty questions with three distractors each, the first of which half of those take who are wrong. */
class SharedErrorsTest {

    private static final int QUESTIONS = 20;
    private static final int SITTING = 40;

    private static final Map<Long, Integer> DISTRACTORS =
            LongStream.range(0, QUESTIONS).boxed().collect(Collectors.toMap(question -> question, question -> 3));

    private static List<SharedErrors.Pair> found(List<SharedErrors.Paper> papers) {
        return SharedErrors.of(papers, DISTRACTORS, SHIPPED.shared());
    }

    private static SharedErrors.Paper paper(long person, Map<Long, Integer> wrong) {
        // forty people an hour, who do not meet those of the next
        var startedAt = IntegritySamples.START.plusSeconds(3600 * (person / SITTING));
        return new SharedErrors.Paper(
                new Attempt.Ref(person),
                new Learner.Ref(person),
                startedAt,
                startedAt.plusSeconds(1800),
                1 - wrong.size() / (double) QUESTIONS,
                wrong);
    }

    private static List<SharedErrors.Paper> honest(int people, Random random) {
        return IntStream.range(0, people)
                .mapToObj(person -> {
                    var ability = 0.2 + 0.75 * random.nextDouble();
                    var wrong = new HashMap<Long, Integer>();
                    for (long question = 0; question < QUESTIONS; question++) {
                        if (random.nextDouble() > ability) {
                            wrong.put(question, wrong(random));
                        }
                    }
                    return paper(person, wrong);
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int wrong(Random random) {
        var drawn = random.nextDouble();
        return drawn < 0.5 ? 1 : drawn < 0.8 ? 2 : 3;
    }

    /** Of thirteen questions, the rarer ones among them. */
    private static Map<Long, Integer> manyWrong() {
        return LongStream.range(0, 13)
                .boxed()
                .collect(Collectors.toMap(question -> question, question -> 1 + (int) (question % 3)));
    }

    @Test
    void whoCopiesIsFoundWithWhomItWasCopiedFrom() {
        var papers = honest(200, new Random(1));
        papers.add(paper(201, manyWrong()));
        papers.add(paper(202, manyWrong()));
        var found = found(papers);
        assertEquals(1, found.size());
        assertEquals(new Learner.Ref(201), found.get(0).one().learner());
        assertEquals(new Learner.Ref(202), found.get(0).other().learner());
        assertEquals(13, found.get(0).same());
        assertEquals(5 * 40 * 39 / 2 + 1, found.get(0).pairs());
        assertTrue(found.get(0).chance() * found.get(0).pairs() <= 0.01);
    }

    @Test
    void whoWorkedAtAnotherTimeIsNotCompared() {
        var papers = honest(200, new Random(1));
        papers.add(paper(201, manyWrong()));
        papers.add(paper(1001, manyWrong()));
        assertEquals(List.of(), found(papers));
    }

    @Test
    void ableLearnersShareOnlyRightAnswers() {
        var papers = honest(200, new Random(2));
        papers.add(paper(201, Map.of(3L, 2)));
        papers.add(paper(202, Map.of(3L, 2)));
        assertEquals(List.of(), found(papers));
    }

    @Test
    void aWrongAnswerThatAllGiveIsNoSign() {
        var papers = new ArrayList<SharedErrors.Paper>();
        var usual = LongStream.range(0, 8).boxed().collect(Collectors.toMap(question -> question, question -> 1));
        LongStream.range(0, 60).forEach(person -> papers.add(paper(person, usual)));
        assertEquals(List.of(), found(papers));
    }

    @Test
    void amongFewNobodyIsCompared() {
        assertEquals(List.of(), found(List.of(paper(1, manyWrong()), paper(2, manyWrong()))));
    }

    /** In a hundred quizzes with two hundred honest people each, four hundred thousand pairs, at most three are found. */
    @Test
    void honestPeopleAreHardlyEverFound() {
        var random = new Random(20261126);
        var found = IntStream.range(0, 100)
                .map(quiz -> found(honest(200, random)).size())
                .sum();
        assertTrue(found <= 3, found + " pairs found");
    }

    @Test
    void tenThousandPapersAreComparedInSeconds() {
        var papers = new ArrayList<SharedErrors.Paper>();
        var random = new Random(3);
        var distractors =
                LongStream.range(0, 400).boxed().collect(Collectors.toMap(question -> question, question -> 3));
        for (var person = 0; person < 10_000; person++) {
            var wrong = new HashMap<Long, Integer>();
            IntStream.range(0, 8).forEach(i -> wrong.put((long) random.nextInt(400), wrong(random)));
            papers.add(paper(person, wrong));
        }
        var before = System.nanoTime();
        SharedErrors.of(papers, distractors, SHIPPED.shared());
        assertTrue(System.nanoTime() - before < 60_000_000_000L);
    }

    @Test
    void theTailIsThatOfTheBinomialWhereAllChancesAreAlike() {
        assertEquals(1, Coincidence.atLeast(0, List.of()), 1e-15);
        assertEquals(0, Coincidence.atLeast(1, List.of()), 1e-15);
        assertEquals(11 / 1024.0, Coincidence.atLeast(9, Collections.nCopies(10, 0.5)), 1e-15);
        assertEquals(0.2 * 0.3, Coincidence.atLeast(2, List.of(0.2, 0.3)), 1e-15);
        assertEquals(1e-20, Coincidence.atLeast(20, Collections.nCopies(20, 0.1)), 1e-30);
    }
}
