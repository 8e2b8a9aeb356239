package vn.hocvuso.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import vn.hocvuso.platform.text.Folding;

/**
 * Lessons in Markdown (CommonMark 0.31 with the tables of GitHub Flavored Markdown) as safe HTML: markup in the source
 * is shown as text, links lead only to web, mail and telephone addresses, pictures come only from the edition.
 */
final class Markdown {

    /**
     * A picture where a page finds it; width and height are 0 when unknown.
     *
     * @param kilobytes what fetching it costs
     * @param copies smaller ones, from the narrowest to the widest
     */
    record Picture(String address, int width, int height, int kilobytes, List<Copy> copies) {

        Picture(String address, int width, int height, int kilobytes) {
            this(address, width, height, kilobytes, List.of());
        }
    }

    /** The same picture with fewer pixels. */
    record Copy(String address, int width, int kilobytes) {}

    /**
     * A lesson as HTML.
     *
     * @param beginnings where in it a part begins: at 0, and at each heading of the page's second level
     */
    record Rendered(String html, List<Integer> beginnings) {

        /** The HTML of each part. */
        List<String> parts() {
            var parts = new ArrayList<String>();
            for (var i = 0; i < beginnings.size(); i++) {
                var end = i + 1 < beginnings.size() ? beginnings.get(i + 1) : html.length();
                parts.add(html.substring(beginnings.get(i), end));
            }
            return List.copyOf(parts);
        }
    }

    /** A lesson's words without markup. */
    record Words(List<String> headings, String text) {}

    /** Nesting of blocks and of inline markup: deeper than any lesson, shallower than the stack. */
    private static final int DEEPEST = 60;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final Pattern PICTURE = Pattern.compile("(?:\\.\\./)?pictures/([a-z0-9][a-z0-9._-]{0,79})");

    /** A wide table scrolls on a phone, with the keyboard too. */
    private static final String SCROLLABLE =
            "<div class=\"table-scroll\" role=\"group\" aria-label=\"Bảng\" tabindex=\"0\">";

    private Markdown() {}

    /** What a lesson is rendered for. */
    enum Medium {
        /** A page of the system: pictures are fetched when they come into sight, wide tables scroll. */
        SCREEN,
        /** What is printed or kept: everything is there at once, and nothing moves. */
        PAPER
    }

    /**
     * Renders a lesson for the screen.
     *
     * @param illustrations what is not found by its name is shown by its alternative text
     */
    static Rendered render(String markdown, Illustrations illustrations) {
        var renderer = renderer(illustrations, Medium.SCREEN);
        var html = new StringBuilder();
        var beginnings = new ArrayList<Integer>(List.of(0));
        for (var block = parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            var opens = block instanceof Heading heading && heading.getLevel() <= LessonNodes.HIGHEST_HEADING;
            if (opens && html.length() > 0) {
                beginnings.add(html.length());
            }
            // Markup in the source was escaped, so these tags can only be the renderer's own.
            html.append(renderer.render(block)
                    .replace("<table>", SCROLLABLE + "<table>")
                    .replace("</table>", "</table></div>"));
        }
        return new Rendered(html.toString(), List.copyOf(beginnings));
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Renders a lesson that was read already. */
    static String html(Node document, Illustrations illustrations, Medium medium) {
        return renderer(illustrations, medium).render(document);
    }

    private static HtmlRenderer renderer(Illustrations illustrations, Medium medium) {
        var ids = new HashSet<String>();
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
                .attributeProviderFactory(unused -> (node, tag, attributes) -> {
                    if (node instanceof TableCell cell && cell.isHeader()) {
                        attributes.put("scope", "col");
                    }
                    if (tag.equals("a")) {
                        attributes.put("rel", "noopener");
                    }
                    if (medium == Medium.PAPER) {
                        keepToTheBook(attributes);
                    }
                })
                .nodeRendererFactory(context -> new LessonNodes(context, ids, illustrations, medium))
                .build();
    }

    /** What was kept leads nowhere within the system, and must hold no words that HTML has given up. */
    private static void keepToTheBook(Map<String, String> attributes) {
        attributes.remove("align");
        var target = attributes.get("href");
        if (target != null && !isAbsolute(target)) {
            attributes.keySet().removeAll(Set.of("href", "rel"));
        }
    }

    private static boolean isAbsolute(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The names of the pictures that a lesson shows, also in the place of a recording until it plays. */
    static Set<String> pictures(String markdown) {
        var names = new LinkedHashSet<String>();
        for (var image : images(parse(markdown))) {
            pictureName(image.getDestination()).ifPresent(names::add);
            MediaBlock.of(image)
                    .map(MediaBlock::poster)
                    .filter(poster -> !poster.isEmpty())
                    .ifPresent(names::add);
        }
        return names;
    }

    /** The recordings that a lesson plays. */
    static List<MediaBlock> blocks(String markdown) {
        return images(parse(markdown)).stream()
                .flatMap(image -> MediaBlock.of(image).stream())
                .toList();
    }

    /** The names of these recordings, and of the texts that go with them. */
    static Set<String> media(String markdown) {
        return blocks(markdown).stream()
                .flatMap(block -> Stream.of(block.name(), block.captions(), block.transcript()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Image> images(Node document) {
        var images = new ArrayList<Image>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                images.add(image);
            }
        });
        return images;
    }

    /** A transcript: without pictures, its headings below those of the lesson. */
    static Node transcript(String markdown) {
        var document = parse(markdown);
        for (var image : images(document)) {
            image.insertAfter(new Text(alternative(image)));
            image.unlink();
        }
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.max(heading.getLevel(), LessonNodes.HIGHEST_HEADING + 1));
            }
        });
        return document;
    }

    /**
     * Puts in the place of each recording what it is about and what is said in it.
     *
     * @param where it can be seen and heard; empty when that is told elsewhere
     */
    static Node inWords(Node document, Illustrations illustrations, String where) {
        for (var image : images(document)) {
            MediaBlock.of(image).filter(MediaBlock::alone).ifPresent(block -> illustrations
                    .recording(block)
                    .ifPresent(recording -> putInWords(image.getParent(), block, recording, where)));
        }
        return document;
    }

    private static void putInWords(Node paragraph, MediaBlock block, Illustrations.Recording recording, String where) {
        var title = new StrongEmphasis();
        title.appendChild(new Text((block.kind() == MediaKind.VIDEO ? "Phim: " : "Bài nghe: ") + block.description()));
        var instead = new Paragraph();
        instead.appendChild(title);
        if (!where.isEmpty()) {
            instead.appendChild(new Text(" – "));
            var address = new Text(where);
            if (isAbsolute(where)) {
                var link = new Link(where, null);
                link.appendChild(address);
                instead.appendChild(link);
            } else {
                instead.appendChild(address);
            }
        }
        paragraph.insertBefore(instead);
        Node before = instead;
        var transcript = recording.transcript().document();
        for (var part = transcript.getFirstChild(); part != null; part = transcript.getFirstChild()) {
            before.insertAfter(part);
            before = part;
        }
        paragraph.unlink();
    }

    /** Whether every picture of a lesson has an alternative text. */
    static boolean isDescribed(String markdown) {
        var described = new AtomicBoolean(true);
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (alternative(image).isEmpty()) {
                    described.set(false);
                }
            }
        });
        return described.get();
    }

    /** The name behind {@code ../pictures/name.svg}; empty for any other destination. */
    static Optional<String> pictureName(String destination) {
        var match = PICTURE.matcher(destination);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    static Words words(String markdown) {
        return words(markdown, name -> Optional.empty());
    }

    /** With what is said in the recordings. */
    static Words words(String markdown, Illustrations illustrations) {
        var document = inWords(parse(markdown), illustrations, "");
        var headings = new ArrayList<String>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(words(heading));
            }
        });
        return new Words(List.copyOf(headings), lines(document));
    }

    /** One line for each heading, paragraph and list item, so that readers of the text know where one ends. */
    private static String lines(Node document) {
        var words = new WordCollector();
        document.accept(words);
        return words.collected
                .toString()
                .lines()
                .map(Folding::clean)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The words inside a node, blanks made one; a picture gives its alternative text and caption. */
    static String words(Node node) {
        var words = new WordCollector();
        node.accept(words);
        return Folding.clean(words.collected.toString());
    }

    /** The alternative text of a picture. */
    static String alternative(Image image) {
        var words = new WordCollector();
        words.visitChildren(image);
        return Folding.clean(words.collected.toString());
    }

    private static final class WordCollector extends AbstractVisitor {

        private final StringBuilder collected = new StringBuilder();

        @Override
        public void visit(Text text) {
            collected.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            collected.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            collected.append(html.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock block) {
            collected.append(block.getLiteral()).append('\n');
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            collected.append(block.getLiteral()).append('\n');
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
        public void visit(Image image) {
            visitChildren(image);
            if (image.getTitle() != null && MediaBlock.of(image).isEmpty()) {
                collected.append(' ').append(image.getTitle());
            }
        }

        @Override
        public void visit(CustomNode node) {
            super.visit(node);
            collected.append(' ');
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block) {
                collected.append('\n');
            }
        }
    }
}
