package vn.hocvuso.assessment.marking;

import java.util.Collections;
import vn.hocvuso.platform.Refusal;

/** What the markers have in common: each takes bodies and responses of its kind only. */
abstract class KindMarker<B extends Body, R extends Response> implements Marker {

    private final Class<B> bodies;
    private final Class<R> responses;

    KindMarker(Class<B> bodies, Class<R> responses) {
        this.bodies = bodies;
        this.responses = responses;
    }

    /** Marks what is not empty and fits the body. */
    abstract Mark grade(B body, R response);

    abstract R right(B body);

    /** Refuses a response that the body does not offer. */
    abstract void fit(B body, R response);

    /** How many parts a mark tells of. */
    abstract int parts(B body);

    @Override
    public final Mark mark(Body body, Response response) {
        require(body, response);
        var item = bodies.cast(body);
        return response.isEmpty()
                ? new Mark(0, Collections.nCopies(parts(item), false))
                : grade(item, responses.cast(response));
    }

    @Override
    public final Response key(Body body) {
        return right(bodies.cast(body));
    }

    @Override
    public final void require(Body body, Response response) {
        if (!responses.isInstance(response)) {
            throw new Refusal("assessment.answer.kind");
        }
        if (!response.isEmpty()) {
            fit(bodies.cast(body), responses.cast(response));
        }
    }

    static void requirePlace(int place, int places) {
        if (place < 0 || place >= places) {
            throw new Refusal("assessment.answer.choice");
        }
    }
}
