package vn.hocvuso.catalogue;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML documents of a book, always well-formed. */
final class EpubXml {

    /** Writes what stands inside an element. */
    interface Inside {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private EpubXml() {}

    static byte[] document(Inside root) throws XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        root.write(xml);
        xml.writeEndDocument();
        xml.close();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        text(xml, text);
        xml.writeEndElement();
    }

    static void text(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeCharacters(printable(text));
    }

    /** Without the characters that XML 1.0 does not know (section 2.2). */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    static void languageOf(XMLStreamWriter xml, String code) throws XMLStreamException {
        xml.writeAttribute("lang", code);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", code);
    }

    /** Element by element, so that whatever is not well-formed is found here and not by a reader. */
    static void copy(String html, XMLStreamWriter xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new StringReader("<body>" + printable(html) + "</body>"));
        var depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth++ > 0) {
                        start(reader, xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth > 0) {
                        xml.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS -> xml.writeCharacters(reader.getText());
                default -> {
                    // comments and instructions were escaped by the renderer; nothing else can be there
                }
            }
        }
    }

    private static void start(XMLStreamReader reader, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(reader.getLocalName());
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            xml.writeAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }
}
