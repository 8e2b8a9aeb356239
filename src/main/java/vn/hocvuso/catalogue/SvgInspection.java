package vn.hocvuso.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hocvuso.platform.Refusal;

/**
 * Reads an SVG drawing (W3C, SVG 1.1 second edition and SVG 2) and refuses what could run or reach outside: document
 * types, entities, scripts, event attributes, foreign content and references to other files. Only elements on the list
 * pass; editors' own elements in their own namespaces are left alone, since nothing draws them.
 */
final class SvgInspection extends DefaultHandler {

    /** The size that a drawing tells, in user units; 0 where it tells none. */
    record Size(int width, int height) {}

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final Set<String> ELEMENTS = Set.of(
            ("svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan"
                            + " textPath linearGradient radialGradient stop clipPath mask pattern marker image style"
                            + " switch view filter feBlend feColorMatrix feComponentTransfer feComposite"
                            + " feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow"
                            + " feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode"
                            + " feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile"
                            + " feTurbulence")
                    .split(" "));

    /** What a reference may be: a part of the same drawing, or a raster picture inside it. */
    private static final Pattern INNER =
            Pattern.compile("#.*|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");

    private static final Pattern OUTER_URL =
            Pattern.compile("url\\s*+\\(\\s*+['\"]?+\\s*+(?!#)", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 100;

    private int depth;
    private boolean inStyle;
    private final StringBuilder style = new StringBuilder();
    private Size size = new Size(0, 0);

    private SvgInspection() {}

    /**
     * Looks at a drawing.
     *
     * @throws Refusal {@code catalogue.svg.broken} with the line, or {@code catalogue.svg.forbidden} with what was found
     */
    static Size of(byte[] bytes) {
        var inspection = new SvgInspection();
        try {
            // The platform's own parser: what a library on the class path might offer knows other features.
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), inspection);
        } catch (SAXParseException e) {
            throw refusalOf(e);
        } catch (SAXException | IOException e) {
            throw new Refusal("catalogue.svg.broken", 1).at("picture");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The platform's XML parser has no secure mode", e);
        }
        return inspection.size;
    }

    private static Refusal refusalOf(SAXParseException e) {
        var text = e.getMessage() == null ? "" : e.getMessage();
        return text.contains("DOCTYPE")
                ? forbidden("DOCTYPE")
                : new Refusal("catalogue.svg.broken", e.getLineNumber()).at("picture");
    }

    private static Refusal forbidden(String what) {
        return new Refusal("catalogue.svg.forbidden", what).at("picture");
    }

    @Override
    public void startElement(String namespace, String name, String qualifiedName, Attributes attributes) {
        if (depth == 0 && !(namespace.equals(SVG) && name.equals("svg"))) {
            throw new Refusal("catalogue.picture.type").at("picture");
        }
        if (++depth > DEEPEST || namespace.equals(XHTML) || namespace.equals(SVG) && !ELEMENTS.contains(name)) {
            throw forbidden("<" + qualifiedName + ">");
        }
        for (var i = 0; i < attributes.getLength(); i++) {
            inspect(attributes.getLocalName(i), attributes.getQName(i), attributes.getValue(i));
        }
        if (depth == 1) {
            size = size(attributes);
        }
        inStyle = namespace.equals(SVG) && name.equals("style");
    }

    private static void inspect(String name, String qualifiedName, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        var reference = lower.equals("href") || lower.equals("src");
        if (lower.startsWith("on")
                || qualifiedName.equals("xml:base")
                || reference && !INNER.matcher(value.strip()).matches()
                || reachesOut(value)
                || lower.equals("style") && value.contains("\\")) {
            throw forbidden(qualifiedName);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inStyle) {
            style.append(text, start, length);
        }
    }

    @Override
    public void endElement(String namespace, String name, String qualifiedName) {
        depth--;
        if (inStyle) {
            inStyle = false;
            // A backslash could hide a word from us that a browser would read.
            if (style.indexOf("\\") >= 0 || style.indexOf("@") >= 0 || reachesOut(style.toString())) {
                throw forbidden("<style>");
            }
            style.setLength(0);
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        throw forbidden("<?" + target + "?>");
    }

    private static boolean reachesOut(String value) {
        return OUTER_URL.matcher(value).find()
                || value.replaceAll("\\s", "").toLowerCase(Locale.ROOT).contains("javascript:");
    }

    private static Size size(Attributes attributes) {
        var box = attributes.getValue("viewBox");
        var numbers = box == null ? new String[0] : box.strip().split("[\\s,]+");
        return numbers.length == 4
                ? new Size(whole(numbers[2]), whole(numbers[3]))
                : new Size(whole(attributes.getValue("width")), whole(attributes.getValue("height")));
    }

    /** A length without unit or in pixels, rounded; 0 for anything else. */
    private static int whole(String length) {
        if (length == null || !length.strip().matches("[0-9]{1,6}(\\.[0-9]{1,10})?(px)?")) {
            return 0;
        }
        return (int) Math.round(Double.parseDouble(length.strip().replace("px", "")));
    }
}
