package vn.hocvuso.certification.document;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares a file with the register, letter by letter: its attached content with the one that was signed, and each part of its
 * page with that of the sheet made anew.
 */
final class Comparison {

    private static final String PAGES = "pages";
    private static final int MOST = 100;

    private Comparison() {}

    /** What of the content that is attached to the file was not signed so; nothing where none is attached. */
    static List<Difference> ofContent(Inside file, String signed) {
        return differences(file.attachments().get(Attachment.CONTENT), signed, "");
    }

    /** What of the credential that is attached to the file is not as it was signed; nothing where none is attached. */
    static List<Difference> ofCredential(Inside file, String signed) {
        return differences(file.attachments().get(Attachment.CREDENTIAL), signed, Attachment.CREDENTIAL + ": ");
    }

    private static List<Difference> differences(byte[] attached, String text, String prefix) {
        if (attached == null) {
            return List.of();
        }
        var members = Inside.object(attached).map(Comparison::members).orElse(Map.of());
        var signed = Inside.object(text.getBytes(StandardCharsets.UTF_8))
                .map(Comparison::members)
                .orElse(Map.of());
        var names = new TreeSet<>(members.keySet());
        names.addAll(signed.keySet());
        return names.stream()
                .map(name ->
                        new Difference(prefix + name, members.getOrDefault(name, ""), signed.getOrDefault(name, "")))
                .filter(it -> !it.inFile().equals(it.inRegister()))
                .limit(MOST)
                .toList();
    }

    /** What on the page is not as on the sheet made anew; nothing where the page has no marks to go by. */
    static List<Difference> ofPage(Inside file, Inside anew, List<String> names) {
        var differences = new ArrayList<Difference>();
        if (file.marks().isEmpty()) {
            return differences;
        }
        if (file.pages() != anew.pages()) {
            differences.add(new Difference(PAGES, String.valueOf(file.pages()), String.valueOf(anew.pages())));
        }
        var most = Math.min(MOST, Math.max(file.marks().size(), anew.marks().size()));
        for (var mark = 0; mark < most; mark++) {
            var inFile = text(file.marks(), mark);
            var issued = text(anew.marks(), mark);
            if (!inFile.equals(issued)) {
                differences.add(new Difference(text(names, mark), inFile, issued));
            }
        }
        return differences;
    }

    private static String text(List<String> texts, int at) {
        return at < texts.size() ? texts.get(at) : "";
    }

    /** Every value of an object by its path. */
    private static Map<String, String> members(JsonObject object) {
        var members = new LinkedHashMap<String, String>();
        object.forEach((name, value) -> collect(name, value, members));
        return members;
    }

    private static void collect(String path, JsonValue value, Map<String, String> members) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> collect(path + "." + name, inner, members));
        } else if (value instanceof JsonArray array) {
            for (var i = 0; i < array.size(); i++) {
                collect(path + "." + (i + 1), array.get(i), members);
            }
        } else {
            members.put(path, value instanceof JsonString text ? text.getString() : value.toString());
        }
    }
}
