package vn.hocvuso.certification.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.certification.CertificateSamples.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.XmlSerialiser;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateSamples;
import vn.hocvuso.certification.template.Layout;

/** veraPDF, the reference validator, finds nothing; its reports are in {@code target/verapdf}. */
class VeraPdfTest {

    private static final Path REPORTS = Path.of("target", "verapdf");
    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
    private static final String TITLE = "An toàn trên mạng: nhận diện và tránh lừa đảo";
    private static final String LONG_TITLE =
            "Làm việc trên môi trường số và dùng trí tuệ nhân tạo có trách nhiệm trong cơ"
                    + " quan nhà nước, đơn vị sự nghiệp công lập và doanh nghiệp nhà nước ở địa phương";
    private static final DocumentSamples.Key KEY = DocumentSamples.Key.of("Học vụ số");

    @BeforeAll
    static void validator() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(REPORTS);
    }

    static Stream<Arguments> documents() {
        var longest = CertificateSamples.longestNames().get(0);
        return Stream.of(
                Arguments.of("standard", content(), Layout.standard()),
                Arguments.of("longest-name", content(Certificate.Way.EARNED, longest, TITLE, 3), Layout.standard()),
                Arguments.of("long-title", content(Certificate.Way.EARNED, "Lý Ư", LONG_TITLE, 3), Layout.standard()),
                Arguments.of("many-competences", content(Certificate.Way.EARNED, "Lý Ư", TITLE, 24), Layout.standard()),
                Arguments.of("no-competences", content(Certificate.Way.EARNED, "Lý Ư", TITLE, 0), Layout.standard()),
                Arguments.of("both-languages", content(), DocumentSamples.inBothLanguages()),
                Arguments.of("adorned", content(), DocumentSamples.adorned()),
                Arguments.of(
                        "strange-letters",
                        content(Certificate.Way.EARNED, "שָׁלוֹם 漢 \uD83D\uDE00 Ａ\u202Eb e\u0302\u0301", TITLE, 1),
                        Layout.standard()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void everyDocumentIsPdfA3aAndPdfUa1(String name, vn.hocvuso.certification.CertificateContent content, Layout layout)
            throws Exception {
        var signed = CertificatePdf.of(DocumentSamples.order(content, layout), KEY.signer());
        Files.write(REPORTS.resolve(name + ".pdf"), signed);
        for (var flavour : FLAVOURS) {
            var result = validated(name, signed, flavour);
            assertTrue(result.isCompliant(), () -> name + " is not " + flavour + ": " + problems(result));
        }
        for (var flavour : FLAVOURS) {
            var result =
                    validated(name + "-unsigned", CertificatePdf.of(DocumentSamples.order(content, layout)), flavour);
            assertTrue(result.isCompliant(), () -> name + " is not " + flavour + ": " + problems(result));
        }
    }

    @Test
    void withoutItsTagsItIsNeither() throws Exception {
        for (var flavour : FLAVOURS) {
            assertFalse(validated("broken-tags", without(COSName.STRUCT_TREE_ROOT), flavour)
                    .isCompliant());
        }
    }

    @Test
    void withoutItsColoursItIsNotPdfA() throws Exception {
        var result = validated("broken-colours", without(COSName.OUTPUT_INTENTS), PDFAFlavour.PDFA_3_A);
        assertFalse(result.isCompliant());
        assertTrue(problems(result).contains("6.2.4.3"), problems(result));
    }

    private static byte[] without(COSName entry) throws Exception {
        try (var document = Loader.loadPDF(CertificatePdf.of(DocumentSamples.order(content())))) {
            document.getDocumentCatalog().getCOSObject().removeItem(entry);
            var file = new ByteArrayOutputStream();
            document.save(file, CompressParameters.NO_COMPRESSION);
            return file.toByteArray();
        }
    }

    private static ValidationResult validated(String name, byte[] file, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertEquals(flavour, result.getPDFAFlavour());
            assertTrue(result.getTotalAssertions() > 100, "nearly nothing was looked at");
            Files.writeString(
                    REPORTS.resolve(name + "-" + flavour.getId() + ".xml"),
                    XmlSerialiser.toXml(result, true, false),
                    StandardCharsets.UTF_8);
            return result;
        }
    }

    private static String problems(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(it -> it.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED)
                .map(it -> it.getRuleId().getClause() + " " + it.getMessage() + " at "
                        + it.getLocation().getContext())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
