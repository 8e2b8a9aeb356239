package vn.hocvuso.movement.target;

import java.io.Serializable;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;

/**
 * Where somebody stands in the list of the people of a figure: by the place that she is counted in, then by her number.
 *
 * @param place as {@link FigurePlaces} orders them
 */
public record PersonKey(String place, long learner) implements Serializable {

    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Za-z~/.]{0,255})-([0-9]{1,18})");

    /** As {@link #text} writes it. @throws Refusal {@code movement.unit.unknown} for what is none */
    public static PersonKey of(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new Refusal("movement.unit.unknown");
        }
        return new PersonKey(written.group(1), Long.parseLong(written.group(2)));
    }

    /** For an address. */
    public String text() {
        return place + "-" + learner;
    }
}
