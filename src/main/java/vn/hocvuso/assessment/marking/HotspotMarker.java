package vn.hocvuso.assessment.marking;

import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;

/** As {@link ChoosingMarker}, with areas for choices. The parts are the areas. */
final class HotspotMarker extends KindMarker<Hotspot, Response.Areas> {

    HotspotMarker() {
        super(Hotspot.class, Response.Areas.class);
    }

    @Override
    void fit(Hotspot body, Response.Areas response) {
        response.places().forEach(place -> requirePlace(place, body.areas().size()));
        if (!body.several() && response.places().size() > 1) {
            throw new Refusal("assessment.answer.choice");
        }
    }

    @Override
    Mark grade(Hotspot body, Response.Areas response) {
        List<Boolean> parts = IntStream.range(0, body.areas().size())
                .mapToObj(i -> body.areas().get(i).right() == response.places().contains(i))
                .toList();
        return body.credit() == Credit.WHOLE
                ? Mark.wholly(parts)
                : Mark.rightMinusWrong(body.key(), response.places(), parts);
    }

    @Override
    Response.Areas right(Hotspot body) {
        return new Response.Areas(body.key());
    }

    @Override
    int parts(Hotspot body) {
        return body.areas().size();
    }
}
