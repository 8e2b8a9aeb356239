package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class VietnameseAnalyzerTest {

    private static final String TEXT = "Chuyển đổi số ở Hòa Bình";

    private final VietnameseAnalyzer analyzer = new VietnameseAnalyzer();

    @Test
    void eachChainReadsAsItsNameSays() throws IOException {
        assertEquals(List.of("chuyen", "doi", "so", "o", "hoa", "binh"), terms("x_fo", TEXT));
        assertEquals(List.of("chuyen doi", "doi so", "so o", "o hoa", "hoa binh"), terms("x_fo2", TEXT));
        assertEquals(List.of("chuyên3", "đôi3", "sô1", "ơ3", "hoa2", "binh2"), terms("x_ex", TEXT));
        assertEquals(List.of("chuyên3 đôi3", "đôi3 sô1", "sô1 ơ3", "ơ3 hoa2", "hoa2 binh2"), terms("x_ex2", TEXT));
    }

    @Test
    void composedAndDecomposedTextsReadAlike() throws IOException {
        var decomposed = Normalizer.normalize(TEXT, Normalizer.Form.NFD);
        for (var field : List.of("x_fo", "x_fo2", "x_ex", "x_ex2")) {
            assertEquals(terms(field, TEXT), terms(field, decomposed));
        }
    }

    @Test
    void numbersAndCodesAreWordsToo() throws IOException {
        assertEquals(List.of("thong", "tu", "02", "2025", "tt", "bgddt"), terms("x_fo", "Thông tư 02/2025/TT-BGDĐT"));
        assertEquals(List.of("dichvucong.gov.vn"), terms("x_fo", "dichvucong.gov.vn"));
    }

    @Test
    void aSingleSyllableHasNoPair() throws IOException {
        assertEquals(List.of(), terms("x_fo2", "số"));
    }

    @Test
    void wordsKeepTheirPlaceInTheText() {
        var word = VietnameseAnalyzer.words(TEXT).get(4);
        assertEquals("Hòa", word.surface());
        assertEquals("Hòa", TEXT.substring(word.start(), word.end()));
    }

    @Test
    void aFieldOfAnotherNameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> terms("title", TEXT));
    }

    private List<String> terms(String field, String text) throws IOException {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }
}
