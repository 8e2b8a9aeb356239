package vn.hocvuso.catalogue;

import static vn.hocvuso.catalogue.EpubXml.text;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.hocvuso.catalogue.Manuscript.Plate;

/**
 * The package document of a book: what it is, which files it has, and in which order they are read (EPUB 3.3, section 5).
 *
 * @param language the code of the one that the lessons are wanted in
 * @param spine the ids of items in the order of reading
 */
record EpubPackage(Manuscript manuscript, String language, List<Item> items, List<String> spine) {

    private static final String OPF = "http://www.idpf.org/2007/opf";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String VIETNAMESE = LessonLanguage.VIETNAMESE.code();

    /**
     * A file of the book.
     *
     * @param properties empty for none
     */
    record Item(String id, String file, String type, String properties) {}

    void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("package");
        xml.writeDefaultNamespace(OPF);
        xml.writeAttribute("version", "3.0");
        xml.writeAttribute("unique-identifier", "book");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", VIETNAMESE);
        metadata(xml);
        xml.writeStartElement("manifest");
        for (var item : items) {
            xml.writeEmptyElement("item");
            xml.writeAttribute("id", item.id());
            xml.writeAttribute("href", item.file());
            xml.writeAttribute("media-type", item.type());
            if (!item.properties().isEmpty()) {
                xml.writeAttribute("properties", item.properties());
            }
        }
        xml.writeEndElement();
        xml.writeStartElement("spine");
        for (var id : spine) {
            xml.writeEmptyElement("itemref");
            xml.writeAttribute("idref", id);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void metadata(XMLStreamWriter xml) throws XMLStreamException {
        var data = manuscript.data();
        var named = "hocvuso/" + manuscript.slug() + "/" + manuscript.number()
                + (language.equals(VIETNAMESE) ? "" : "/" + language);
        xml.writeStartElement("metadata");
        xml.writeNamespace("dc", DC);
        dc(xml, "identifier", "urn:uuid:" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)), "book");
        dc(xml, "title", data.title(), "");
        for (var code : languages()) {
            dc(xml, "language", code, "");
        }
        dc(xml, "publisher", "Học vụ số", "");
        if (!data.summary().isEmpty()) {
            dc(xml, "description", data.summary(), "");
        }
        meta(xml, "dcterms:modified", manuscript.publishedAt().truncatedTo(ChronoUnit.SECONDS));
        meta(xml, "schema:accessMode", "textual");
        if (!manuscript.plates().isEmpty()) {
            meta(xml, "schema:accessMode", "visual");
        }
        for (var feature :
                List.of("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability")) {
            meta(xml, "schema:accessibilityFeature", feature);
        }
        var described = manuscript.chapters().stream()
                .map(chapter -> chapter.in(language).markdown())
                .allMatch(Markdown::isDescribed);
        if (described) {
            meta(xml, "schema:accessibilityFeature", "alternativeText");
            meta(xml, "schema:accessModeSufficient", "textual");
        }
        meta(
                xml,
                "schema:accessibilityHazard",
                manuscript.plates().stream().anyMatch(EpubPackage::mayFlash) ? "unknown" : "none");
        meta(
                xml,
                "schema:accessibilitySummary",
                "Sách có mục lục và đề mục, chữ phóng to và đọc thành tiếng được. "
                        + (described ? "Hình nào cũng có lời mô tả." : "Có hình chưa được mô tả bằng lời."));
        xml.writeEndElement();
    }

    /** What most of the book is in comes first (EPUB 3.3, 5.5.3, dc:language: reading systems go by the first). */
    private List<String> languages() {
        var wanted = manuscript.chapters().stream()
                .filter(chapter -> !chapter.language(language).equals(VIETNAMESE))
                .count();
        if (wanted == 0) {
            return List.of(VIETNAMESE);
        }
        return wanted * 2 > manuscript.chapters().size()
                ? List.of(language, VIETNAMESE)
                : List.of(VIETNAMESE, language);
    }

    /** These kinds may move; nobody has looked whether they do. */
    private static boolean mayFlash(Plate plate) {
        return plate.mediaType().equals("image/gif") || plate.mediaType().equals("image/webp");
    }

    private static void dc(XMLStreamWriter xml, String name, String value, String id) throws XMLStreamException {
        xml.writeStartElement("dc", name, DC);
        if (!id.isEmpty()) {
            xml.writeAttribute("id", id);
        }
        text(xml, value);
        xml.writeEndElement();
    }

    private static void meta(XMLStreamWriter xml, String property, Object value) throws XMLStreamException {
        xml.writeStartElement("meta");
        xml.writeAttribute("property", property);
        text(xml, value.toString());
        xml.writeEndElement();
    }
}
