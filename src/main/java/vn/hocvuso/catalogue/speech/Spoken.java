package vn.hocvuso.catalogue.speech;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.hocvuso.platform.text.Sha256;

/** What is said of a page: its sentences in their order, exactly as they can be found on it. */
public record Spoken(List<Sentence> sentences) {

    /**
     * One sentence.
     *
     * @param part the part of the lesson in which it stands, from 1
     */
    public record Sentence(int part, String text) {}

    private static final Pattern BLOCK = Pattern.compile(
            "</?(?:p|li|ul|ol|h[1-6]|table|thead|tbody|tr|th|td|blockquote|figure|figcaption|pre|div|dl|dt|dd|section|details|summary|hr)\\b[^>]*>");
    /** What is folded away is not read: the words of a film, which can be heard in it. */
    private static final Pattern FOLDED = Pattern.compile("<details\\b.*?</details>");

    private static final Pattern BREAK = Pattern.compile("<br\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /**
     * What is said of a lesson.
     *
     * @param parts the HTML of its parts, as the renderer has written it
     */
    public static Spoken of(String title, List<String> parts) {
        var sentences = new ArrayList<Sentence>();
        Sentences.of(title).forEach(text -> sentences.add(new Sentence(1, text)));
        for (var i = 0; i < parts.size(); i++) {
            for (var text : Sentences.of(text(parts.get(i)))) {
                sentences.add(new Sentence(i + 1, text));
            }
        }
        return new Spoken(List.copyOf(sentences));
    }

    /** The words of the HTML, one line a block. */
    private static String text(String html) {
        // A line feed inside a paragraph is a blank to the reader.
        var open = FOLDED.matcher(html.replace('\n', ' ')).replaceAll("\n");
        var blocks = BLOCK.matcher(open).replaceAll("\n");
        var words = TAG.matcher(BREAK.matcher(blocks).replaceAll(" ")).replaceAll("");
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** SHA-256 in hexadecimal: the same for the same sentences in the same parts. */
    public String sha256() {
        var text = new StringBuilder();
        sentences.forEach(sentence ->
                text.append(sentence.part()).append(' ').append(sentence.text()).append('\n'));
        return sha256(text.toString());
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal. */
    public static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
