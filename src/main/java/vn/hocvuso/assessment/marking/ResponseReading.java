package vn.hocvuso.assessment.marking;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import vn.hocvuso.platform.Refusal;

/** Reads the JSON of a {@link Response}, as {@link Response#json} writes it. */
final class ResponseReading {

    private ResponseReading() {}

    /** As {@link Response#of}. */
    static Response of(JsonObject object, Set<String> besides) {
        var names =
                object.keySet().stream().filter(name -> !besides.contains(name)).toList();
        if (names.size() != 1) {
            throw kind();
        }
        var value = object.get(names.get(0));
        var response =
                switch (names.get(0)) {
                    case "choices" -> new Response.Choices(wholes(value));
                    case "pairs" ->
                        new Response.Pairs(array(value).stream()
                                .map(it -> two(it, (left, right) -> new Response.Pair(left, whole(right))))
                                .toList());
                    case "order" -> new Response.Order(wholes(value));
                    case "gaps" -> filled(array(value));
                    case "areas" -> new Response.Areas(wholes(value));
                    case "actions" ->
                        new Response.Actions(array(value).stream()
                                .map(ResponseReading::action)
                                .toList());
                    case "text" -> new Response.Text(text(value));
                    case "number" -> new Response.Number(text(value));
                    default -> throw kind();
                };
        if (response.json().length() > Response.LONGEST) {
            throw new Refusal("assessment.answer.long", Response.LONGEST);
        }
        return response;
    }

    /** That it is no response of any kind. */
    static Refusal kind() {
        return new Refusal("assessment.answer.kind");
    }

    private static JsonArray array(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw kind();
    }

    private static List<Integer> wholes(JsonValue value) {
        return array(value).stream().map(ResponseReading::whole).toList();
    }

    private static int whole(JsonValue value) {
        return RecordJson.whole(value).orElseThrow(ResponseReading::kind);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw kind();
    }

    /** Reads an array of two, the first of which is a place. */
    private static <T> T two(JsonValue value, BiFunction<Integer, JsonValue, T> maker) {
        var array = array(value);
        if (array.size() != 2) {
            throw kind();
        }
        return maker.apply(whole(array.get(0)), array.get(1));
    }

    private static Response.Action action(JsonValue value) {
        var array = array(value);
        for (var deed : Simulation.Deed.values()) {
            var size =
                    switch (deed) {
                        case CLOSE -> 1;
                        case TAP -> 2;
                        case TYPE, CHOOSE -> 3;
                    };
            if (array.size() == size && text(array.get(0)).equals(deed.name())) {
                return new Response.Action(
                        deed, size > 1 ? text(array.get(1)) : "", size > 2 ? text(array.get(2)) : "");
            }
        }
        throw kind();
    }

    private static Response.Filled filled(JsonArray gaps) {
        var typed = new ArrayList<Response.Typed>();
        var chosen = new ArrayList<Response.Chosen>();
        gaps.forEach(it -> two(
                it,
                (gap, given) -> given instanceof JsonString text
                        ? typed.add(new Response.Typed(gap, text.getString()))
                        : chosen.add(new Response.Chosen(gap, whole(given)))));
        return new Response.Filled(typed, chosen);
    }
}
