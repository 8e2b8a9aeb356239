package vn.hocvuso.certification.credential;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where two documents differ, as paths of members: {@code credentialSubject.achievement.name}. */
final class Differences {

    /** Who has changed more than this has written another document. */
    private static final int MOST = 20;

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(JsonObject given, JsonObject issued) {
        var differences = new Differences();
        differences.compare("", given, issued);
        return List.copyOf(differences.found);
    }

    private void compare(String path, JsonValue given, JsonValue issued) {
        if (found.size() >= MOST) {
            return;
        }
        if (given instanceof JsonObject one && issued instanceof JsonObject other) {
            var members = new TreeSet<>(one.keySet());
            members.addAll(other.keySet());
            members.forEach(member ->
                    compare(path.isEmpty() ? member : path + "." + member, one.get(member), other.get(member)));
        } else if (given instanceof JsonArray one && issued instanceof JsonArray other && one.size() == other.size()) {
            for (var i = 0; i < one.size(); i++) {
                compare(path + "[" + i + "]", one.get(i), other.get(i));
            }
        } else if (given == null || !given.equals(issued)) {
            found.add(path);
        }
    }
}
