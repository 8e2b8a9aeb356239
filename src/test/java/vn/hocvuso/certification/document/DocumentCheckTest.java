package vn.hocvuso.certification.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.certification.CertificateSamples.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.CertificateSamples;
import vn.hocvuso.certification.template.Layout;

/** People bring files that somebody has worked on. */
class DocumentCheckTest {

    private static final DocumentSamples.Key KEY = DocumentSamples.Key.of("Học vụ số");
    private static final DocumentSamples.Key OTHER = DocumentSamples.Key.of("Học vụ giả");

    private final DocumentCheck check = new DocumentCheck(KEY.certificate()::equals);
    private final CertificateContent content = content();
    private final byte[] file = CertificatePdf.of(DocumentSamples.order(content), KEY.signer());

    /** What somebody does to an opened document. */
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    @Test
    void anUntouchedFileIsIntactAndGivesItsNumberAndContent() {
        var intact = assertInstanceOf(DocumentVerdict.Intact.class, check.check(file));
        assertEquals(content.number(), intact.inside().number().orElseThrow().value());
        assertEquals(List.of(), Comparison.ofContent(intact.inside(), DocumentSamples.json(content)));
        assertEquals(List.of(), onPage(intact.inside()));
    }

    @Test
    void everyChangedByteIsSeen() {
        for (var at = 20; at < file.length; at += 997) {
            var changed = file.clone();
            changed[at] ^= 1;
            assertTrue(!(check.check(changed) instanceof DocumentVerdict.Intact) || isSignature(at), "byte " + at);
        }
    }

    /** The digits of the signature cover themselves: what they say is what is checked. */
    private boolean isSignature(int at) {
        var start = new String(file, ISO_8859_1).indexOf("/Contents <");
        return at > start && at < start + 40_000;
    }

    @Test
    void oneChangedLetterOnThePageIsNamed() throws Exception {
        var changed = changed(file, document -> swapLetters(document, content.holder()));
        var broken = assertInstanceOf(DocumentVerdict.Broken.class, check.check(changed));
        var differences = onPage(broken.inside());
        assertEquals(1, differences.size(), differences.toString());
        var difference = differences.get(0);
        assertEquals("HOLDER", difference.field());
        assertEquals(content.holder(), difference.inRegister());
        assertEquals(content.holder().length(), difference.inFile().length());
        assertEquals(content.holder().length() - 1, difference.alike() + difference.alikeAtTheEnd());
    }

    @Test
    void aReplacedAttachmentIsNamed() throws Exception {
        var other = DocumentSamples.json(content(Certificate.Way.EARNED, "Kẻ Gian", content.courseTitle(), 3))
                .replaceAll("HVS-[0-9A-Z-]+", content.number());
        var changed = changed(
                file, document -> attached(document).createOutputStream().close());
        assertInstanceOf(DocumentVerdict.Broken.class, check.check(changed));
        changed = changed(file, document -> {
            try (var stream = attached(document).createOutputStream(COSName.FLATE_DECODE)) {
                stream.write(other.getBytes(UTF_8));
            }
        });
        var broken = assertInstanceOf(DocumentVerdict.Broken.class, check.check(changed));
        assertEquals(
                List.of(new Difference("holder", "Kẻ Gian", content.holder())),
                Comparison.ofContent(broken.inside(), DocumentSamples.json(content)));
        assertEquals(List.of(), onPage(broken.inside()));
    }

    @Test
    void aReplacedCredentialIsNamed() throws Exception {
        var inside = new Inside(
                1,
                "",
                Map.of(Attachment.CREDENTIAL, "{\"issuer\":{\"id\":\"did:web:ke-gian.vn\"}}".getBytes(UTF_8)),
                List.of());
        assertEquals(
                List.of(new Difference("credential.json: issuer.id", "did:web:ke-gian.vn", "did:web:hocvuso.vn")),
                Comparison.ofCredential(inside, "{\"issuer\":{\"id\":\"did:web:hocvuso.vn\"}}"));
        assertEquals(List.of(), Comparison.ofContent(inside, "{\"holder\":\"Lan\"}"));
    }

    @Test
    void aNameThatTheHolderDoesNotShowIsLeftOut() {
        var name = new Difference("HOLDER", "Kẻ Gian", "Lan Anh");
        assertEquals(new Difference("HOLDER", "Kẻ Gian", ""), name.without("Lan Anh"));
        var score = new Difference("score", "99", "92");
        assertEquals(score, score.without("Lan Anh"));
    }

    @Test
    void anotherHoldersFileUnderThisNumberDiffersInHerName() throws Exception {
        var forged = CertificatePdf.of(
                new CertificatePdf.Order(
                        CertificateSamples.renamed(content, "Kẻ Gian"),
                        DocumentSamples.SITE + content.number(),
                        Layout.standard(),
                        List.of()),
                OTHER.signer());
        var foreign = assertInstanceOf(DocumentVerdict.Foreign.class, check.check(forged));
        assertEquals("Học vụ giả", foreign.signer());
        assertEquals(content.number(), foreign.inside().number().orElseThrow().value());
        var differences = onPage(foreign.inside());
        assertEquals(
                List.of("HOLDER"), differences.stream().map(Difference::field).toList());
        assertEquals("Kẻ Gian", differences.get(0).inFile());
    }

    /** A thief of an old key, or an operator who has forgotten that hers ends. */
    @Test
    void whatWasSignedBeforeOrAfterTheTimeOfTheCertificateIsTold() {
        for (var at : List.of("2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z")) {
            assertInstanceOf(DocumentVerdict.Intact.class, check.check(signedAt(at)), at);
        }
        for (var at : List.of("2025-12-31T23:59:59Z", "2036-01-01T00:00:01Z")) {
            var verdict = assertInstanceOf(DocumentVerdict.OutOfTime.class, check.check(signedAt(at)), at);
            assertEquals(
                    content.number(), verdict.inside().number().orElseThrow().value());
        }
    }

    private byte[] signedAt(String moment) {
        return CertificatePdf.of(DocumentSamples.order(content), KEY.signer(Optional.empty(), Instant.parse(moment)));
    }

    @Test
    void anAppendedPageIsSeenAndCounted() throws Exception {
        var appended = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(file)) {
            var page = new PDPage();
            document.addPage(page);
            var pages = document.getDocumentCatalog().getPages().getCOSObject();
            pages.setNeedToBeUpdated(true);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(appended);
        }
        assertTrue(Arrays.equals(file, 0, file.length, appended.toByteArray(), 0, file.length));
        var verdict = assertInstanceOf(DocumentVerdict.Appended.class, check.check(appended.toByteArray()));
        assertEquals(2, verdict.inside().pages());
        assertEquals(List.of(new Difference("pages", "2", "1")), onPage(verdict.inside()));
    }

    @Test
    void aFileThatWasSavedAnewWithoutItsSignatureIsUnsigned() throws Exception {
        var unsigned = CertificatePdf.of(DocumentSamples.order(content));
        var verdict = assertInstanceOf(DocumentVerdict.Unsigned.class, check.check(unsigned));
        assertEquals(content.number(), verdict.inside().number().orElseThrow().value());
    }

    @Test
    void whatIsNoPdfIsTold() throws Exception {
        assertInstanceOf(DocumentVerdict.NotPdf.class, check.check(new byte[0]));
        assertInstanceOf(DocumentVerdict.NotPdf.class, check.check("xin chào".getBytes(UTF_8)));
        assertInstanceOf(DocumentVerdict.NotPdf.class, check.check(DocumentSamples.picture(10, false, "png")));
        assertInstanceOf(DocumentVerdict.Damaged.class, check.check("%PDF-1.7\n%%EOF".getBytes(UTF_8)));
    }

    @Test
    void aFileThatWasCutOffIsDamagedWhereverItEnds() {
        for (var length : new int[] {file.length - 10, file.length / 2, 3000, 1025}) {
            assertInstanceOf(DocumentVerdict.Damaged.class, check.check(Arrays.copyOf(file, length)));
        }
    }

    @Test
    void fiveHundredMegabytesAreNotReadToTheirEnd() throws Exception {
        var read = new long[1];
        var endless = new InputStream() {
            @Override
            public int read() {
                return read[0]++ < 500L << 20 ? '0' : -1;
            }
        };
        assertInstanceOf(DocumentVerdict.TooLarge.class, check.check(endless));
        assertTrue(read[0] <= DocumentCheck.MOST + 1, "read " + read[0]);
        assertInstanceOf(DocumentVerdict.Intact.class, check.check(new ByteArrayInputStream(file)));
    }

    @Test
    void lockedFilesAndFilesWithScriptAreRefused() throws Exception {
        for (var password : new String[] {"", "bí mật"}) {
            refused(DocumentVerdict.Reason.ENCRYPTED, changed(file, document -> {
                var policy = new StandardProtectionPolicy(
                        "owner", password.replaceAll("[^a-z]", "x"), new AccessPermission());
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
            }));
        }
        refused(DocumentVerdict.Reason.SCRIPT, changed(file, document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('xin chào')"))));
        refused(DocumentVerdict.Reason.SCRIPT, changed(file, document -> {
            var actions = new COSDictionary();
            document.getDocumentCatalog().getCOSObject().setItem(COSName.AA, actions);
        }));
    }

    @Test
    void filesThatSwellAreNotUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(packed, new Deflater(9))) {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++) {
                stream.write(zeros);
            }
        }
        refused(DocumentVerdict.Reason.SWOLLEN, changed(file, document -> {
            try (var stream = attached(document).createRawOutputStream()) {
                stream.write(packed.toByteArray());
            }
        }));
        for (var filter :
                List.of("/LZWDecode", "/FlateDecode#20", "[/FlateDecode /FlateDecode]", "7 0 R", "/F#6cateDecode")) {
            var text = new String(file, ISO_8859_1).replaceFirst("/Filter /FlateDecode", "/Filter " + filter);
            refused(DocumentVerdict.Reason.SWOLLEN, text.getBytes(ISO_8859_1));
        }
    }

    private void refused(DocumentVerdict.Reason reason, byte[] changed) {
        assertEquals(new DocumentVerdict.Refused(reason), check.check(changed));
    }

    private List<Difference> onPage(Inside inside) {
        var anew = CertificatePdf.made(DocumentSamples.order(content), Optional.empty());
        try {
            return Comparison.ofPage(inside, CarefulReader.read(anew.file()), anew.marks());
        } catch (CarefulReader.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] changed(byte[] file, Change change) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            change.to(document);
            var result = new ByteArrayOutputStream();
            document.save(result, CompressParameters.NO_COMPRESSION);
            return result.toByteArray();
        }
    }

    private static COSStream attached(PDDocument document) {
        var specification = (COSDictionary) document.getDocumentCatalog()
                .getCOSObject()
                .getCOSArray(COSName.getPDFName("AF"))
                .getObject(0);
        return specification.getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
    }

    /** Puts the second letter of a name in place of its third. */
    private static void swapLetters(PDDocument document, String name) throws IOException {
        var page = document.getPage(0);
        String text;
        try (var stream = page.getContents()) {
            text = new String(stream.readAllBytes(), ISO_8859_1);
        }
        var shown = Pattern.compile("<([0-9A-F]+)> Tj")
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> it.length() == 4 * name.length())
                .skip(1) // what stands above it happens to be as long
                .findFirst()
                .orElseThrow();
        var changed = shown.substring(0, 8) + shown.substring(4, 8) + shown.substring(12);
        try (var stream = ((COSStream) page.getCOSObject().getDictionaryObject(COSName.CONTENTS))
                .createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(text.replace("<" + shown + ">", "<" + changed + ">").getBytes(ISO_8859_1));
        }
    }
}
