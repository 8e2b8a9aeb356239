package vn.hocvuso.assessment.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Response;

/**
 * What a paper came to.
 *
 * @param lines the questions that were answered
 */
record Grading(List<Line> lines, Attempt.Score score) {

    /** What one question earned. */
    record Line(long question, Response own, Mark mark) {}

    /** @param responses in the author's order, by question; one that is left open earns nothing */
    static Grading of(Paper paper, Map<Long, Response> responses) {
        var lines = new ArrayList<Line>();
        var earned = 0;
        var possible = 0;
        for (var item : paper.items()) {
            var counts = paper.counts(item);
            possible += counts ? Mark.FULL : 0;
            var own = responses.get(item.question());
            if (own != null) {
                var mark = paper.sheet(item).mark(own);
                lines.add(new Line(item.question(), own, mark));
                earned += counts ? mark.thousandths() : 0;
            }
        }
        return new Grading(lines, new Attempt.Score(earned, possible));
    }
}
