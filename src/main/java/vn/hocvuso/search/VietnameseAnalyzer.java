package vn.hocvuso.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Reads a field as its name's ending says: {@code _fo} folded syllables, {@code _fo2} pairs of them, {@code _ex} exact
 * syllables, {@code _ex2} pairs of them. Pairs of syllables do for Vietnamese what word segmentation does, as measured
 * (decision 0004). No stop words, for they are parts of words; no stemming, for there is nothing to stem.
 */
final class VietnameseAnalyzer extends DelegatingAnalyzerWrapper {

    static final String FOLDED = "_fo";
    static final String FOLDED_PAIRS = "_fo2";
    static final String EXACT = "_ex";
    static final String EXACT_PAIRS = "_ex2";

    /** A word of a text as it stands there, from {@code start} to before {@code end}. */
    record Word(String surface, int start, int end) {}

    private static final Analyzer WORDS = chain(UnaryOperator.identity(), false);

    private static final UnaryOperator<String> FOLD = new RecentForms(Syllables::fold);
    private static final UnaryOperator<String> EXACTLY = new RecentForms(Syllables::exact);

    private final Map<String, Analyzer> chains = Map.of(
            FOLDED, chain(FOLD, false),
            FOLDED_PAIRS, chain(FOLD, true),
            EXACT, chain(EXACTLY, false),
            EXACT_PAIRS, chain(EXACTLY, true));

    VietnameseAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        var chain = chains.get(field.substring(Math.max(field.lastIndexOf('_'), 0)));
        if (chain == null) {
            throw new IllegalArgumentException("Field " + field + " is not for reading texts");
        }
        return chain;
    }

    /** The words of a text, split as the index splits it. */
    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream stream = WORDS.tokenStream("words", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Analyzer chain(UnaryOperator<String> form, boolean pairs) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                var syllables = new SyllableFilter(source, form);
                if (!pairs) {
                    return new TokenStreamComponents(source, syllables);
                }
                var shingles = new ShingleFilter(syllables, 2, 2);
                shingles.setOutputUnigrams(false);
                return new TokenStreamComponents(source, shingles);
            }
        };
    }
}
