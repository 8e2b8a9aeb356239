package vn.hocvuso.assessment.marking;

import java.util.List;

/** Right when what is typed is one of the accepted answers. One part: the text. */
final class ShortTextMarker extends KindMarker<ShortText, Response.Text> {

    ShortTextMarker() {
        super(ShortText.class, Response.Text.class);
    }

    @Override
    void fit(ShortText body, Response.Text response) {
        // any text can be typed
    }

    @Override
    Mark grade(ShortText body, Response.Text response) {
        return Mark.wholly(
                List.of(body.accepted().stream().anyMatch(it -> Texts.same(it, response.typed(), body.marksMatter()))));
    }

    @Override
    Response.Text right(ShortText body) {
        return new Response.Text(body.accepted().get(0));
    }

    @Override
    int parts(ShortText body) {
        return 1;
    }
}
