package vn.hocvuso.certification.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * What each part of the one page is, in the order in which it is read aloud (ISO 32000-1, 14.7 and 14.8): every drawing stands
 * either inside a mark that an element of this tree knows, or inside an artifact, which readers leave out.
 */
final class Tags {

    /** How the page and the annotation find their elements in the tree of parents. */
    private static final int PAGE = 0;

    private static final int ANNOTATION = 1;

    private final PDDocument document;
    private final PDPage page;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final COSArray marked = new COSArray();
    private final List<String> names = new ArrayList<>();
    private PDStructureElement annotated;

    Tags(PDDocument document, PDPage page, String title) {
        this.document = document;
        this.page = page;
        whole = element("Document", null, "vi");
        whole.setTitle(title);
    }

    /** An element of the document itself. */
    PDStructureElement element(String type, String language) {
        return element(type, whole, language);
    }

    PDStructureElement element(String type, PDStructureElement parent, String language) {
        var element = new PDStructureElement(type, parent == null ? root : parent);
        if (parent != null) {
            element.setPage(page);
        }
        element.setLanguage(language);
        (parent == null ? root : parent).appendKid(element);
        return element;
    }

    /** Opens a mark: what is drawn until {@link #end} is the element's. */
    void begin(PDPageContentStream stream, PDStructureElement element, String name) throws IOException {
        var mark = marked.size();
        marked.add(element.getCOSObject());
        names.add(name);
        element.appendKid(mark);
        stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), mark);
    }

    void decoration(PDPageContentStream stream) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
    }

    void end(PDPageContentStream stream) throws IOException {
        stream.endMarkedContent();
    }

    /** A picture, said in words; {@code place} in points from the lower left corner. */
    PDStructureElement figure(String words, PDRectangle place, String language) {
        var figure = element("Figure", language);
        figure.setAlternateDescription(words);
        var layout = new COSDictionary();
        layout.setName(COSName.O, "Layout");
        layout.setName(COSName.getPDFName("Placement"), "Block");
        var box = new COSArray();
        for (var side : new float[] {
            place.getLowerLeftX(), place.getLowerLeftY(), place.getUpperRightX(), place.getUpperRightY()
        }) {
            box.add(new COSFloat(side));
        }
        layout.setItem(COSName.BBOX, box);
        figure.getCOSObject().setItem(COSName.A, layout);
        return figure;
    }

    /** Puts the one annotation of the page into the tree. */
    void form(PDAnnotation annotation) {
        annotated = element("Form", "vi");
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        reference.setPage(page);
        annotated.appendKid(reference);
        annotation.setStructParent(ANNOTATION);
    }

    /** Writes the tree into the document; afterwards nothing can be added. */
    void close() {
        var numbers = new COSArray();
        numbers.add(COSInteger.get(PAGE));
        numbers.add(marked);
        if (annotated != null) {
            numbers.add(COSInteger.get(ANNOTATION));
            numbers.add(annotated.getCOSObject());
        }
        var parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(ANNOTATION + 1);
        page.setStructParents(PAGE);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
    }

    /** What stands in each mark, by its number: names of fields. */
    List<String> names() {
        return List.copyOf(names);
    }
}
