package vn.hocvuso.certification.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a file that may mean harm. */
final class CarefulReader {

    private static final int MOST_OBJECTS = 20_000;
    private static final int MOST_ATTACHMENTS = 10;
    private static final int MOST_ATTACHED = 1 << 20;
    private static final int DEEPEST = 60;

    /** In the trailer (ISO 32000-1, table 15). */
    private static final Pattern ENCRYPTION = Pattern.compile("/Encrypt\\s*(\\d+\\s+\\d+\\s+R|<<)");

    private static final Set<String> SCRIPTS = Set.of("JS", "JavaScript", "AA", "XFA");
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition");

    /** Why a file was not read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient DocumentVerdict verdict;

        Unreadable(DocumentVerdict verdict) {
            super(verdict.toString(), null, false, false);
            this.verdict = verdict;
        }

        DocumentVerdict verdict() {
            return verdict;
        }
    }

    private CarefulReader() {}

    static Inside read(byte[] file) throws Unreadable {
        if (ENCRYPTION.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
            throw refused(DocumentVerdict.Reason.ENCRYPTED);
        }
        if (!Swelling.isHarmless(file)) {
            throw refused(DocumentVerdict.Reason.SWOLLEN);
        }
        try (var document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw refused(DocumentVerdict.Reason.ENCRYPTED);
            }
            if (acts(document)) {
                throw refused(DocumentVerdict.Reason.SCRIPT);
            }
            return inside(document);
        } catch (InvalidPasswordException e) {
            throw refused(DocumentVerdict.Reason.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(new DocumentVerdict.Damaged());
        }
    }

    private static Unreadable refused(DocumentVerdict.Reason reason) {
        return new Unreadable(new DocumentVerdict.Refused(reason));
    }

    private static boolean acts(PDDocument document) throws IOException, Unreadable {
        var objects = document.getDocument().getXrefTable().keySet();
        if (objects.size() > MOST_OBJECTS) {
            throw refused(DocumentVerdict.Reason.SWOLLEN);
        }
        for (var key : List.copyOf(objects)) {
            if (acts(document.getDocument().getObjectFromPool(key).getObject(), 0)) {
                return true;
            }
        }
        return false;
    }

    /** Looks into what stands directly in the object; what it refers to has its own turn. */
    private static boolean acts(COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("an object too deep");
        }
        if (object instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                var act = entry.getKey().equals(COSName.S)
                        && entry.getValue() instanceof COSName name
                        && ACTS.contains(name.getName());
                if (act || SCRIPTS.contains(entry.getKey().getName()) || acts(entry.getValue(), depth + 1)) {
                    return true;
                }
            }
        } else if (object instanceof COSArray array) {
            for (var each : array) {
                if (acts(each, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Inside inside(PDDocument document) throws IOException {
        var pages = document.getNumberOfPages();
        var title = document.getDocumentInformation().getTitle();
        return new Inside(
                pages,
                title == null ? "" : title,
                attachments(document.getDocumentCatalog().getCOSObject()),
                pages == 0 ? List.of() : MarkedText.of(document.getPage(0)));
    }

    private static Map<String, byte[]> attachments(COSDictionary catalog) throws IOException {
        var attachments = new HashMap<String, byte[]>();
        var files = catalog.getCOSArray(COSName.getPDFName("AF"));
        for (var i = 0; files != null && i < Math.min(files.size(), MOST_ATTACHMENTS); i++) {
            if (files.getObject(i) instanceof COSDictionary file
                    && file.getDictionaryObject(COSName.EF) instanceof COSDictionary embedded
                    && embedded.getDictionaryObject(COSName.F) instanceof COSStream stream) {
                attachments.put(name(file), bytes(stream));
            }
        }
        return attachments;
    }

    private static String name(COSDictionary file) {
        var name = file.getString(COSName.UF, file.getString(COSName.F));
        return name == null ? "" : name;
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (var input = stream.createInputStream()) {
            return input.readNBytes(MOST_ATTACHED);
        }
    }
}
