package vn.hocvuso.certification.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hocvuso.platform.Refusal;

/**
 * Reads a drawing (W3C, SVG 1.1 second edition) that somebody has uploaded and writes it anew: shapes, gradients and
 * clips only, each attribute with a value of its own form. What could run or reach outside is refused by the name of the
 * element and its line; what draws nothing, such as an editor's own notes, is left out. Properties of a {@code style}
 * become attributes, so that whoever draws needs no style sheets.
 */
public final class Background extends DefaultHandler {

    /** Most bytes. */
    public static final int LARGEST = 300 * 1024;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final Set<String> ELEMENTS = words(
            "svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath use");
    private static final Set<String> TEXTS = words("text tspan textPath tref flowRoot");

    /** They say something about the drawing, and draw nothing. */
    private static final Set<String> NOTES = words("title desc metadata");

    private static final Set<String> REFERRING = words("use linearGradient radialGradient");
    private static final Set<String> IGNORED = words(
            "version baseProfile class role preserveAspectRatio width height x y viewBox enable-background lang space");

    private static final String NUMBER = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?";
    private static final Pattern LENGTH = Pattern.compile(NUMBER + "(?:px|%)?");
    private static final Pattern PATH = Pattern.compile("[MmLlHhVvCcSsQqTtAaZzeE0-9+.,\\s-]*");
    private static final Pattern POINTS = Pattern.compile("[eE0-9+.,\\s-]*");
    private static final Pattern TRANSFORM =
            Pattern.compile("\\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\\s*\\([eE0-9+.,\\s-]*\\)[,\\s]*)*");
    private static final Pattern PAINT = Pattern.compile(
            "#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}|[a-zA-Z]{3,24}|rgb\\([0-9.,%\\s]{5,40}\\)|url\\(#[\\w.-]+\\)(?:\\s+\\S{1,24})?");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z-]{1,24}");
    private static final Pattern DASHES = Pattern.compile("none|(?:" + LENGTH.pattern() + "[,\\s]*){1,20}");
    private static final Pattern LOCAL = Pattern.compile("#[\\w.-]+");
    private static final Pattern CLIP = Pattern.compile("none|url\\(#[\\w.-]+\\)");
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,80}");
    private static final Pattern VIEW =
            Pattern.compile(NUMBER + "[,\\s]+" + NUMBER + "[,\\s]+(" + NUMBER + ")[,\\s]+(" + NUMBER + ")");

    private static final Map<String, Pattern> PROPERTIES = new HashMap<>();
    private static final Map<String, Pattern> ATTRIBUTES = new HashMap<>();

    static {
        put(PROPERTIES, PAINT, "fill stroke stop-color color");
        put(
                PROPERTIES,
                LENGTH,
                "fill-opacity stroke-width stroke-opacity stroke-miterlimit stroke-dashoffset opacity stop-opacity");
        put(PROPERTIES, WORD, "fill-rule clip-rule stroke-linecap stroke-linejoin display visibility");
        put(PROPERTIES, DASHES, "stroke-dasharray");
        put(PROPERTIES, CLIP, "clip-path");
        ATTRIBUTES.putAll(PROPERTIES);
        put(ATTRIBUTES, LENGTH, "x y width height rx ry cx cy r x1 y1 x2 y2 fx fy fr offset");
        put(ATTRIBUTES, TRANSFORM, "transform gradientTransform");
        put(ATTRIBUTES, WORD, "gradientUnits clipPathUnits spreadMethod");
        put(ATTRIBUTES, PATH, "d");
        put(ATTRIBUTES, POINTS, "points");
        put(ATTRIBUTES, NAME, "id");
    }

    private static final int DEEPEST = 50;
    private static final int LONGEST_VALUE = 4000;
    private static final int MOST_USES = 500;

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> usedHere = new HashSet<>();
    private final Set<String> holdingUses = new HashSet<>();
    private int uses;
    private int skipped;
    private Locator locator;

    private Background() {}

    /**
     * The drawing, written anew.
     *
     * @throws Refusal {@code certification.template.svgEmpty}, {@code certification.template.svgLarge}, {@code
     *     certification.template.svgBroken}, {@code certification.template.svgOther}, {@code
     *     certification.template.svgElement}, {@code certification.template.svgText}, {@code
     *     certification.template.svgAttribute} or {@code certification.template.svgSize}, each at {@code backgroundFile}
     */
    public static String checked(byte[] bytes) {
        if (bytes.length == 0) {
            throw refusal(new Refusal("certification.template.svgEmpty"));
        }
        if (bytes.length > LARGEST) {
            throw refusal(new Refusal("certification.template.svgLarge", LARGEST / 1024));
        }
        var reading = new Background();
        try {
            // The platform's own parser: what a library on the class path might offer knows other features.
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), reading);
        } catch (SAXParseException e) {
            throw String.valueOf(e.getMessage()).contains("DOCTYPE")
                    ? refusal(new Refusal("certification.template.svgElement", "<!DOCTYPE>", e.getLineNumber()))
                    : refusal(new Refusal("certification.template.svgBroken", e.getLineNumber()));
        } catch (SAXException | IOException e) {
            throw refusal(new Refusal("certification.template.svgBroken", 1));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The platform's XML parser has no secure mode", e);
        }
        reading.requireFlatUses();
        return reading.written.toString();
    }

    private static Refusal refusal(Refusal refusal) {
        return refusal.at("backgroundFile");
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void processingInstruction(String target, String data) {
        throw element("<?" + target + "?>");
    }

    @Override
    public void startElement(String namespace, String name, String qualifiedName, Attributes attributes) {
        if (skipped > 0) {
            skipped++;
            requireHarmless(namespace, name, qualifiedName);
            return;
        }
        if (open.isEmpty() && !(namespace.equals(SVG) && name.equals("svg"))) {
            throw refusal(new Refusal("certification.template.svgOther"));
        }
        if (!namespace.equals(SVG) && !namespace.equals(XHTML) || namespace.equals(SVG) && NOTES.contains(name)) {
            skipped = 1;
            return;
        }
        if (TEXTS.contains(name)) {
            throw refusal(new Refusal("certification.template.svgText", "<" + name + ">", line()));
        }
        var root = open.isEmpty();
        if (!namespace.equals(SVG)
                || !ELEMENTS.contains(name)
                || open.size() >= DEEPEST
                || name.equals("svg") && !root) {
            throw element("<" + qualifiedName + ">");
        }
        var id = attributes.getValue("id");
        open.push(id == null ? "" : id);
        write(name, root, attributes);
    }

    /** Inside an editor's notes nothing is drawn, but what a browser would run is refused all the same. */
    private void requireHarmless(String namespace, String name, String qualifiedName) {
        if (namespace.equals(XHTML) || namespace.equals(SVG) && !ELEMENTS.contains(name) && !NOTES.contains(name)) {
            throw element("<" + qualifiedName + ">");
        }
    }

    private void write(String name, boolean root, Attributes attributes) {
        written.append('<').append(name);
        if (root) {
            written.append(" xmlns=\"").append(SVG).append('"');
            append("viewBox", view(attributes));
        }
        var kept = new TreeMap<String, String>();
        for (var i = 0; i < attributes.getLength(); i++) {
            keep(name, root, attributes, i, kept);
        }
        var style = attributes.getValue("", "style");
        if (style != null) {
            keepStyle(name, style, kept);
        }
        kept.forEach(this::append);
        written.append('>');
    }

    private void keep(String element, boolean root, Attributes attributes, int i, Map<String, String> kept) {
        var namespace = attributes.getURI(i);
        var name = attributes.getLocalName(i);
        var value = attributes.getValue(i).strip();
        if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
            throw attribute(attributes.getQName(i), element);
        }
        if (name.equals("href") && (namespace.isEmpty() || namespace.equals(XLINK))) {
            if (!REFERRING.contains(element) || !LOCAL.matcher(value).matches()) {
                throw attribute(attributes.getQName(i), element);
            }
            if (element.equals("use")) {
                noteUse(value.substring(1));
            }
            kept.put("href", value);
            return;
        }
        if (attributes.getQName(i).equals("xml:base")) {
            throw attribute("xml:base", element);
        }
        var ignored = !namespace.isEmpty()
                || name.equals("style")
                || name.startsWith("data-")
                || name.startsWith("aria-")
                || IGNORED.contains(name) && (root || !ATTRIBUTES.containsKey(name));
        if (ignored) {
            return;
        }
        var form = ATTRIBUTES.get(name);
        // paths are long, and read letter by letter; the other forms are not meant for long values
        var fits = form == PATH || form == POINTS || value.length() <= LONGEST_VALUE;
        if (form == null || !fits || !form.matcher(value).matches()) {
            throw attribute(name, element);
        }
        kept.put(name, value);
    }

    private void keepStyle(String element, String style, Map<String, String> kept) {
        if (style.indexOf('\\') >= 0 || style.contains("/*")) {
            throw attribute("style", element);
        }
        for (var declaration : style.split(";")) {
            var colon = declaration.indexOf(':');
            var name = colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var value =
                    declaration.substring(colon + 1).replace("!important", "").strip();
            var form = PROPERTIES.get(name);
            if (form != null && form.matcher(value).matches()) {
                kept.put(name, value);
            } else if (form != null || value.contains("(")) {
                throw attribute("style", element);
            }
        }
    }

    private void noteUse(String target) {
        if (++uses > MOST_USES) {
            throw element("<use>");
        }
        usedHere.add(target);
        holdingUses.addAll(open);
    }

    /** A use of something that uses something else could draw a thousand million times. */
    private void requireFlatUses() {
        usedHere.stream().filter(holdingUses::contains).findFirst().ifPresent(target -> {
            throw refusal(new Refusal("certification.template.svgUse", target));
        });
    }

    private String view(Attributes attributes) {
        var box = Optional.ofNullable(attributes.getValue("viewBox")).map(String::strip);
        if (box.isPresent()) {
            var numbers = VIEW.matcher(box.get());
            if (numbers.matches()
                    && Double.parseDouble(numbers.group(1)) > 0
                    && Double.parseDouble(numbers.group(2)) > 0) {
                return box.get();
            }
            throw refusal(new Refusal("certification.template.svgSize"));
        }
        var size = side(attributes, "width") + " " + side(attributes, "height");
        return "0 0 " + size;
    }

    private static String side(Attributes attributes, String name) {
        var value = attributes.getValue(name) == null
                ? ""
                : attributes.getValue(name).strip().replaceFirst("px$", "");
        if (!value.matches("[0-9]{1,6}(\\.[0-9]{1,6})?") || Double.parseDouble(value) <= 0) {
            throw refusal(new Refusal("certification.template.svgSize"));
        }
        return value;
    }

    private void append(String name, String value) {
        written.append(' ')
                .append(name)
                .append("=\"")
                .append(value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                .append('"');
    }

    @Override
    public void endElement(String namespace, String name, String qualifiedName) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        open.pop();
        written.append("</").append(name).append('>');
    }

    private Refusal element(String name) {
        return refusal(new Refusal("certification.template.svgElement", name, line()));
    }

    private Refusal attribute(String name, String element) {
        return refusal(new Refusal("certification.template.svgAttribute", name, "<" + element + ">", line()));
    }

    private int line() {
        return locator == null ? 1 : locator.getLineNumber();
    }

    private static void put(Map<String, Pattern> forms, Pattern form, String names) {
        words(names).forEach(name -> forms.put(name, form));
    }

    private static Set<String> words(String names) {
        return Set.of(names.split(" "));
    }
}
