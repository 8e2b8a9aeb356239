package vn.hocvuso.catalogue;

import static vn.hocvuso.catalogue.EpubXml.copy;
import static vn.hocvuso.catalogue.EpubXml.document;
import static vn.hocvuso.catalogue.EpubXml.element;
import static vn.hocvuso.catalogue.EpubXml.languageOf;
import static vn.hocvuso.catalogue.EpubXml.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.hocvuso.catalogue.Manuscript.Chapter;
import vn.hocvuso.catalogue.Manuscript.Plate;
import vn.hocvuso.catalogue.Manuscript.Reel;
import vn.hocvuso.catalogue.Markdown.Medium;

/**
 * Writes a course as a book (EPUB 3.3; EPUB Accessibility 1.1, section 2). Its own words are Vietnamese as the course is;
 * lessons are in the wanted language where they are there in it. The same manuscript gives the same bytes.
 */
final class EpubWriter {

    /** Goes up when the same manuscript gives another book. */
    static final int FORM = 2;

    /** {@code mimetype} of every EPUB (EPUB 3.3, 4.2.2). */
    private static final String MIMETYPE = "application/epub+zip";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String EPUB = "http://www.idpf.org/2007/ops";
    private static final String CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container";
    private static final String XHTML_TYPE = "application/xhtml+xml";
    private static final String FOLDER = "EPUB/";

    private static final String STYLE =
            """
            body { line-height: 1.5; margin: 0 5%; }
            h1, h2, h3 { line-height: 1.25; }
            img { max-width: 100%; height: auto; }
            figure { margin: 1em 0; text-align: center; }
            figcaption { font-size: 0.9em; }
            blockquote { margin: 1em 0; padding: 0.5em 1em; border-left: 0.3em solid #0b5d66; }
            table { width: 100%; border-collapse: collapse; }
            th, td { padding: 0.3em 0.5em; border: 1px solid #64797f; text-align: left; vertical-align: top; }
            .cover { text-align: center; }
            """;

    private static final String VIETNAMESE = LessonLanguage.VIETNAMESE.code();

    private final Manuscript manuscript;
    private final String language;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<EpubPackage.Item> items = new ArrayList<>();
    private final List<String> spine = new ArrayList<>();
    private final Map<String, Plate> plates = new TreeMap<>();

    private final Map<String, Reel> reels = new TreeMap<>();

    private EpubWriter(Manuscript manuscript, String language) {
        this.manuscript = manuscript;
        this.language = language;
        manuscript.reels().forEach(reel -> reels.put(reel.name(), reel));
        manuscript.plates().forEach(plate -> plates.put(plate.name(), plate));
    }

    /** The book's bytes, in Vietnamese. */
    static byte[] write(Manuscript manuscript) {
        return write(manuscript, VIETNAMESE);
    }

    /** @param language the code of the one that the lessons are wanted in */
    static byte[] write(Manuscript manuscript, String language) {
        var writer = new EpubWriter(manuscript, language);
        try {
            return writer.book();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("No book of " + manuscript.slug(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] book() throws XMLStreamException, IOException {
        file("style", "style.css", "text/css", "", STYLE.getBytes(StandardCharsets.UTF_8));
        cover();
        introduction();
        page("nav", "nav.xhtml", "nav", VIETNAMESE, "Mục lục", this::contents);
        for (var i = 0; i < manuscript.chapters().size(); i++) {
            chapter(i + 1, manuscript.chapters().get(i));
        }
        for (var plate : plates.values()) {
            var isCover = plate.name().equals(manuscript.data().cover());
            file(
                    "picture-" + items.size(),
                    "pictures/" + plate.name(),
                    plate.mediaType(),
                    isCover ? "cover-image" : "",
                    plate.bytes());
        }
        var opf = document(new EpubPackage(manuscript, language, items, spine)::write);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            store(zip, "mimetype", MIMETYPE.getBytes(StandardCharsets.US_ASCII));
            deflate(zip, "META-INF/container.xml", document(EpubWriter::container));
            deflate(zip, FOLDER + "package.opf", opf);
            for (var file : files.entrySet()) {
                deflate(zip, FOLDER + file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void cover() throws XMLStreamException {
        var plate = plates.get(manuscript.data().cover());
        if (plate == null) {
            return;
        }
        spine.add("cover");
        page("cover", "cover.xhtml", "", VIETNAMESE, manuscript.data().title(), xml -> {
            xml.writeStartElement("section");
            xml.writeAttribute("epub", EPUB, "type", "cover");
            xml.writeAttribute("class", "cover");
            xml.writeEmptyElement("img");
            xml.writeAttribute("src", "pictures/" + plate.name());
            xml.writeAttribute("alt", "Bìa: " + manuscript.data().title());
            xml.writeEndElement();
        });
    }

    private void introduction() throws XMLStreamException {
        var data = manuscript.data();
        spine.add("introduction");
        page("introduction", "introduction.xhtml", "", VIETNAMESE, data.title(), xml -> {
            element(xml, "h1", data.title());
            element(xml, "p", data.summary());
            if (!data.outcomes().isEmpty()) {
                element(xml, "h2", "Học xong, bạn sẽ");
                xml.writeStartElement("ul");
                for (var outcome : data.outcomes()) {
                    element(xml, "li", outcome);
                }
                xml.writeEndElement();
            }
            element(xml, "p", "Phiên bản " + data.label() + " · " + data.minutes() + " phút · Học vụ số");
        });
    }

    private void contents(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("nav");
        xml.writeAttribute("epub", EPUB, "type", "toc");
        xml.writeAttribute("id", "toc");
        element(xml, "h1", "Mục lục");
        xml.writeStartElement("ol");
        entry(xml, "introduction.xhtml", VIETNAMESE, "Giới thiệu");
        for (var i = 0; i < manuscript.chapters().size(); i++) {
            var chapter = manuscript.chapters().get(i);
            entry(
                    xml,
                    name(i + 1),
                    chapter.language(language),
                    chapter.in(language).title());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void entry(XMLStreamWriter xml, String file, String titleLanguage, String title)
            throws XMLStreamException {
        xml.writeStartElement("li");
        xml.writeStartElement("a");
        if (!titleLanguage.equals(VIETNAMESE)) {
            languageOf(xml, titleLanguage);
        }
        xml.writeAttribute("href", file);
        text(xml, title);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void chapter(int number, Chapter chapter) throws XMLStreamException {
        var words = chapter.in(language);
        var document = Markdown.inWords(Markdown.parse(words.markdown()), new InBook(), manuscript.address(chapter));
        var html = Markdown.html(document, new InBook(), Medium.PAPER);
        spine.add("lesson-" + number);
        page("lesson-" + number, name(number), "", chapter.language(language), words.title(), xml -> {
            element(xml, "h1", words.title());
            copy(html, xml);
        });
    }

    private static String name(int chapter) {
        return "lesson-" + chapter + ".xhtml";
    }

    private final class InBook implements Illustrations {

        @Override
        public Optional<Markdown.Picture> picture(String name) {
            return Optional.ofNullable(plates.get(name))
                    .map(plate -> new Markdown.Picture("pictures/" + name, plate.width(), plate.height(), 0));
        }

        @Override
        public Optional<Recording> recording(MediaBlock block) {
            return Optional.ofNullable(reels.get(block.name()))
                    .map(reel -> new Recording(reel.kind(), "", "", 0, 0, 0, "", "", transcript(block)));
        }

        private Transcript transcript(MediaBlock block) {
            return Transcript.of(
                    block, name -> Optional.ofNullable(reels.get(name)).map(Reel::text));
        }
    }

    private void page(String id, String file, String properties, String pageLanguage, String title, EpubXml.Inside body)
            throws XMLStreamException {
        var bytes = document(xml -> {
            xml.writeDTD("<!DOCTYPE html>");
            xml.writeStartElement("html");
            xml.writeDefaultNamespace(XHTML);
            xml.writeNamespace("epub", EPUB);
            languageOf(xml, pageLanguage);
            xml.writeStartElement("head");
            element(xml, "title", title);
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "stylesheet");
            xml.writeAttribute("type", "text/css");
            xml.writeAttribute("href", "style.css");
            xml.writeEndElement();
            xml.writeStartElement("body");
            body.write(xml);
            xml.writeEndElement();
            xml.writeEndElement();
        });
        file(id, file, XHTML_TYPE, properties, bytes);
    }

    private void file(String id, String file, String type, String properties, byte[] bytes) {
        files.put(file, bytes);
        items.add(new EpubPackage.Item(id, file, type, properties));
    }

    private static void container(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("container");
        xml.writeDefaultNamespace(CONTAINER);
        xml.writeAttribute("version", "1.0");
        xml.writeStartElement("rootfiles");
        xml.writeEmptyElement("rootfile");
        xml.writeAttribute("full-path", FOLDER + "package.opf");
        xml.writeAttribute("media-type", "application/oebps-package+xml");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        put(zip, entry, bytes);
    }

    private void deflate(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        put(zip, entry(name), bytes);
    }

    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(manuscript.publishedAt().atOffset(ZoneOffset.UTC).toLocalDateTime());
        return entry;
    }

    private static void put(ZipOutputStream zip, ZipEntry entry, byte[] bytes) throws IOException {
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
