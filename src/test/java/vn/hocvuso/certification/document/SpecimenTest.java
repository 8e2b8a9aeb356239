package vn.hocvuso.certification.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.certification.template.Layout;

class SpecimenTest {

    @ParameterizedTest
    @EnumSource
    void everySpecimenIsOneSheetThatNobodyHasSigned(Specimen specimen) throws Exception {
        try (var pdf = Loader.loadPDF(specimen.of(Layout.standard(), "https://hocvuso.example.vn"))) {
            assertEquals(1, pdf.getNumberOfPages());
            assertTrue(pdf.getSignatureDictionaries().isEmpty());
            assertTrue(new PDFTextStripper().getText(pdf).contains("Có giá trị đến hết ngày 2 tháng 9 năm 2028"));
        }
    }
}
