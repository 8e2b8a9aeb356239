package vn.hocvuso.movement.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import vn.hocvuso.identity.locality.Positions;
import vn.hocvuso.identity.locality.Positions.Position;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.target.FigureBrowsing.Head;
import vn.hocvuso.movement.target.Progress.Child;
import vn.hocvuso.movement.web.BubbleMap.Bubble;
import vn.hocvuso.movement.web.BubbleMap.Islands;

/** Puts the units below one on the map: the provinces on that of the country, the communes on that of their province. */
@ApplicationScoped
class FigureMaps {

    /** As {@code content/localities/communes.csv} has the special zones, whatever places are known to the system. */
    private static final Position HOANG_SA = new Position(16.568, 112.135);

    private static final Position TRUONG_SA = new Position(9.71, 114.45);

    private final Positions positions;

    @Inject
    FigureMaps(Positions positions) {
        this.positions = positions;
    }

    /**
     * @param indicator its name
     * @param address of a unit's page
     * @return SVG; empty where the places of the units are not known
     */
    String of(Head head, String indicator, List<Child> children, LongFunction<String> address, FigureWords words) {
        var bubbles = new ArrayList<Bubble>();
        for (var child : children) {
            if (child.locality() != null) {
                positions
                        .of(child.locality())
                        .ifPresent(it -> bubbles.add(bubble(child, it, address.apply(child.unit()), words)));
            }
        }
        if (bubbles.isEmpty()) {
            return "";
        }
        var name = words.say("figures.mapOf", indicator, head.shown());
        if (head.kind() != UnitKind.CENTRE) {
            return BubbleMap.part(name, bubbles);
        }
        return BubbleMap.country(
                name,
                bubbles,
                positions.communes(),
                List.of(
                        new Islands(words.say("figures.hoangSa"), HOANG_SA),
                        new Islands(words.say("figures.truongSa"), TRUONG_SA)));
    }

    private static Bubble bubble(Child child, Position position, String address, FigureWords words) {
        var label = new StringBuilder(child.name()).append(": ").append(words.people(child.value()));
        if (child.share() != null) {
            label.append(", ").append(words.percent(child.share()));
        }
        label.append(", ").append(words.standing(child.standing()));
        return new Bubble(child.name(), label.toString(), address, position, child.value(), child.standing());
    }
}
