package vn.hocvuso.assessment.marking;

import static vn.hocvuso.assessment.marking.RecordJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * What a learner gave, in the item's own terms: places from 0 in the author's order, texts as typed. Equal responses have
 * equal JSON, in whatever order their parts were sent.
 */
public sealed interface Response extends Serializable {

    /** As JSON, so many characters at most. */
    int LONGEST = 2000;

    /** True when nothing was answered. */
    boolean isEmpty();

    /** The canonical compact JSON: an object of one member, whose name tells the kind. */
    default String json() {
        return JSON.createObjectBuilder().add(name(), value()).build().toString();
    }

    /** The member's name in the JSON. */
    String name();

    /** The member's value in the JSON. */
    JsonValue value();

    /** The same, with every place of what is shuffled exchanged. */
    default Response moved(IntUnaryOperator place) {
        return this;
    }

    /**
     * Reads a response, without looking at an item.
     *
     * @throws Refusal {@code assessment.answer.long}, {@code assessment.answer.kind} when it is no response of any kind,
     *     {@code assessment.answer.choice} when something is there twice
     */
    static Response read(String json) {
        if (json.length() > LONGEST) {
            throw new Refusal("assessment.answer.long", LONGEST);
        }
        return of(RecordJson.object(json).orElseThrow(ResponseReading::kind), Set.of());
    }

    /**
     * The response in an object.
     *
     * @param besides names of members that say something else
     * @throws Refusal as {@link #read}
     */
    static Response of(JsonObject object, Set<String> besides) {
        return ResponseReading.of(object, besides);
    }

    private static JsonArray array(List<Integer> wholes) {
        var array = JSON.createArrayBuilder();
        wholes.forEach(array::add);
        return array.build();
    }

    /** The places, sorted; none below 0 and none twice. */
    private static List<Integer> sorted(List<Integer> places) {
        var ascending = places.stream().sorted().distinct().toList();
        if (ascending.size() < places.size() || !ascending.isEmpty() && ascending.get(0) < 0) {
            throw new Refusal("assessment.answer.choice");
        }
        return ascending;
    }

    /** The text as typed; half a character could not be stored. */
    private static String wellFormed(String text) {
        if (Texts.isBroken(text)) {
            throw ResponseReading.kind();
        }
        return text;
    }

    /**
     * The choices taken, of {@link Choosing}.
     *
     * @param places in ascending order
     */
    record Choices(List<Integer> places) implements Response {

        public Choices {
            places = sorted(places);
        }

        @Override
        public boolean isEmpty() {
            return places.isEmpty();
        }

        @Override
        public String name() {
            return "choices";
        }

        @Override
        public JsonValue value() {
            return array(places);
        }

        @Override
        public Choices moved(IntUnaryOperator place) {
            return new Choices(places.stream().map(place::applyAsInt).toList());
        }
    }

    /** The text typed, of {@link ShortText}. */
    record Text(String typed) implements Response {

        public Text {
            typed = wellFormed(typed);
        }

        @Override
        public boolean isEmpty() {
            return Folding.clean(typed).isEmpty();
        }

        @Override
        public String name() {
            return "text";
        }

        @Override
        public JsonValue value() {
            return JSON.createValue(typed);
        }
    }

    /** The number as typed, of {@link NumberAnswer}. */
    record Number(String typed) implements Response {

        public Number {
            typed = wellFormed(typed);
        }

        @Override
        public boolean isEmpty() {
            return Folding.clean(typed).isEmpty();
        }

        @Override
        public String name() {
            return "number";
        }

        @Override
        public JsonValue value() {
            return JSON.createValue(typed);
        }
    }

    /**
     * What was put together, of {@link Matching}.
     *
     * @param pairs by ascending left side, none twice
     */
    record Pairs(List<Pair> pairs) implements Response {

        public Pairs {
            sorted(pairs.stream().map(Pair::left).toList());
            pairs = pairs.stream().sorted(Comparator.comparingInt(Pair::left)).toList();
        }

        @Override
        public boolean isEmpty() {
            return pairs.isEmpty();
        }

        @Override
        public String name() {
            return "pairs";
        }

        @Override
        public JsonValue value() {
            var array = JSON.createArrayBuilder();
            pairs.forEach(pair -> array.add(array(List.of(pair.left(), pair.right()))));
            return array.build();
        }

        @Override
        public Pairs moved(IntUnaryOperator place) {
            return new Pairs(pairs.stream()
                    .map(pair -> new Pair(pair.left(), place.applyAsInt(pair.right())))
                    .toList());
        }
    }

    /** The right side given to a left one. */
    record Pair(int left, int right) implements Serializable {}

    /**
     * The things in the learner's order, of {@link Ordering}.
     *
     * @param places all of the item's, or none
     */
    record Order(List<Integer> places) implements Response {

        public Order {
            sorted(places);
            places = List.copyOf(places);
        }

        @Override
        public boolean isEmpty() {
            return places.isEmpty();
        }

        @Override
        public String name() {
            return "order";
        }

        @Override
        public JsonValue value() {
            return array(places);
        }

        @Override
        public Order moved(IntUnaryOperator place) {
            return new Order(places.stream().map(place::applyAsInt).toList());
        }
    }

    /** What stands in the gaps, of {@link Gaps}; by ascending gap, none twice. */
    record Filled(List<Typed> typed, List<Chosen> chosen) implements Response {

        public Filled {
            sorted(Stream.concat(typed.stream().map(Typed::gap), chosen.stream().map(Chosen::gap))
                    .toList());
            typed = typed.stream().sorted(Comparator.comparingInt(Typed::gap)).toList();
            chosen =
                    chosen.stream().sorted(Comparator.comparingInt(Chosen::gap)).toList();
        }

        @Override
        public boolean isEmpty() {
            return chosen.isEmpty()
                    && typed.stream().allMatch(it -> Folding.clean(it.text()).isEmpty());
        }

        @Override
        public String name() {
            return "gaps";
        }

        @Override
        public JsonValue value() {
            var array = JSON.createArrayBuilder();
            typed.forEach(
                    it -> array.add(JSON.createArrayBuilder().add(it.gap()).add(it.text())));
            chosen.forEach(it -> array.add(array(List.of(it.gap(), it.word()))));
            return array.build();
        }

        @Override
        public Filled moved(IntUnaryOperator place) {
            return new Filled(
                    typed,
                    chosen.stream()
                            .map(it -> new Chosen(it.gap(), place.applyAsInt(it.word())))
                            .toList());
        }
    }

    /** What was typed into a gap. */
    record Typed(int gap, String text) implements Serializable {

        public Typed {
            text = wellFormed(text);
        }
    }

    /** The word of the bank chosen for a gap. */
    record Chosen(int gap, int word) implements Serializable {}

    /**
     * The areas pointed at, of {@link Hotspot}.
     *
     * @param places in ascending order
     */
    record Areas(List<Integer> places) implements Response {

        public Areas {
            places = sorted(places);
        }

        @Override
        public boolean isEmpty() {
            return places.isEmpty();
        }

        @Override
        public String name() {
            return "areas";
        }

        @Override
        public JsonValue value() {
            return array(places);
        }

        @Override
        public Areas moved(IntUnaryOperator place) {
            return new Areas(places.stream().map(place::applyAsInt).toList());
        }
    }

    /** What was done, in its order, of {@link Simulation}. */
    record Actions(List<Action> actions) implements Response {

        public Actions {
            actions = List.copyOf(actions);
            if (actions.size() > Simulation.MOST_ACTIONS) {
                throw new Refusal("assessment.answer.many", Simulation.MOST_ACTIONS);
            }
        }

        @Override
        public boolean isEmpty() {
            return actions.isEmpty();
        }

        @Override
        public String name() {
            return "actions";
        }

        @Override
        public JsonValue value() {
            var array = JSON.createArrayBuilder();
            actions.forEach(it -> {
                var action = JSON.createArrayBuilder().add(it.deed().name());
                if (it.deed() != Simulation.Deed.CLOSE) {
                    action.add(it.element());
                }
                if (it.deed() == Simulation.Deed.TYPE || it.deed() == Simulation.Deed.CHOOSE) {
                    action.add(it.value());
                }
                array.add(action);
            });
            return array.build();
        }
    }

    /**
     * One thing done.
     *
     * @param element empty for {@link Simulation.Deed#CLOSE}
     * @param value what was typed, or the place of what was chosen; else empty
     */
    record Action(Simulation.Deed deed, String element, String value) implements Serializable {

        public Action {
            element = wellFormed(element);
            value = wellFormed(value);
        }
    }
}
