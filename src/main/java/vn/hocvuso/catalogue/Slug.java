package vn.hocvuso.catalogue;

import java.io.Serializable;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** The name of a course or a lesson in addresses: small letters without marks, digits and hyphens, at most 80. */
record Slug(String value) implements Serializable {

    private static final int LONGEST = 80;
    private static final int SHORTEST_OF_COURSE = 3;
    private static final int LONGEST_OF_COURSE = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*");

    Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new Refusal("catalogue.slug.form").at("slug");
        }
    }

    /** @throws Refusal {@code catalogue.slug.form} unless it has 3 to 60 characters of the right kind */
    static Slug ofCourse(String text) {
        var slug = new Slug(text);
        if (text.length() < SHORTEST_OF_COURSE || text.length() > LONGEST_OF_COURSE) {
            throw new Refusal("catalogue.slug.form").at("slug");
        }
        return slug;
    }

    /** What a title becomes in an address, cut between words; {@code otherwise} when nothing is left of it. */
    static Slug from(String title, String otherwise) {
        var result = new StringBuilder();
        for (var word : Folding.fold(title).split("[^a-z0-9]+")) {
            if (word.isEmpty() || result.length() + word.length() + 1 > LONGEST_OF_COURSE - 4) {
                continue;
            }
            result.append(result.isEmpty() ? "" : "-").append(word);
        }
        return new Slug(result.length() < SHORTEST_OF_COURSE ? otherwise : result.toString());
    }

    /** The same with a number behind it, for when it is taken. */
    Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }
}
