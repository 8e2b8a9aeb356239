package vn.hocvuso.certification.document;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.template.Box;
import vn.hocvuso.certification.template.Face;
import vn.hocvuso.certification.template.Field;
import vn.hocvuso.certification.template.Layout;
import vn.hocvuso.platform.text.QrCode;
import vn.hocvuso.platform.time.Clocks;

/**
 * Sets a certificate on one sheet of A4, as its layout says: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once, with
 * its fonts and what was signed inside, and a QR code that leads to the public page. Shows what was issued, nothing newer;
 * whether it still counts only the public page can tell. The same order makes the same bytes, apart from the signature.
 */
public final class CertificatePdf {

    /**
     * What is to be set.
     *
     * @param address of the public page, in full
     */
    public record Order(CertificateContent content, String address, Layout layout, List<Attachment> attachments) {

        public Order {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A file, and what stands in each of its marks, by their numbers: names of {@link Field}s.
     */
    record Made(byte[] file, List<String> marks) {}

    private static final float VERSION = 1.7f;

    /** White modules that readers need around the code (ISO/IEC 18004, 5.3.8). */
    private static final int QUIET = 4;

    private static final int ID_BYTES = 16;

    private final Order order;
    private final Words words;
    private final PDDocument document;
    private final PDPage page;
    private final float height;
    private final Tags tags;
    private final Description description;
    private final Map<Face, Typeface> faces = new EnumMap<>(Face.class);
    private final Fonts fonts;

    private CertificatePdf(Order order, PDDocument document, Fonts fonts) {
        this.order = order;
        this.document = document;
        this.fonts = fonts;
        var content = order.content();
        var sheet = order.layout().orientation();
        words = new Words(content, order.address(), order.layout().languages());
        height = sheet.height() * Fitting.POINTS;
        page = new PDPage(new PDRectangle(sheet.width() * Fitting.POINTS, height));
        description = new Description(
                "Giấy chứng nhận " + content.number(),
                Letters.plain(content.issuer()),
                Letters.plain(content.holder() + " – " + content.courseTitle()),
                content.issuedAt());
        tags = new Tags(document, page, description.title());
    }

    /** The sheet as a PDF file, without a signature. */
    public static byte[] of(Order order) {
        return made(order, Optional.empty()).file();
    }

    /** The sheet as a PDF file, signed. */
    public static byte[] of(Order order, Signer signer) {
        return made(order, Optional.of(signer)).file();
    }

    static Made made(Order order, Optional<Signer> signer) {
        var fonts = Fonts.borrow();
        try (var document = new PDDocument()) {
            return new CertificatePdf(order, document, fonts).set(signer.map(SignatureField::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fonts.giveBack();
        }
    }

    private Made set(Optional<SignatureField> signature) throws IOException {
        document.setVersion(VERSION);
        document.addPage(page);
        describe();
        attach();
        try (var stream = new PDPageContentStream(document, page)) {
            ground(stream);
            for (var box : order.layout().boxes()) {
                draw(stream, box);
            }
        }
        if (signature.isPresent()) {
            signature.get().add(document, page, tags, description.author());
        }
        tags.close();
        identify();
        var file = new ByteArrayOutputStream();
        document.save(file, CompressParameters.NO_COMPRESSION);
        var bytes = file.toByteArray();
        return new Made(signature.isPresent() ? signature.get().sign(bytes) : bytes, tags.names());
    }

    private void describe() throws IOException {
        var at = GregorianCalendar.from(
                description.at().truncatedTo(ChronoUnit.SECONDS).atZone(Clocks.VIET_NAM));
        var information = document.getDocumentInformation();
        information.setTitle(description.title());
        information.setAuthor(description.author());
        information.setSubject(description.subject());
        information.setCreator(Description.CREATOR);
        information.setProducer(Description.PRODUCER);
        information.setCreationDate(at);
        information.setModificationDate(at);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi");
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(description.xmp());
        catalog.setMetadata(metadata);
        var colours = new PDOutputIntent(document, new ByteArrayInputStream(Srgb.profile()));
        colours.setInfo(Srgb.NAME);
        colours.setOutputConditionIdentifier(Srgb.NAME);
        catalog.addOutputIntent(colours);
    }

    private void attach() throws IOException {
        if (order.attachments().isEmpty()) {
            return;
        }
        var at = GregorianCalendar.from(
                description.at().truncatedTo(ChronoUnit.SECONDS).atZone(Clocks.VIET_NAM));
        var associated = new COSArray();
        var byName = new TreeMap<String, PDComplexFileSpecification>();
        for (var attachment : order.attachments()) {
            var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.bytes()), COSName.FLATE_DECODE);
            file.setSubtype(attachment.type());
            file.setSize(attachment.bytes().length);
            file.setModDate(at);
            var specification = new PDComplexFileSpecification();
            specification.setFile(attachment.name());
            specification.setFileUnicode(attachment.name());
            specification.setFileDescription(attachment.description());
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
            associated.add(specification.getCOSObject());
            byName.put(attachment.name(), specification);
        }
        var catalog = document.getDocumentCatalog();
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(byName);
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** The background, and a white place for the code whatever the background does. */
    private void ground(PDPageContentStream stream) throws IOException {
        tags.decoration(stream);
        var background = order.layout().background();
        if (!background.isEmpty()) {
            stream.drawForm(Drawing.of(background, document, page.getMediaBox().getWidth(), height));
        }
        var box = order.layout().box(Field.QR).orElseThrow();
        var place = place(box);
        var quiet = place.getWidth() / QrCode.of(order.address()).size() * QUIET;
        stream.setNonStrokingColor(Color.WHITE);
        stream.addRect(
                place.getLowerLeftX() - quiet,
                place.getLowerLeftY() - quiet,
                place.getWidth() + 2 * quiet,
                place.getHeight() + 2 * quiet);
        stream.fill();
        tags.end(stream);
    }

    private void draw(PDPageContentStream stream, Box box) throws IOException {
        switch (box.field()) {
            case QR -> code(stream, box);
            case SEAL -> picture(stream, box, "Hình con dấu của đơn vị cấp");
            case SIGNATURE -> picture(stream, box, "Hình chữ ký của người ký");
            default -> text(stream, box);
        }
    }

    private void code(PDPageContentStream stream, Box box) throws IOException {
        var place = place(box);
        tags.begin(stream, tags.figure(words.code(), place, "vi"), box.field().name());
        var code = QrCode.of(order.address());
        var side = place.getWidth() / code.size();
        stream.setNonStrokingColor(Color.BLACK);
        for (var y = 0; y < code.size(); y++) {
            for (var x = 0; x < code.size(); x++) {
                var start = x;
                while (x < code.size() && code.isDark(x, y)) {
                    x++;
                }
                if (x > start) {
                    stream.addRect(
                            place.getLowerLeftX() + start * side,
                            place.getUpperRightY() - (y + 1) * side,
                            (x - start) * side,
                            side);
                }
            }
        }
        stream.fill();
        tags.end(stream);
    }

    /** In the middle of its box, as large as it can be without being bent. */
    private void picture(PDPageContentStream stream, Box box, String alternative) throws IOException {
        var file = order.layout().picture(box.field());
        if (file.isEmpty()) {
            return;
        }
        var picture = Picture.of(file.get(), Math.max(box.width(), box.height()));
        var place = place(box);
        var wide = (float) Math.min(place.getWidth(), place.getHeight() * picture.ratio());
        var high = (float) (wide / picture.ratio());
        var inside = new PDRectangle(
                place.getLowerLeftX() + (place.getWidth() - wide) / 2,
                place.getLowerLeftY() + (place.getHeight() - high) / 2,
                wide,
                high);
        tags.begin(stream, tags.figure(alternative, inside, "vi"), box.field().name());
        stream.drawImage(picture.in(document), inside.getLowerLeftX(), inside.getLowerLeftY(), wide, high);
        tags.end(stream);
    }

    private void text(PDPageContentStream stream, Box box) throws IOException {
        PDStructureElement list = null;
        for (var placed : Fitting.of(words.of(box), box, this::face)) {
            var paragraph = placed.paragraph();
            if (paragraph.item() && list == null) {
                list = tags.element("L", "vi");
            }
            var element = paragraph.item()
                    ? tags.element("LBody", tags.element("LI", list, paragraph.language()), paragraph.language())
                    : tags.element(
                            box.field() == Field.HEADING && paragraph.size() == Paragraph.LARGE ? "H1" : "P",
                            paragraph.language());
            set(stream, placed, element, box.field().name());
        }
    }

    /** Where letters had to be replaced or turned, readers hear what is meant. */
    private void set(PDPageContentStream stream, Fitting.Placed placed, PDStructureElement element, String name)
            throws IOException {
        var lines = placed.lines();
        var meant = placed.paragraph().text();
        var shown = String.join(" ", lines.stream().map(Fitting.Line::text).toList());
        if (!shown.equals(meant) && !shown.replace(" ", "").equals(meant.replace(" ", ""))
                || !Letters.visual(meant).equals(meant)) {
            element.setActualText(meant);
        }
        tags.begin(stream, element, name);
        stream.setNonStrokingColor(placed.paragraph().color());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            stream.beginText();
            stream.setFont(line.face().embedded(), line.size());
            stream.newLineAtOffset(line.left(), height - line.base());
            stream.showText(Letters.visual(line.text()) + (i + 1 < lines.size() ? " " : ""));
            stream.endText();
        }
        tags.end(stream);
    }

    private Typeface face(Face face) {
        return faces.computeIfAbsent(face, name -> {
            try {
                return new Typeface(document, fonts.font(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private PDRectangle place(Box box) {
        return new PDRectangle(
                (float) box.left() * Fitting.POINTS,
                height - (float) box.bottom() * Fitting.POINTS,
                (float) box.width() * Fitting.POINTS,
                (float) box.height() * Fitting.POINTS);
    }

    /** An identifier that follows from what is inside, so that the file can be made again. */
    private void identify() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((order.address() + '\n' + description).getBytes(StandardCharsets.UTF_8));
            order.attachments().forEach(attachment -> digest.update(attachment.bytes()));
            var id = new COSString(Arrays.copyOf(digest.digest(), ID_BYTES), true);
            var both = new COSArray();
            both.add(id);
            both.add(id);
            document.getDocument().getTrailer().setItem(COSName.ID, both);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
