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

    /** One place of the search: where the learner is, and which rules are kept, a bit for each. */
    private record Place(String screen, int kept) {}

    /** How a place was come to. */
    private record Came(Place from, Response.Action by, int actions) {}

    /**
     * An action that is not forbidden, the screen it leads to, and what it does to the rules: each is kept from then on,
     * or is not, or stays as it was.
     */
    private record Step(Response.Action action, String to, int kept, int stays) {

        Place from(Place place) {
            return new Place(to, place.kept() & stays | kept);
        }
    }

    /** The shortest way that keeps all rules; empty when there is none that can be sent. */
    static List<Response.Action> shortest(List<Screen> screens, List<Rule> rules) {
        var start = new Place(screens.get(0).id(), 0);
        Map<Place, Came> came = new HashMap<>();
        came.put(start, new Came(start, new Response.Action(Deed.CLOSE, "", ""), 0));
        var all = (1 << rules.size()) - 1;
        Map<String, List<Step>> steps = new HashMap<>();
        var open = new ArrayDeque<Place>();
        open.add(start);
        while (!open.isEmpty()) {
            var place = open.remove();
            if (place.screen().equals(Simulation.END)) {
                if (place.kept() == all) {
                    return track(place, start, came);
                }
                continue;
            }
            var actions = came.get(place).actions() + 1;
            if (actions > Simulation.MOST_ACTIONS) {
                continue;
            }
            var screen = Simulation.screen(screens, place.screen());
            for (var step : steps.computeIfAbsent(place.screen(), id -> worthTrying(screen, rules))) {
                var next = step.from(place);
                if (came.putIfAbsent(next, new Came(place, step.action(), actions)) == null) {
                    open.add(next);
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
    private static List<Step> worthTrying(Screen screen, List<Rule> rules) {
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
        return actions.stream()
                .filter(action -> !Simulation.isForbidden(screen, action, rules))
                .map(action -> step(screen, action, rules))
                .toList();
    }

    private static Step step(Screen screen, Response.Action action, List<Rule> rules) {
        var to = screen.leadsTo(action);
        var none = rules.stream().map(it -> false).toList();
        var every = rules.stream().map(it -> true).toList();
        return new Step(
                action,
                to,
                bits(Simulation.kept(rules, none, screen, action, to)),
                bits(Simulation.kept(rules, every, screen, action, to)));
    }

    private static int bits(List<Boolean> kept) {
        return IntStream.range(0, kept.size())
                .map(i -> kept.get(i) ? 1 << i : 0)
                .sum();
    }
}
