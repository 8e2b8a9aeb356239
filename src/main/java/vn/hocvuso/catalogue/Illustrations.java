package vn.hocvuso.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Finds what a lesson shows and plays by the names that its Markdown uses. */
@FunctionalInterface
interface Illustrations {

    /**
     * A recording where a page finds it.
     *
     * @param kilobytes what fetching it costs
     * @param width in pixels; 0 when unknown
     * @param height likewise
     * @param captions their address; empty without
     * @param language of the captions
     */
    record Recording(
            MediaKind kind,
            String mediaType,
            String address,
            int kilobytes,
            int width,
            int height,
            String captions,
            String language,
            Transcript transcript) {}

    /** What is said and seen in a recording: Markdown, or else plain paragraphs. */
    record Transcript(String markdown, List<String> paragraphs) {

        static final Transcript NONE = new Transcript("", List.of());

        /**
         * The one that a block names, or else what its captions say.
         *
         * @param text finds what the file of a name holds; empty when there is none
         */
        static Transcript of(MediaBlock block, Function<String, Optional<String>> text) {
            return text.apply(block.transcript())
                    .map(markdown -> new Transcript(markdown, List.of()))
                    .or(() -> text.apply(block.captions())
                            .map(captions ->
                                    new Transcript("", Captions.of(captions).transcript())))
                    .orElse(NONE);
        }

        /** Made anew at each call, so that its parts can be put elsewhere; shows no pictures. */
        Node document() {
            if (!markdown.isEmpty()) {
                return Markdown.transcript(markdown);
            }
            var document = new Document();
            for (var words : paragraphs) {
                var paragraph = new Paragraph();
                paragraph.appendChild(new Text(words));
                document.appendChild(paragraph);
            }
            return document;
        }
    }

    /** Empty when there is no picture of that name: its alternative text is shown. */
    Optional<Markdown.Picture> picture(String name);

    /** Empty when the file is missing: its description is shown. */
    default Optional<Recording> recording(MediaBlock block) {
        return Optional.empty();
    }
}
