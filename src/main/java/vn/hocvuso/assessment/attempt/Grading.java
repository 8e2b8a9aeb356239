package vn.hocvuso.assessment.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Response;

/**
 * What a paper came to.
 *
 * @param lines the questions that were answered
 */
record Grading(List<Line> lines, Attempt.Score score) {

    /**
     * What one question earned by itself.
     *
     * @param thousandths of its mark
     */
    record Line(long question, Response own, int thousandths) {}

    /**
     * Grades a paper. A question that is left open earns nothing, one that was neutralised everything.
     *
     * @param responses in the author's order, by question
     */
    static Grading of(Paper paper, Map<Long, Response> responses) {
        var lines = new ArrayList<Line>();
        var earned = 0;
        var possible = 0;
        for (var item : paper.items()) {
            var counts = paper.counts(item);
            possible += counts ? Mark.FULL : 0;
            var own = Optional.ofNullable(responses.get(item.question()));
            var mark = own.map(given -> paper.sheet(item).mark(given).thousandths())
                    .orElse(0);
            own.ifPresent(given -> lines.add(new Line(item.question(), given, mark)));
            earned += counts ? item.neutral() ? Mark.FULL : mark : 0;
        }
        return new Grading(lines, new Attempt.Score(earned, possible));
    }
}
