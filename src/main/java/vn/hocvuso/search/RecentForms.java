package vn.hocvuso.search;

import java.util.function.UnaryOperator;

/**
 * A form of syllables that remembers the last ones it was asked for: texts and names are made of few different ones, and
 * normalising costs more than looking. For many threads; what they overwrite for one another is made anew.
 */
final class RecentForms implements UnaryOperator<String> {

    private static final int PLACES = 1 << 12;

    /** Safe to hand from thread to thread without a lock, for it never changes. */
    private record Known(String token, String form) {}

    private final UnaryOperator<String> form;
    private final Known[] known = new Known[PLACES];

    RecentForms(UnaryOperator<String> form) {
        this.form = form;
    }

    @Override
    public String apply(String token) {
        var hash = token.hashCode();
        var place = (hash ^ hash >>> 16) & PLACES - 1;
        var found = known[place];
        if (found == null || !found.token().equals(token)) {
            found = new Known(token, form.apply(token));
            known[place] = found;
        }
        return found.form();
    }
}
