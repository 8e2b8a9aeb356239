package vn.hocvuso.search;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Replaces each token by the form in which the index keeps it; offsets stay those of the text. */
final class SyllableFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> form;

    SyllableFilter(TokenStream input, UnaryOperator<String> form) {
        super(input);
        this.form = form;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var kept = form.apply(term.toString());
        term.setEmpty().append(kept);
        return true;
    }
}
