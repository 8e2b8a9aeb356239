package vn.hocvuso.assessment.marking;

import vn.hocvuso.platform.Refusal;

/** Marks the responses to one kind of item, and knows which response is right. */
public interface Marker {

    /**
     * Marks a response; an empty one earns nothing and is no error.
     *
     * @throws Refusal as {@link #require}
     */
    Mark mark(Body body, Response response);

    /** A response that earns the full mark. */
    Response key(Body body);

    /**
     * Refuses what nobody could have answered to this item.
     *
     * @throws Refusal {@code assessment.answer.kind} for a response of another kind, {@code assessment.answer.choice} for
     *     what the item does not offer, {@code assessment.answer.order}, {@code assessment.answer.number},
     *     {@code assessment.answer.ambiguous}, {@code assessment.answer.action}
     */
    void require(Body body, Response response);

    /** The marker of the item's kind. */
    static Marker of(Body body) {
        return Markers.of(body);
    }

    /**
     * Reads a response to an item.
     *
     * @throws Refusal as {@link Response#read} and {@link #require}
     */
    static Response read(Body body, String json) {
        var response = Response.read(json);
        of(body).require(body, response);
        return response;
    }
}
