package vn.hocvuso.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuizDraft;

/** Questions and quizzes for tests. */
public final class QuizSamples {

    private QuizSamples() {}

    /** A question that asks this. */
    public static QuestionDraft asking(String code, Asked asked) {
        return QuestionDraft.live(code, "4.2", 1, "Câu hỏi " + code, "Vì thế.", asked);
    }

    /** Of the choices the first is right. */
    public static Choosing single(String... texts) {
        return choosing(Choosing.Way.SINGLE, 1, texts);
    }

    /** Of the choices the first so many are right. */
    public static Choosing multiple(int right, String... texts) {
        return choosing(Choosing.Way.MULTIPLE, right, texts);
    }

    private static Choosing choosing(Choosing.Way way, int right, String... texts) {
        return new Choosing(
                way,
                Credit.WHOLE,
                IntStream.range(0, texts.length)
                        .mapToObj(i -> new Choosing.Choice(texts[i], i < right))
                        .toList());
    }

    /** As many questions that ask the same, with the codes q1, q2 and so on. */
    public static List<QuestionDraft> questions(int count, Asked asked) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> asking("q" + i, asked))
                .toList();
    }

    /** A quiz that asks all of these, which must all be right, without limits. */
    public static QuizDraft quiz(List<QuestionDraft> questions) {
        return new QuizDraft("Bài thử", questions.size(), 100, 0, 0, 0, questions);
    }

    /** An owner that nobody else has. */
    public static String owner() {
        return "course:thu-" + System.nanoTime();
    }

    /** These places chosen. */
    public static Response.Choices chosen(Integer... places) {
        return new Response.Choices(Arrays.asList(places));
    }
}
