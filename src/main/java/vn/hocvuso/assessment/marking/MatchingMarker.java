package vn.hocvuso.assessment.marking;

import java.util.stream.IntStream;

/** Earns the share of the left sides that have their right one. The parts are the left sides. */
final class MatchingMarker extends KindMarker<Matching, Response.Pairs> {

    MatchingMarker() {
        super(Matching.class, Response.Pairs.class);
    }

    @Override
    void fit(Matching body, Response.Pairs response) {
        response.pairs().forEach(pair -> {
            requirePlace(pair.left(), body.pairs().size());
            requirePlace(pair.right(), body.shuffled());
        });
    }

    @Override
    Mark grade(Matching body, Response.Pairs response) {
        return Mark.shareOf(IntStream.range(0, body.pairs().size())
                .mapToObj(i -> response.pairs().contains(new Response.Pair(i, i)))
                .toList());
    }

    @Override
    Response.Pairs right(Matching body) {
        return new Response.Pairs(IntStream.range(0, body.pairs().size())
                .mapToObj(i -> new Response.Pair(i, i))
                .toList());
    }

    @Override
    int parts(Matching body) {
        return body.pairs().size();
    }
}
