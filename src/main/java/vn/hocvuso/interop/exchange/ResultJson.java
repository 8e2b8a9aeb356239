package vn.hocvuso.interop.exchange;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocvuso.interop.exchange.ResultRecord.Attempted;
import vn.hocvuso.interop.exchange.ResultRecord.Completed;
import vn.hocvuso.interop.exchange.ResultRecord.Item;
import vn.hocvuso.interop.exchange.ResultRecord.LessonDone;
import vn.hocvuso.interop.exchange.ResultRecord.Person;
import vn.hocvuso.interop.exchange.ResultRecord.Started;
import vn.hocvuso.interop.exchange.ResultRecord.Whose;

/** Writes a record as one line of JSON, and reads it. */
final class ResultJson {

    /** Found once: looking for it walks through every jar. */
    static final JsonProvider JSON = JsonProvider.provider();

    private ResultJson() {}

    static String write(ResultRecord result) {
        var json = JSON.createObjectBuilder().add("kind", result.kind());
        json.add("learner", result.learner());
        result.whose().ifPresent(whose -> json.add("enrolment", whose.enrolment())
                .add("course", whose.course())
                .add("edition", whose.edition()));
        if (result instanceof Person person) {
            json.add("username", person.username())
                    .add("fullName", person.fullName())
                    .add("groups", JSON.createArrayBuilder(new TreeSet<>(person.groups())))
                    .add("commune", person.commune())
                    .add("consent", person.consent())
                    .add("consentedAt", person.consentedAt().toString());
        } else if (result instanceof Started started) {
            json.add("startedAt", started.startedAt().toString());
        } else if (result instanceof LessonDone done) {
            json.add("lesson", done.lesson()).add("doneAt", done.doneAt().toString());
        } else if (result instanceof Attempted attempted) {
            var items = JSON.createArrayBuilder();
            attempted
                    .items()
                    .forEach(item -> items.add(JSON.createObjectBuilder()
                            .add("question", item.question())
                            .add("right", item.right())));
            json.add("attempt", attempted.attempt())
                    .add("startedAt", attempted.startedAt().toString())
                    .add("submittedAt", attempted.submittedAt().toString())
                    .add("earned", attempted.earned())
                    .add("possible", attempted.possible())
                    .add("passed", attempted.passed())
                    .add("items", items);
        } else if (result instanceof Completed completed) {
            json.add("completedAt", completed.completedAt().toString());
        }
        return json.build().toString();
    }

    /** @throws IllegalArgumentException for whatever is no record */
    static ResultRecord read(String line) {
        try (var reader = JSON.createReader(new StringReader(line))) {
            return read(reader.readObject());
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeException e) {
            throw new IllegalArgumentException("Not a record", e);
        }
    }

    private static ResultRecord read(JsonObject json) {
        return switch (json.getString("kind")) {
            case Person.KIND ->
                new Person(
                        json.getString("learner"),
                        json.getString("username"),
                        json.getString("fullName"),
                        groups(json),
                        json.getString("commune"),
                        json.getString("consent"),
                        time(json, "consentedAt"));
            case Started.KIND -> new Started(whose(json), time(json, "startedAt"));
            case LessonDone.KIND -> new LessonDone(whose(json), json.getString("lesson"), time(json, "doneAt"));
            case Attempted.KIND ->
                new Attempted(
                        whose(json),
                        json.getString("attempt"),
                        time(json, "startedAt"),
                        time(json, "submittedAt"),
                        json.getInt("earned"),
                        json.getInt("possible"),
                        json.getBoolean("passed"),
                        items(json));
            case Completed.KIND -> new Completed(whose(json), time(json, "completedAt"));
            default -> throw new IllegalArgumentException("Not a record: kind");
        };
    }

    private static Whose whose(JsonObject json) {
        return new Whose(
                json.getString("learner"),
                json.getString("enrolment"),
                json.getString("course"),
                json.getString("edition"));
    }

    private static Set<String> groups(JsonObject json) {
        return json.getJsonArray("groups").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }

    private static List<Item> items(JsonObject json) {
        return json.getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(item -> new Item(item.getString("question"), item.getBoolean("right")))
                .toList();
    }

    private static Instant time(JsonObject json, String name) {
        return Instant.parse(json.getString(name));
    }
}
