package vn.hocvuso.movement.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.identity.Learner;

/**
 * Where somebody stands in a round.
 *
 * @param place from 1; those who tie share one, and the next has as many places more
 * @param earned in thousandths of a mark, from 0 to {@code possible}
 * @param possible in thousandths of a mark
 * @param seconds from the start to the handing in
 * @param goesOn to the next round
 */
record Standing(Learner.Ref learner, int place, int earned, int possible, long seconds, boolean goesOn) {

    /** What was handed in. */
    record Paper(Learner.Ref learner, int earned, int possible, long seconds) {

        private double share() {
            return (double) earned / possible;
        }

        private boolean ties(Paper other) {
            return seconds == other.seconds && (long) earned * other.possible == (long) other.earned * possible;
        }
    }

    /**
     * Ranks papers by their share of marks, then by time.
     *
     * @param goingOn how many go on; who ties with the last of them goes on, too
     */
    static List<Standing> of(List<Paper> papers, int goingOn) {
        var sorted = papers.stream()
                .sorted(Comparator.comparingDouble(Paper::share).reversed().thenComparingLong(Paper::seconds))
                .toList();
        var standings = new ArrayList<Standing>();
        var place = 0;
        for (var i = 0; i < sorted.size(); i++) {
            var paper = sorted.get(i);
            if (i == 0 || !paper.ties(sorted.get(i - 1))) {
                place = i + 1;
            }
            standings.add(new Standing(
                    paper.learner(), place, paper.earned(), paper.possible(), paper.seconds(), place <= goingOn));
        }
        return standings;
    }
}
