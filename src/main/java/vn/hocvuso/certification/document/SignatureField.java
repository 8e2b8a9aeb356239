package vn.hocvuso.certification.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.hocvuso.platform.time.Clocks;

/**
 * The signature in the document (PAdES, ETSI EN 319 142-1, 6.3, level B): one that certifies it and allows no change (ISO
 * 32000-1, 12.8.2.2, access permissions 1). The file is written in one go with room for the signature, which is then made over
 * all bytes but those of the room and put into it. So there is nothing before and nothing after what was signed.
 */
final class SignatureField {

    /** Places of ten digits, to be written over once the file has its length. */
    private static final long PLACE = 1_111_111_111L;

    private static final String PLACES = "/ByteRange [0 " + PLACE + " " + PLACE + " " + PLACE + "]";
    private static final int UNCHANGEABLE = 1;

    private final Signer signer;

    SignatureField(Signer signer) {
        this.signer = signer;
    }

    /** Puts a field that nobody sees, but who reads with the ears is told of, on the page. */
    void add(PDDocument document, PDPage page, Tags tags, String issuer) throws IOException {
        var signature = signature(issuer);
        var form = new PDAcroForm(document);
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDSignatureField(form);
        field.setPartialName("signature");
        field.setAlternateFieldName("Chữ ký số của đơn vị cấp");
        field.getCOSObject().setItem(COSName.V, signature);
        form.getFields().add(field);
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(0, 0, 0, 0));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setLocked(true);
        page.getAnnotations().add(widget);
        tags.form(widget);
        var permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
    }

    private COSDictionary signature(String issuer) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(issuer);
        signature.setReason("Cấp chứng nhận");
        signature.setSignDate(GregorianCalendar.from(signer.now().atZone(Clocks.VIET_NAM)));
        var dictionary = signature.getCOSObject();
        var places = new COSArray();
        places.add(COSInteger.ZERO);
        for (var i = 0; i < 3; i++) {
            places.add(COSInteger.get(PLACE));
        }
        places.setDirect(true);
        dictionary.setItem(COSName.BYTERANGE, places);
        dictionary.setItem(COSName.CONTENTS, new COSString(new byte[signer.longest()], true));
        dictionary.setItem(COSName.getPDFName("Reference"), references());
        return dictionary;
    }

    private static COSArray references() {
        var rights = new COSDictionary();
        rights.setName(COSName.TYPE, "TransformParams");
        rights.setInt(COSName.P, UNCHANGEABLE);
        rights.setName(COSName.V, "1.2");
        rights.setDirect(true);
        var reference = new COSDictionary();
        reference.setName(COSName.TYPE, "SigRef");
        reference.setName(COSName.getPDFName("TransformMethod"), "DocMDP");
        reference.setItem(COSName.getPDFName("TransformParams"), rights);
        reference.setDirect(true);
        var references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        return references;
    }

    /** The written file, signed. */
    byte[] sign(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var places = text.indexOf(PLACES);
        var start = text.indexOf("<" + "00".repeat(signer.longest()) + ">");
        if (places < 0 || start < 0) {
            throw new IllegalStateException("The room for the signature is not in the file");
        }
        var end = start + 2 * signer.longest() + 2;
        var range = "/ByteRange [0 " + start + " " + end + " " + (file.length - end) + "]";
        put(file, places, range + " ".repeat(PLACES.length() - range.length()));
        var signed = new byte[file.length - (end - start)];
        System.arraycopy(file, 0, signed, 0, start);
        System.arraycopy(file, end, signed, start, file.length - end);
        var signature = signer.sign(signed);
        if (signature.length > signer.longest()) {
            throw new IllegalStateException(
                    "The signature has " + signature.length + " bytes, more than there is room");
        }
        put(file, start + 1, HexFormat.of().formatHex(signature));
        return file;
    }

    private static void put(byte[] file, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, file, at, bytes.length);
    }
}
