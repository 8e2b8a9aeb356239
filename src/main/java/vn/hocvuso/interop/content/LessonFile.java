package vn.hocvuso.interop.content;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import vn.hocvuso.catalogue.MediaBlock;
import vn.hocvuso.platform.yaml.Problems;

/** Checks a lesson's Markdown (CommonMark 0.31 with the tables of GitHub Flavored Markdown). */
final class LessonFile {

    private static final int LONGEST = 50_000;
    private static final int DEEPEST = 60;
    private static final Pattern PICTURE = Pattern.compile("\\.\\./pictures/([a-z0-9][a-z0-9._-]*)");
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private LessonFile() {}

    /**
     * Looks through a lesson.
     *
     * @param pictures the names of the files in the course's folder {@code pictures}
     * @param media the names of the files in its folder {@code media}
     */
    static void check(String file, String markdown, Set<String> pictures, Set<String> media, Problems problems) {
        if (markdown.isBlank()) {
            problems.add(file, 1, "interop.lesson.empty");
        }
        if (markdown.length() > LONGEST) {
            problems.add(file, 0, "interop.lesson.long", LONGEST);
            return;
        }
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    tell(heading, "interop.lesson.heading");
                }
                visitChildren(heading);
            }

            @Override
            public void visit(HtmlBlock html) {
                tell(html, "interop.lesson.html");
            }

            @Override
            public void visit(HtmlInline html) {
                tell(html, "interop.lesson.html");
            }

            @Override
            public void visit(Image image) {
                var block = MediaBlock.of(image);
                var match = PICTURE.matcher(image.getDestination());
                if (block.isPresent()) {
                    tell(image, block.get());
                } else if (!match.matches()) {
                    tell(image, "interop.lesson.picture", image.getDestination());
                } else if (!pictures.contains(match.group(1))) {
                    tell(image, "interop.lesson.pictureMissing", match.group(1));
                }
                if (image.getFirstChild() == null) {
                    tell(image, "interop.lesson.alternative", image.getDestination());
                }
            }

            private void tell(Node node, MediaBlock block) {
                block.lacks(media).stream()
                        .map(lack -> lack.refusal(file))
                        .forEach(refusal ->
                                tell(node, refusal.key(), refusal.arguments().toArray()));
                if (!block.poster().isEmpty() && !pictures.contains(block.poster())) {
                    tell(node, "interop.lesson.pictureMissing", block.poster());
                }
            }

            private void tell(Node node, String key, Object... arguments) {
                problems.add(file, line(node), key, arguments);
            }
        });
    }

    private static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }
}
