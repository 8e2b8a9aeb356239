package vn.hocvuso.bench.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A page's HTML, read as far as a browser must read it to send the page's forms. */
record Page(String html) {

    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile(
            "<input\\b[^>]*\\bname=\"a(\\d+)\"[^>]*\\bvalue=\"(\\d+)\"[^>]*>\\s*<span[^>]*>(.*?)</span>",
            Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#x\\p{XDigit}+|quot|amp|lt|gt);");
    private static final Map<String, String> NAMED = Map.of("quot", "\"", "amp", "&", "lt", "<", "gt", ">");

    /**
     * A form as it is sent when one of its buttons is pressed.
     *
     * @param fields the hidden ones and the button
     */
    record Form(String action, Map<String, Object> fields) {}

    /** The form that holds the button with this id. */
    Form form(String button) {
        var pressed = html.indexOf(" id=\"" + button + "\"");
        var begin = html.lastIndexOf("<form", pressed);
        var end = html.indexOf("</form>", begin);
        if (pressed < 0 || begin < 0 || end < 0) {
            throw new IllegalStateException("No button " + button);
        }
        var fields = new LinkedHashMap<String, Object>();
        var inputs = INPUT.matcher(html).region(begin, end);
        while (inputs.find()) {
            var input = attributes(inputs.group(1));
            if ("hidden".equals(input.get("type")) || button.equals(input.get("id"))) {
                fields.put(input.get("name"), input.getOrDefault("value", ""));
            }
        }
        var head = html.substring(begin, html.indexOf('>', begin));
        return new Form(attributes(head).get("action"), fields);
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new HashMap<String, String>();
        var found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), text(found.group(2)));
        }
        return attributes;
    }

    /** The answers to the paper's questions: all right, or always the first choice. */
    List<Answer> answers(AnswerKey key, boolean right) {
        var offered = new LinkedHashMap<Long, Map<Integer, Integer>>();
        var found = CHOICE.matcher(html);
        while (found.find()) {
            var question = Long.parseLong(found.group(1));
            offered.computeIfAbsent(question, unused -> new LinkedHashMap<>())
                    .put(Integer.valueOf(found.group(2)), key.place(question, text(found.group(3))));
        }
        var answers = new ArrayList<Answer>();
        offered.forEach((question, places) -> {
            var shown = places.entrySet().stream()
                    .filter(place -> right ? key.isRight(question, place.getValue()) : place.getKey() == 0)
                    .map(Map.Entry::getKey)
                    .toList();
            var own = new TreeSet<>(shown.stream().map(places::get).toList());
            answers.add(new Answer(question, shown, List.copyOf(own)));
        });
        return answers;
    }

    private static String text(String markup) {
        return ENTITY.matcher(markup.strip()).replaceAll(found -> {
            var name = found.group(1);
            var text = name.startsWith("#x")
                    ? Character.toString(Integer.parseInt(name.substring(2), 16))
                    : name.startsWith("#")
                            ? Character.toString(Integer.parseInt(name.substring(1)))
                            : NAMED.get(name);
            return java.util.regex.Matcher.quoteReplacement(text);
        });
    }
}
