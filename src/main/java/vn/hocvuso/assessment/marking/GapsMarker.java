package vn.hocvuso.assessment.marking;

import java.util.ArrayList;
import java.util.Collections;
import vn.hocvuso.platform.Refusal;

/** Earns the share of the gaps that are filled rightly. The parts are the gaps. */
final class GapsMarker extends KindMarker<Gaps, Response.Filled> {

    GapsMarker() {
        super(Gaps.class, Response.Filled.class);
    }

    @Override
    void fit(Gaps body, Response.Filled response) {
        response.typed().forEach(it -> {
            requirePlace(it.gap(), body.gaps().size());
            if (!(body.gaps().get(it.gap()) instanceof Gaps.Typed)) {
                throw new Refusal("assessment.answer.choice");
            }
        });
        response.chosen().forEach(it -> {
            requirePlace(it.gap(), body.gaps().size());
            requirePlace(it.word(), body.bank().size());
            if (!(body.gaps().get(it.gap()) instanceof Gaps.Chosen)) {
                throw new Refusal("assessment.answer.choice");
            }
        });
    }

    @Override
    Mark grade(Gaps body, Response.Filled response) {
        var parts = new ArrayList<>(Collections.nCopies(body.gaps().size(), false));
        response.typed().forEach(it -> parts.set(it.gap(), body.accepts(it.gap(), it.text())));
        response.chosen().forEach(it -> parts.set(it.gap(), body.accepts(it.gap(), it.word())));
        return Mark.shareOf(parts);
    }

    @Override
    Response.Filled right(Gaps body) {
        var typed = new ArrayList<Response.Typed>();
        var chosen = new ArrayList<Response.Chosen>();
        for (var i = 0; i < body.gaps().size(); i++) {
            if (body.gaps().get(i) instanceof Gaps.Typed gap) {
                typed.add(new Response.Typed(i, gap.accepted().get(0)));
            } else if (body.gaps().get(i) instanceof Gaps.Chosen gap) {
                chosen.add(new Response.Chosen(i, gap.words().get(0)));
            }
        }
        return new Response.Filled(typed, chosen);
    }

    @Override
    int parts(Gaps body) {
        return body.gaps().size();
    }
}
