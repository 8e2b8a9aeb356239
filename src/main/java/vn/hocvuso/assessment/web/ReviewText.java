package vn.hocvuso.assessment.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.assessment.attempt.Feedback;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Review;
import vn.hocvuso.platform.web.Texts;

/** What the review of a paper says of each question, in one language. */
final class ReviewText {

    private final Locale language;

    ReviewText(Locale language) {
        this.language = language;
    }

    /** Marks as people write them: {@code 7}, {@code 7,5}, {@code 7,33}. */
    static String marks(int thousandths, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(thousandths / (double) Mark.FULL);
    }

    /** Whether it is right, or how much of it; empty where that is not shown. */
    String verdict(QuizViewing.ReviewedItem item) {
        return item.neutral()
                ? text("result.neutral")
                : item.counts() ? verdict(item.feedback()) : text("result.trial");
    }

    private String verdict(Feedback feedback) {
        return feedback.thousandths().map(this::verdict).orElse("");
    }

    private String verdict(int thousandths) {
        return switch (thousandths) {
            case Mark.FULL -> text("result.right");
            case 0 -> text("result.wrong");
            default -> text("result.partly", marks(thousandths, language));
        };
    }

    /** The same as a paragraph of HTML, with the explanation; empty for nothing to be shown. */
    String markup(Feedback feedback) {
        if (feedback.isEmpty()) {
            return "";
        }
        var html = new Html();
        var verdict = verdict(feedback);
        if (!verdict.isEmpty()) {
            html.element("p", verdict, "class", "feedback__verdict");
        }
        feedback.explanation().ifPresent(words -> html.element("p", words, "class", "review__explanation"));
        return html.toString();
    }

    List<ResultPage.Line> lines(Review review) {
        if (review instanceof Review.Choices choices) {
            return choices.choices().stream().map(this::choice).toList();
        } else if (review instanceof Review.Parts parts) {
            return parts.parts().stream().map(this::part).toList();
        }
        return ((Review.Rules) review).rules().stream().map(this::rule).toList();
    }

    private ResultPage.Line choice(Review.Choice choice) {
        return line(
                choice.text(),
                choice.right(),
                choice.taken() && !choice.right(),
                (choice.taken() ? " (" + text("result.chosen") + ")" : "")
                        + (choice.right() ? " (" + text("result.key") + ")" : ""));
    }

    private ResultPage.Line part(Review.Part part) {
        var given = part.given().isEmpty() ? text("result.nothing") : part.given();
        var about = part.about().isEmpty() ? "" : part.about() + ": ";
        return line(
                about + given,
                part.right(),
                !part.right(),
                part.right() ? "" : " (" + text("result.keyIs", part.key()) + ")");
    }

    private ResultPage.Line rule(Review.Rule rule) {
        return line(
                rule.words(),
                rule.kept(),
                !rule.kept(),
                " (" + text(rule.kept() ? "result.kept" : "result.notKept") + ")");
    }

    private static ResultPage.Line line(String text, boolean right, boolean wrong, String says) {
        var looks = right ? " review__choice--right" : wrong ? " review__choice--wrong" : "";
        return new ResultPage.Line(text, "review__choice" + looks, says);
    }

    private String text(String key, Object... arguments) {
        return Texts.of("assessment", language, key, arguments);
    }
}
