package vn.hocvuso.movement.news;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import vn.hocvuso.platform.text.Folding;

/**
 * Makes HTML and plain words of Markdown (CommonMark 0.31). HTML in it is shown as it was typed, links lead to web pages,
 * mail and telephones only, and pictures become their descriptions: nothing is fetched from elsewhere.
 */
final class NewsText {

    /** Headings of the text stand below the title of the item. */
    private static final int HIGHEST_HEADING = 2;

    private static final int LOWEST_HEADING = 6;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
            .attributeProviderFactory(unused -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", "noopener nofollow");
                }
            })
            .build();

    private NewsText() {}

    static String html(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(heading.getLevel() + HIGHEST_HEADING - 1, LOWEST_HEADING));
            }

            @Override
            public void visit(Image image) {
                image.insertAfter(new Text(words(image)));
                image.unlink();
            }
        });
        return RENDERER.render(document);
    }

    /** The words alone: one line for each heading and paragraph. */
    static String plain(String markdown) {
        var words = new Words();
        PARSER.parse(markdown).accept(words);
        return words.lines();
    }

    private static String words(Node node) {
        var words = new Words();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(words);
        }
        return words.lines();
    }

    private static final class Words extends AbstractVisitor {

        private final StringBuilder collected = new StringBuilder();

        String lines() {
            return String.join(
                    "\n",
                    collected
                            .toString()
                            .lines()
                            .map(Folding::clean)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }

        @Override
        public void visit(Text text) {
            collected.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            collected.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            collected.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            collected.append(' ');
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            collected.append('\n');
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            collected.append('\n');
        }
    }
}
