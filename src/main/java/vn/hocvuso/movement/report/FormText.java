package vn.hocvuso.movement.report;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;

/** The sections of a form as JSON, and back. */
final class FormText {

    private static final JsonProvider JSON = JsonProvider.provider();

    private FormText() {}

    static String of(List<FormSection> sections) {
        var all = JSON.createArrayBuilder();
        for (var section : sections) {
            var fields = JSON.createArrayBuilder();
            for (var field : section.fields()) {
                fields.add(JSON.createObjectBuilder()
                        .add("code", field.code())
                        .add("label", field.label())
                        .add("kind", field.kind().name())
                        .add("indicator", field.indicator())
                        .add("required", field.required()));
            }
            all.add(JSON.createObjectBuilder().add("title", section.title()).add("fields", fields));
        }
        return all.build().toString();
    }

    static List<FormSection> sections(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .map(FormText::section)
                    .toList();
        }
    }

    private static FormSection section(JsonObject section) {
        var fields = section.getJsonArray("fields").stream()
                .map(JsonValue::asJsonObject)
                .map(field -> new FormField(
                        field.getString("code"),
                        field.getString("label"),
                        FormField.Kind.valueOf(field.getString("kind")),
                        field.getString("indicator"),
                        field.getBoolean("required")))
                .toList();
        return new FormSection(section.getString("title"), fields);
    }
}
