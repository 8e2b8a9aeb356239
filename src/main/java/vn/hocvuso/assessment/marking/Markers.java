package vn.hocvuso.assessment.marking;

import java.util.Map;

/** One marker for each kind. */
final class Markers {

    private static final Map<Class<? extends Body>, Marker> BY_KIND = Map.ofEntries(
            Map.entry(Choosing.class, new ChoosingMarker()),
            Map.entry(Matching.class, new MatchingMarker()),
            Map.entry(Ordering.class, new OrderingMarker()),
            Map.entry(Gaps.class, new GapsMarker()),
            Map.entry(Hotspot.class, new HotspotMarker()),
            Map.entry(Simulation.class, new SimulationMarker()),
            Map.entry(ShortText.class, new ShortTextMarker()),
            Map.entry(NumberAnswer.class, new NumberMarker()));

    private Markers() {}

    static Marker of(Body body) {
        return BY_KIND.get(body.getClass());
    }
}
