package vn.hocvuso.assessment.marking;

import static vn.hocvuso.assessment.marking.RecordJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
        var object = RecordJson.object(json).orElseThrow(Response::kind);
        if (object.size() != 1) {
            throw kind();
        }
        var value = object.values().iterator().next();
        var response =
                switch (object.keySet().iterator().next()) {
                    case "choices" -> new Choices(wholes(value));
                    case "text" -> new Text(text(value));
                    case "number" -> new Number(text(value));
                    default -> throw kind();
                };
        if (response.json().length() > LONGEST) {
            throw new Refusal("assessment.answer.long", LONGEST);
        }
        return response;
    }

    private static Refusal kind() {
        return new Refusal("assessment.answer.kind");
    }

    private static JsonArray array(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw kind();
    }

    private static List<Integer> wholes(JsonValue value) {
        return array(value).stream().map(Response::whole).toList();
    }

    private static int whole(JsonValue value) {
        return RecordJson.whole(value).orElseThrow(Response::kind);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw kind();
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
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw kind();
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
}
