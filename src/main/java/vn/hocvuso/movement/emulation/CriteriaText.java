package vn.hocvuso.movement.emulation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;

/** Criteria as their column holds them: a JSON array. */
final class CriteriaText {

    private CriteriaText() {}

    static String of(List<Criterion> criteria) {
        var array = Json.createArrayBuilder();
        for (var one : criteria) {
            array.add(Json.createObjectBuilder()
                    .add("text", one.text())
                    .add("weight", one.weight())
                    .add("scale", one.scale())
                    .add("indicator", one.indicator())
                    .add("fullAt", one.fullAt()));
        }
        return array.build().toString();
    }

    static List<Criterion> criteria(String kept) {
        try (var reader = Json.createReader(new StringReader(kept))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(one -> new Criterion(
                            one.getString("text"),
                            one.getInt("weight"),
                            one.getInt("scale"),
                            one.getString("indicator"),
                            one.getInt("fullAt")))
                    .toList();
        }
    }
}
