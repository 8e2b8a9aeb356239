package vn.hocvuso.certification.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Puts a credential into a picture and takes it out again (1EdTech Open Badges 3.0, section 5.3 "Baked Badge"): a PNG holds it
 * in a chunk {@code iTXt} (W3C PNG, third edition, section 11.3.3.4), an SVG in an element of its own.
 */
final class Baking {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String KEYWORD = "openbadgecredential";
    private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
    private static final String ELEMENT = "credential";
    /** Length, name and check sum of a chunk. */
    private static final int CHUNK_FRAME = 12;

    private static final int CHUNK_HEAD = 8;

    /** What a picture holds: a credential's text, nothing, or it is broken. */
    sealed interface Content {
        record Found(String text) implements Content {}

        record Nothing() implements Content {}

        record Broken() implements Content {}
    }

    private Baking() {}

    static boolean isPng(byte[] file) {
        return file.length >= PNG.length && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length);
    }

    /** The picture with the credential in a chunk after the first, which is the header. */
    static byte[] intoPng(byte[] picture, String credential) {
        var header = PNG.length + CHUNK_FRAME + ByteBuffer.wrap(picture).getInt(PNG.length);
        var baked = new ByteArrayOutputStream();
        baked.write(picture, 0, header);
        baked.writeBytes(chunk(credential));
        baked.write(picture, header, picture.length - header);
        return baked.toByteArray();
    }

    private static byte[] chunk(String credential) {
        // after the keyword: not compressed, and neither language nor translated keyword
        var data = (KEYWORD + "\0\0\0\0\0" + credential).getBytes(StandardCharsets.UTF_8);
        var named = ByteBuffer.allocate(Integer.BYTES + data.length)
                .put("iTXt".getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(CHUNK_FRAME + data.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    static Content outOfPng(byte[] picture) {
        var buffer = ByteBuffer.wrap(picture).position(PNG.length);
        while (buffer.remaining() >= CHUNK_FRAME) {
            var start = buffer.position();
            var length = buffer.getInt();
            if (length < 0 || length > picture.length - start - CHUNK_FRAME) {
                return new Content.Broken();
            }
            var name = new String(picture, start + Integer.BYTES, Integer.BYTES, StandardCharsets.US_ASCII);
            if (name.equals("iTXt") && text(picture, start + CHUNK_HEAD, length).startsWith(KEYWORD + "\0")) {
                return intact(picture, start, length)
                        ? found(text(picture, start + CHUNK_HEAD, length))
                        : new Content.Broken();
            }
            if (name.equals("IEND")) {
                return new Content.Nothing();
            }
            buffer.position(start + CHUNK_FRAME + length);
        }
        return new Content.Broken(); // without an end it was cut off
    }

    private static String text(byte[] picture, int start, int length) {
        return new String(picture, start, length, StandardCharsets.UTF_8);
    }

    private static boolean intact(byte[] picture, int start, int length) {
        var sum = new CRC32();
        sum.update(picture, start + Integer.BYTES, Integer.BYTES + length);
        return ByteBuffer.wrap(picture).getInt(start + CHUNK_HEAD + length) == (int) sum.getValue();
    }

    /** After the keyword: whether compressed and how, the language, the translated keyword, and then the text. */
    private static Content found(String data) {
        var flags = KEYWORD.length() + 1;
        if (data.length() < flags + 2 || data.charAt(flags) != 0) {
            return new Content.Broken(); // compressed, which the specification forbids
        }
        var language = data.indexOf('\0', flags + 2);
        var translated = language < 0 ? -1 : data.indexOf('\0', language + 1);
        return translated < 0 ? new Content.Broken() : new Content.Found(data.substring(translated + 1));
    }

    /** The element that goes right behind the opening tag of an SVG, which it brings its own namespace to. */
    static String svgElement(String credential) {
        return "<openbadges:" + ELEMENT + " xmlns:openbadges=\"" + NAMESPACE + "\"><![CDATA["
                + credential.replace("]]>", "]]]]><![CDATA[>") + "]]></openbadges:" + ELEMENT + ">";
    }

    static Content outOfSvg(byte[] picture) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(picture));
            try {
                return outOfSvg(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return new Content.Broken();
        }
    }

    private static Content outOfSvg(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(ELEMENT)
                    && NAMESPACE.equals(reader.getNamespaceURI())) {
                var token = reader.getAttributeValue(null, "verify");
                return new Content.Found((token == null ? reader.getElementText() : token).strip());
            }
        }
        return new Content.Nothing();
    }
}
