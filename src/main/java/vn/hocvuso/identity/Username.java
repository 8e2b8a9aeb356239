package vn.hocvuso.identity;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * The name a person signs in with: 3 to 40 of {@code a-z 0-9 . _ -}, beginning with a letter or digit. What is typed
 * with capitals or Vietnamese marks means the same name without them.
 */
public record Username(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal("identity.username.form").at("username");
        }
    }

    /** @throws Refusal {@code identity.username.form} */
    public static Username typed(String text) {
        return new Username(lookedFor(text));
    }

    /** The form under which a typed name is looked up; may be no valid name at all. */
    static String lookedFor(String text) {
        return text == null ? "" : Folding.fold(text.strip()).toLowerCase(Locale.ROOT);
    }
}
