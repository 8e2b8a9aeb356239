package vn.hocvuso.interop.content;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.hocvuso.platform.yaml.Problems;

/**
 * Looks through an SVG drawing before it is loaded, to tell with the line what its author should mend. The catalogue
 * looks again, by its own stricter list.
 */
final class SvgFile {

    private static final Set<String> FORBIDDEN = Set.of("script", "foreignobject", "iframe", "audio", "video");

    private final String file;
    private final Problems problems;

    private SvgFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static void check(String file, byte[] bytes, Problems problems) {
        new SvgFile(file, problems).check(bytes);
    }

    private void check(byte[] bytes) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            var depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> tell(reader, "interop.svg.forbidden", "DOCTYPE");
                    case XMLStreamConstants.START_ELEMENT -> element(reader, depth++);
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // Text and comments draw nothing that could do harm.
                    }
                }
            }
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            problems.add(file, line, "interop.svg.broken");
        }
    }

    private void element(XMLStreamReader reader, int depth) {
        var name = reader.getLocalName();
        if (depth == 0 && !name.equals("svg")) {
            tell(reader, "interop.svg.root", name);
        }
        if (FORBIDDEN.contains(name.toLowerCase(Locale.ROOT))) {
            tell(reader, "interop.svg.forbidden", "<" + name + ">");
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            var value = reader.getAttributeValue(i).strip();
            var outside = attribute.equals("href") && !value.startsWith("#") && !value.startsWith("data:image/");
            if (attribute.startsWith("on") || outside) {
                tell(reader, "interop.svg.forbidden", attribute);
            }
        }
    }

    private void tell(XMLStreamReader reader, String key, String what) {
        problems.add(file, reader.getLocation().getLineNumber(), key, what);
    }
}
