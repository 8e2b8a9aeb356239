package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;

/**
 * Screens drawn by us, in which the learner does what she would do in earnest, graded by what she did. It cannot exist
 * wrong: every screen can be reached and left for the end, and some way of at most {@value #MOST_ACTIONS} actions earns the
 * full mark.
 *
 * @param screens one to twenty; the first is where it begins
 * @param rules one to ten
 */
public record Simulation(List<Screen> screens, List<Rule> rules) implements Body {

    /** So many actions at most are taken. */
    public static final int MOST_ACTIONS = 60;

    /** Where a move leads that ends the simulation. */
    public static final String END = "end";

    /** What a screen looks like. */
    public enum Device {
        PHONE,
        FORM,
        PAYMENT,
        MESSAGES
    }

    /** What an element is. */
    public enum What {
        TEXT,
        BUBBLE,
        FIELD,
        BUTTON,
        LINK,
        CHOICES,
        PICTURE
    }

    /** What a learner can do. */
    public enum Deed {
        /** Press an element that a move begins at. */
        TAP,
        /** Write into a field. */
        TYPE,
        /** Take one of the choices. */
        CHOOSE,
        /** Refuse, or close the screen. */
        CLOSE
    }

    /**
     * Something on a screen.
     *
     * @param text what stands on it; for a picture its name
     * @param options two to eight of {@link What#CHOICES}, else none
     */
    public record Element(String id, What what, String text, List<String> options) implements Serializable {

        public Element {
            id = Texts.required(id, 20, "screens");
            text = Texts.required(text, 500, "screens");
            var choices = what == What.CHOICES;
            options = Texts.distinct(options, choices ? 2 : 0, choices ? 8 : 0, 100, "screens");
        }
    }

    /**
     * What an action leads to. Typing and choosing without a move leave the learner where she is.
     *
     * @param element none for {@link Deed#CLOSE}
     * @param value only for what is typed or chosen so; any, when there is none
     * @param to a screen, or {@link #END}
     */
    public record Move(Deed deed, Optional<String> element, Optional<String> value, String to)
            implements Serializable {}

    /**
     * One screen.
     *
     * @param hint for practice only
     */
    public record Screen(
            String id, Device device, String title, List<Element> elements, List<Move> moves, Optional<String> hint)
            implements Serializable {

        public Screen {
            id = Texts.required(id, 20, "screens");
            title = Texts.required(title, 200, "screens");
            elements = List.copyOf(elements);
            moves = List.copyOf(moves);
            hint = hint.map(it -> Texts.required(it, 500, "screens"));
            Texts.requireCount(elements, 1, 12, "screens");
            Texts.requireCount(moves, 1, 12, "screens");
            Texts.requireDistinct(elements.stream().map(Element::id).toList(), "screens");
            for (var move : moves) {
                var on = element(elements, move.element().orElse(""));
                var sound =
                        switch (move.deed()) {
                            case CLOSE -> move.element().isEmpty();
                            case TAP -> on.isPresent();
                            case TYPE ->
                                on.filter(it -> it.what() == What.FIELD).isPresent();
                            case CHOOSE ->
                                on.filter(it -> it.what() == What.CHOICES)
                                        .filter(it -> move.value()
                                                .map(it.options()::contains)
                                                .orElse(true))
                                        .isPresent();
                        };
                if (!sound) {
                    throw new Refusal(
                                    "assessment.item.missing",
                                    id,
                                    move.element().orElse("–"))
                            .at("screens");
                }
            }
        }

        private static Optional<Element> element(List<Element> elements, String id) {
            return elements.stream().filter(it -> it.id().equals(id)).findFirst();
        }

        Optional<Element> element(String id) {
            return element(elements, id);
        }

        /** What can be done here, in the order of the elements: numbered, it is the screen as plain text. */
        public List<Offer> offers() {
            var offers = new ArrayList<Offer>();
            for (var element : elements) {
                if (element.what() == What.FIELD) {
                    offers.add(offer(Deed.TYPE, element));
                } else if (element.what() == What.CHOICES) {
                    offers.add(offer(Deed.CHOOSE, element));
                }
                if (leads(Deed.TAP, element.id())) {
                    offers.add(offer(Deed.TAP, element));
                }
            }
            if (leads(Deed.CLOSE, "")) {
                offers.add(new Offer(Deed.CLOSE, "", "", List.of(), true));
            }
            return List.copyOf(offers);
        }

        private Offer offer(Deed deed, Element element) {
            return new Offer(deed, element.id(), element.text(), element.options(), leads(deed, element.id()));
        }

        private boolean leads(Deed deed, String element) {
            return moves.stream()
                    .anyMatch(it -> it.deed() == deed && it.element().orElse("").equals(element));
        }

        /** Where the action leads; refused when the screen does not offer it. */
        String after(Response.Action action) {
            var offered = offers().stream()
                    .anyMatch(it -> it.deed() == action.deed() && it.element().equals(action.element()));
            if (!offered || action.deed() == Deed.CHOOSE && said(action).isEmpty()) {
                throw new Refusal("assessment.answer.action");
            }
            return leadsTo(action);
        }

        /** Where an action leads that the screen offers. */
        String leadsTo(Response.Action action) {
            return moves.stream()
                    .filter(it -> it.deed() == action.deed()
                            && it.element().orElse("").equals(action.element())
                            && it.value()
                                    .map(value -> Texts.same(value, said(action), true))
                                    .orElse(true))
                    .map(Move::to)
                    .findFirst()
                    .orElse(id);
        }

        /** What was typed, or the text of what was chosen; empty when there is no such choice. */
        String said(Response.Action action) {
            if (action.deed() != Deed.CHOOSE) {
                return action.value();
            }
            var options = element(action.element()).map(Element::options).orElse(List.of());
            return IntStream.range(0, options.size())
                    .filter(i -> action.value().equals("" + i))
                    .mapToObj(options::get)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Something that can be done on a screen.
     *
     * @param element empty for {@link Deed#CLOSE}
     * @param text what stands on the element
     * @param options what can be chosen; an action names it by its place from 0
     * @param leads true when doing it may lead to another screen
     */
    public record Offer(Deed deed, String element, String text, List<String> options, boolean leads)
            implements Serializable {}

    /** What a rule asks for. */
    public enum Must {
        /** What was typed last into the field is one of the values. */
        TYPED,
        /** What was chosen last is one of the values. */
        CHOSEN,
        /** The element was tapped. */
        TAPPED,
        /** The simulation ended, and the element was never tapped. */
        NEVER_TAPPED,
        /** The simulation ended, and nothing was ever typed into the field. */
        NEVER_TYPED,
        /** The simulation ended by refusing. */
        REFUSED
    }

    /**
     * One thing that is graded.
     *
     * @param screen none for {@link Must#REFUSED}
     * @param element none for {@link Must#REFUSED}
     * @param values what is accepted, for {@link Must#TYPED} and {@link Must#CHOSEN}
     * @param weight 1 to 100
     * @param words tell the learner afterwards what it was about
     */
    public record Rule(
            Must must, Optional<String> screen, Optional<String> element, List<String> values, int weight, String words)
            implements Serializable {

        public Rule {
            var said = must == Must.TYPED || must == Must.CHOSEN;
            values = Texts.distinct(values, said ? 1 : 0, said ? 10 : 0, 100, "rules");
            words = Texts.required(words, 500, "rules");
            if (weight < 1 || weight > 100) {
                throw new Refusal("assessment.item.weight", 1, 100).at("rules");
            }
        }

        boolean isAt(String on, String touched) {
            return screen.orElse("").equals(on) && element.orElse("").equals(touched);
        }

        private boolean accepts(String said) {
            return values.stream().anyMatch(it -> Texts.same(it, said, true));
        }
    }

    /**
     * How far a learner has come.
     *
     * @param screen empty at the end
     * @param kept for each rule, whether it is kept so far
     */
    public record Stage(Optional<Screen> screen, List<Boolean> kept) implements Serializable {}

    public Simulation {
        screens = List.copyOf(screens);
        rules = List.copyOf(rules);
        Texts.requireCount(screens, 1, 20, "screens");
        Texts.requireCount(rules, 1, 10, "rules");
        Texts.requireDistinct(screens.stream().map(Screen::id).toList(), "screens");
        requireTargets(screens, rules);
        requireWays(screens);
        if (SimulationWays.shortest(screens, rules).isEmpty()) {
            throw new Refusal("assessment.item.unearnable").at("rules");
        }
    }

    private static void requireTargets(List<Screen> screens, List<Rule> rules) {
        var ids = new HashSet<>(screens.stream().map(Screen::id).toList());
        if (ids.contains(END)) {
            throw new Refusal("assessment.item.same", END).at("screens");
        }
        ids.add(END);
        for (var screen : screens) {
            for (var move : screen.moves()) {
                if (!ids.contains(move.to())) {
                    throw new Refusal("assessment.item.missing", screen.id(), move.to()).at("screens");
                }
            }
        }
        for (var rule : rules) {
            var what = screens.stream()
                    .filter(it -> it.id().equals(rule.screen().orElse("")))
                    .flatMap(it -> it.element(rule.element().orElse("")).stream())
                    .map(Element::what)
                    .findFirst();
            var sound =
                    switch (rule.must()) {
                        case REFUSED ->
                            rule.screen().isEmpty() && rule.element().isEmpty();
                        case TYPED, NEVER_TYPED ->
                            what.filter(it -> it == What.FIELD).isPresent();
                        case CHOSEN -> what.filter(it -> it == What.CHOICES).isPresent();
                        case TAPPED, NEVER_TAPPED -> what.isPresent();
                    };
            if (!sound) {
                throw new Refusal(
                                "assessment.item.missing",
                                rule.screen().orElse("–"),
                                rule.element().orElse("–"))
                        .at("rules");
            }
        }
    }

    /** Every screen can be reached from the first, and the end from every screen. */
    private static void requireWays(List<Screen> screens) {
        var reached = new LinkedHashSet<String>();
        reached.add(screens.get(0).id());
        var ending = new LinkedHashSet<String>();
        ending.add(END);
        for (var round = 0; round < screens.size(); round++) {
            for (var screen : screens) {
                var next = screen.moves().stream().map(Move::to).toList();
                if (reached.contains(screen.id())) {
                    reached.addAll(next);
                }
                if (next.stream().anyMatch(ending::contains)) {
                    ending.add(screen.id());
                }
            }
        }
        requireAll(screens, reached, "assessment.item.unreachable");
        requireAll(screens, ending, "assessment.item.deadEnd");
    }

    private static void requireAll(List<Screen> screens, Set<String> found, String key) {
        var lacking = screens.stream()
                .map(Screen::id)
                .filter(it -> !found.contains(it))
                .toList();
        if (!lacking.isEmpty()) {
            throw new Refusal(key, String.join(", ", lacking)).at("screens");
        }
    }

    static boolean isForbidden(Screen screen, Response.Action action, List<Rule> rules) {
        return rules.stream()
                .anyMatch(it -> (it.must() == Must.NEVER_TAPPED && action.deed() == Deed.TAP
                                || it.must() == Must.NEVER_TYPED && action.deed() == Deed.TYPE)
                        && it.isAt(screen.id(), action.element()));
    }

    static List<Boolean> unkept(List<Rule> rules) {
        return rules.stream().map(it -> false).toList();
    }

    /** Which rules are kept after one more action; what must never be done is taken as not done, at the end. */
    static List<Boolean> kept(
            List<Rule> rules, List<Boolean> before, Screen screen, Response.Action action, String to) {
        var after = new ArrayList<>(before);
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var here = rule.isAt(screen.id(), action.element());
            switch (rule.must()) {
                case TYPED, CHOSEN -> {
                    if (here && action.deed() == (rule.must() == Must.TYPED ? Deed.TYPE : Deed.CHOOSE)) {
                        after.set(i, rule.accepts(screen.said(action)));
                    }
                }
                case TAPPED -> after.set(i, before.get(i) || here && action.deed() == Deed.TAP);
                case REFUSED -> after.set(i, to.equals(END) && action.deed() == Deed.CLOSE);
                case NEVER_TAPPED, NEVER_TYPED -> after.set(i, to.equals(END));
            }
        }
        return List.copyOf(after);
    }

    static Screen screen(List<Screen> screens, String id) {
        return screens.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * Does again what the learner did.
     *
     * @throws Refusal {@code assessment.answer.action} when a screen did not offer it, or when the end was reached already
     */
    public Stage after(List<Response.Action> actions) {
        var at = screens.get(0).id();
        var kept = unkept(rules);
        var broken = new HashSet<Rule>();
        for (var action : actions) {
            if (at.equals(END)) {
                throw new Refusal("assessment.answer.action");
            }
            var screen = screen(screens, at);
            at = screen.after(action);
            rules.stream()
                    .filter(it -> isForbidden(screen, action, List.of(it)))
                    .forEach(broken::add);
            kept = kept(rules, kept, screen, action, at);
        }
        var result = new ArrayList<>(kept);
        IntStream.range(0, rules.size())
                .filter(i -> broken.contains(rules.get(i)))
                .forEach(i -> result.set(i, false));
        return new Stage(at.equals(END) ? Optional.empty() : Optional.of(screen(screens, at)), List.copyOf(result));
    }

    /** The shortest way that keeps all rules. */
    List<Response.Action> key() {
        return SimulationWays.shortest(screens, rules);
    }

    /** Every screen is the same, with its moves; the rules may differ. */
    @Override
    public boolean looksLike(Body other) {
        return other instanceof Simulation simulation && simulation.screens().equals(screens);
    }

    /** The first screen; {@link #after} tells the next. */
    @Override
    public Shown shown(List<Integer> order) {
        return Shown.Screen.of(screens.get(0));
    }

    @Override
    public int shuffled() {
        return 0;
    }
}
