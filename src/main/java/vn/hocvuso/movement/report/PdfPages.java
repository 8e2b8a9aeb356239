package vn.hocvuso.movement.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Pages of A4 whose every line belongs to an element of the structure tree (ISO 32000-1, 14.7 and 14.8), or is decoration that
 * readers leave out. Places are in points from the upper left corner.
 */
final class PdfPages {

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final COSArray numbers = new COSArray();
    private final List<COSArray> marked = new ArrayList<>();
    private PDPage page;
    private PDPageContentStream stream;

    PdfPages(PDDocument document, String title, String author) throws IOException {
        this.document = document;
        whole = new PDStructureElement("Document", root);
        whole.setLanguage("vi");
        root.appendKid(whole);
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        turn();
    }

    /** An element of the document itself. */
    PDStructureElement element(String type) {
        return element(type, whole);
    }

    PDStructureElement element(String type, PDStructureElement parent) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Begins a new page. */
    void turn() throws IOException {
        if (stream != null) {
            stream.close();
        }
        page = new PDPage(PDRectangle.A4);
        page.setStructParents(marked.size());
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        document.addPage(page);
        marked.add(new COSArray());
        stream = new PDPageContentStream(document, page);
    }

    /** From 1. */
    int number() {
        return marked.size();
    }

    /** Sets a line that belongs to an element. */
    void text(PDStructureElement element, String text, PdfLetters letters, float size, float left, float base)
            throws IOException {
        var marks = marked.get(marked.size() - 1);
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(marks.size());
        stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), marks.size());
        marks.add(element.getCOSObject());
        element.appendKid(reference);
        set(text, letters, size, left, base);
        stream.endMarkedContent();
    }

    /** Sets a line that nobody hears. */
    void decoration(String text, PdfLetters letters, float size, float left, float base) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        set(text, letters, size, left, base);
        stream.endMarkedContent();
    }

    private void set(String text, PdfLetters letters, float size, float left, float base) throws IOException {
        stream.beginText();
        stream.setFont(letters.embedded(), size);
        stream.newLineAtOffset(left, page.getMediaBox().getHeight() - base);
        stream.showText(text);
        stream.endText();
    }

    /** Draws a thin line. */
    void rule(float left, float top, float right, float bottom) throws IOException {
        var height = page.getMediaBox().getHeight();
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setLineWidth(0.5f);
        stream.moveTo(left, height - top);
        stream.lineTo(right, height - bottom);
        stream.stroke();
        stream.endMarkedContent();
    }

    /** Nothing can be added afterwards. */
    byte[] finish() throws IOException {
        stream.close();
        for (var i = 0; i < marked.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(marked.get(i));
        }
        var parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(marked.size());
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        catalog.setLanguage("vi");
        var mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
