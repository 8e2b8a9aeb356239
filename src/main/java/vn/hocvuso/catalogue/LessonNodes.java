package vn.hocvuso.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import vn.hocvuso.catalogue.Markdown.Medium;
import vn.hocvuso.catalogue.Markdown.Picture;
import vn.hocvuso.platform.text.Folding;

/** Draws the parts of a lesson that differ from plain CommonMark: headings and pictures. */
final class LessonNodes implements NodeRenderer {

    /** The page's own title is the first level. */
    static final int HIGHEST_HEADING = 2;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter writer;
    private final CoreHtmlNodeRenderer core;
    private final Set<String> ids;
    private final Function<String, Optional<Picture>> pictures;
    private final Medium medium;

    LessonNodes(
            HtmlNodeRendererContext context,
            Set<String> ids,
            Function<String, Optional<Picture>> pictures,
            Medium medium) {
        this.context = context;
        this.writer = context.getWriter();
        this.core = new CoreHtmlNodeRenderer(context);
        this.ids = ids;
        this.pictures = pictures;
        this.medium = medium;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Paragraph.class, Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading heading) {
            render(heading);
        } else if (node instanceof Image image) {
            render(image);
        } else if (node.getFirstChild() instanceof Image image
                && image.getNext() == null
                && picture(image).isPresent()) {
            renderFigure(image);
        } else {
            core.render(node);
        }
    }

    private void render(Heading heading) {
        var tag = "h" + Math.max(HIGHEST_HEADING, heading.getLevel());
        writer.line();
        writer.tag(tag, Map.of("id", id(heading)));
        renderChildren(heading);
        writer.tag("/" + tag);
        writer.line();
    }

    /** Made from the heading's words; the prefix keeps it apart from the ids of the page around. */
    private String id(Heading heading) {
        var words = Folding.fold(Markdown.words(heading)).replaceAll("[^a-z0-9]+", "-");
        var base = "muc-" + words.replaceAll("^-|-$", "");
        var id = base;
        for (var number = 2; !ids.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private Optional<Picture> picture(Image image) {
        return Markdown.pictureName(image.getDestination()).flatMap(pictures);
    }

    private void render(Image image) {
        var picture = picture(image);
        if (picture.isEmpty()) {
            writer.text("[" + Markdown.alternative(image) + "]");
            return;
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", picture.get().address());
        attributes.put("alt", Markdown.alternative(image));
        if (picture.get().width() > 0 && picture.get().height() > 0) {
            attributes.put("width", String.valueOf(picture.get().width()));
            attributes.put("height", String.valueOf(picture.get().height()));
        }
        if (medium == Medium.SCREEN) {
            attributes.put("data-kb", String.valueOf(picture.get().kilobytes()));
            attributes.put("loading", "lazy");
        }
        writer.tag("img", attributes, true);
    }

    private void renderFigure(Image image) {
        writer.line();
        writer.tag("figure");
        render(image);
        if (image.getTitle() != null && !image.getTitle().isBlank()) {
            writer.tag("figcaption");
            writer.text(image.getTitle());
            writer.tag("/figcaption");
        }
        writer.tag("/figure");
        writer.line();
    }

    private void renderChildren(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
