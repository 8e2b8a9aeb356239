package vn.hocvuso.assessment.marking;

import java.util.Map;

/** One marker for each kind. */
final class Markers {

    private static final Map<Class<? extends Body>, Marker> BY_KIND = Map.ofEntries(
            Map.entry(Choosing.class, new ChoosingMarker()),
            Map.entry(ShortText.class, new ShortTextMarker()),
            Map.entry(NumberAnswer.class, new NumberMarker()));

    private Markers() {}

    static Marker of(Body body) {
        return BY_KIND.get(body.getClass());
    }
}
