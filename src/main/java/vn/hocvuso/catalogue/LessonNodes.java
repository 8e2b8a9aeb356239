package vn.hocvuso.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import vn.hocvuso.catalogue.Illustrations.Recording;
import vn.hocvuso.catalogue.Markdown.Copy;
import vn.hocvuso.catalogue.Markdown.Medium;
import vn.hocvuso.catalogue.Markdown.Picture;
import vn.hocvuso.platform.text.Folding;

/** Draws the parts of a lesson that differ from plain CommonMark: headings, pictures and recordings. */
final class LessonNodes implements NodeRenderer {

    /** The page's own title is the first level. */
    static final int HIGHEST_HEADING = 2;

    private static final int USUAL_WIDTH = 720;

    /** As {@code learner.css} lays pictures out. */
    private static final String SIZES = "(max-width: 46rem) 100vw, 44rem";

    private final HtmlNodeRendererContext context;
    private final HtmlWriter writer;
    private final CoreHtmlNodeRenderer core;
    private final Set<String> ids;
    private final Illustrations illustrations;
    private final Medium medium;

    LessonNodes(HtmlNodeRendererContext context, Set<String> ids, Illustrations illustrations, Medium medium) {
        this.context = context;
        this.writer = context.getWriter();
        this.core = new CoreHtmlNodeRenderer(context);
        this.ids = ids;
        this.illustrations = illustrations;
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
            var recording = node.getFirstChild() instanceof Image image
                    ? MediaBlock.of(image).filter(MediaBlock::alone)
                    : Optional.<MediaBlock>empty();
            recording
                    .flatMap(illustrations::recording)
                    .ifPresentOrElse(found -> render(recording.get(), found), () -> core.render(node));
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
        return Markdown.pictureName(image.getDestination()).flatMap(illustrations::picture);
    }

    private void render(Image image) {
        var picture = picture(image);
        if (picture.isEmpty()) {
            writer.text("[" + Markdown.alternative(image) + "]");
            return;
        }
        var attributes = new LinkedHashMap<String, String>();
        var usual = medium == Medium.SCREEN ? usual(picture.get()) : Optional.<Copy>empty();
        attributes.put("src", usual.map(Copy::address).orElse(picture.get().address()));
        attributes.put("alt", Markdown.alternative(image));
        if (picture.get().width() > 0 && picture.get().height() > 0) {
            attributes.put("width", String.valueOf(picture.get().width()));
            attributes.put("height", String.valueOf(picture.get().height()));
        }
        if (medium == Medium.SCREEN) {
            attributes.put(
                    "data-kb",
                    String.valueOf(
                            usual.map(Copy::kilobytes).orElse(picture.get().kilobytes())));
            attributes.put("loading", "lazy");
            attributes.put("decoding", "async");
            if (usual.isPresent()) {
                attributes.put("srcset", sources(picture.get()));
                attributes.put("sizes", SIZES);
            }
        }
        writer.tag("img", attributes, true);
    }

    /** What a browser gets that cannot choose, and what a download keeps: the widest that suits a phone. */
    private static Optional<Copy> usual(Picture picture) {
        return picture.copies().stream()
                .filter(copy -> copy.width() <= USUAL_WIDTH)
                .reduce((narrow, wide) -> wide);
    }

    /** Beside the copies the picture itself, unless a copy is wide enough already for every screen. */
    private static String sources(Picture picture) {
        var copies = picture.copies().stream().map(copy -> copy.address() + " " + copy.width() + "w");
        var widest = picture.copies().get(picture.copies().size() - 1).width();
        var whole = widest > USUAL_WIDTH
                ? Stream.<String>empty()
                : Stream.of(picture.address() + " " + picture.width() + "w");
        return Stream.concat(copies, whole).collect(Collectors.joining(", "));
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

    /** {@link MediaOnRequest} knows the form of it. */
    private void render(MediaBlock block, Recording recording) {
        var tag = recording.kind() == MediaKind.VIDEO ? "video" : "audio";
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", recording.address());
        attributes.put("aria-label", block.description());
        attributes.put("data-kb", String.valueOf(recording.kilobytes()));
        if (recording.width() > 0 && recording.height() > 0) {
            attributes.put("width", String.valueOf(recording.width()));
            attributes.put("height", String.valueOf(recording.height()));
        }
        illustrations.picture(block.poster()).ifPresent(poster -> attributes.put("poster", poster.address()));
        attributes.put("controls", "");
        attributes.put("preload", "none");
        writer.line();
        writer.tag("div", Map.of("class", "recording"));
        writer.tag("figure");
        writer.tag(tag, attributes);
        if (!recording.captions().isEmpty()) {
            var track = new LinkedHashMap<String, String>();
            track.put("kind", "captions");
            track.put("src", recording.captions());
            track.put("srclang", recording.language());
            track.put("label", language(recording.language()));
            track.put("default", "");
            writer.tag("track", track, true);
        }
        writer.tag("/" + tag);
        writer.tag("figcaption");
        writer.text(block.description());
        writer.tag("/figcaption");
        writer.tag("/figure");
        renderTranscript(recording.transcript());
        writer.tag("/div");
        writer.line();
    }

    private void renderTranscript(Illustrations.Transcript transcript) {
        var document = transcript.document();
        if (document.getFirstChild() == null) {
            return;
        }
        writer.tag("details");
        writer.tag("summary");
        writer.text("Bản chép lời");
        writer.tag("/summary");
        renderChildren(document);
        writer.tag("/details");
    }

    /** By its own Vietnamese name, like all words around a lesson. */
    private static String language(String code) {
        var name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag("vi"));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void renderChildren(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
