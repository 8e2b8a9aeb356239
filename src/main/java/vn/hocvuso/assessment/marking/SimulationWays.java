package vn.hocvuso.assessment.marking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.marking.Simulation.Deed;
import vn.hocvuso.assessment.marking.Simulation.Must;
import vn.hocvuso.assessment.marking.Simulation.Rule;
import vn.hocvuso.assessment.marking.Simulation.Screen;

/** Looks through a simulation for the shortest way to full marks, as a learner could go it. */
final class SimulationWays {

    private SimulationWays() {}

    /** One place of the search: where the learner is, and which rules are kept. */
    private record Place(String screen, List<Boolean> kept) {}

    /** How a place was come to. */
    private record Came(Place from, Response.Action by, int actions) {}

    /** The shortest way that keeps all rules; empty when there is none that can be sent. */
    static List<Response.Action> shortest(List<Screen> screens, List<Rule> rules) {
        var start = new Place(screens.get(0).id(), Simulation.unkept(rules));
        Map<Place, Came> came = new HashMap<>();
        came.put(start, new Came(start, new Response.Action(Deed.CLOSE, "", ""), 0));
        var open = new ArrayDeque<Place>();
        open.add(start);
        while (!open.isEmpty()) {
            var place = open.remove();
            if (place.screen().equals(Simulation.END)) {
                if (!place.kept().contains(false)) {
                    return track(place, start, came);
                }
                continue;
            }
            var actions = came.get(place).actions() + 1;
            var screen = Simulation.screen(screens, place.screen());
            for (var action :
                    actions > Simulation.MOST_ACTIONS ? List.<Response.Action>of() : worthTrying(screen, rules)) {
                if (!Simulation.isForbidden(screen, action, rules)) {
                    var to = screen.after(action);
                    var next = new Place(to, Simulation.kept(rules, place.kept(), screen, action, to));
                    if (came.putIfAbsent(next, new Came(place, action, actions)) == null) {
                        open.add(next);
                    }
                }
            }
        }
        return List.of();
    }

    private static List<Response.Action> track(Place end, Place start, Map<Place, Came> came) {
        var way = new ArrayList<Response.Action>();
        for (var at = end; !at.equals(start); at = came.get(at).from()) {
            way.add(0, came.get(at).by());
        }
        return new Response.Actions(way).json().length() > Response.LONGEST ? List.of() : way;
    }

    /** What a learner could do on the screen, as far as it makes a difference. */
    private static List<Response.Action> worthTrying(Screen screen, List<Rule> rules) {
        var actions = new ArrayList<Response.Action>();
        for (var offer : screen.offers()) {
            switch (offer.deed()) {
                case TYPE -> {
                    rules.stream()
                            .filter(it -> it.must() == Must.TYPED && it.isAt(screen.id(), offer.element()))
                            .flatMap(it -> it.values().stream())
                            .forEach(it -> actions.add(new Response.Action(Deed.TYPE, offer.element(), it)));
                    screen.moves().stream()
                            .filter(it -> it.deed() == Deed.TYPE
                                    && it.element().orElse("").equals(offer.element()))
                            .forEach(it -> actions.add(new Response.Action(
                                    Deed.TYPE, offer.element(), it.value().orElse("x"))));
                }
                case CHOOSE ->
                    IntStream.range(0, offer.options().size())
                            .forEach(i -> actions.add(new Response.Action(Deed.CHOOSE, offer.element(), "" + i)));
                default -> actions.add(new Response.Action(offer.deed(), offer.element(), ""));
            }
        }
        return actions;
    }
}
