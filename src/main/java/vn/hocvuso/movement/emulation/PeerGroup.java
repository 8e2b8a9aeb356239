package vn.hocvuso.movement.emulation;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Among whom candidates are ranked, as {@link Ranking} names it.
 *
 * @param kind of the units; empty for people of one place, and for no group
 * @param least people in the smallest; 0 where it is unknown
 * @param greatest people in the largest
 */
public record PeerGroup(String code, String kind, int least, int greatest) implements Serializable {

    private static final Pattern SIZED = Pattern.compile("([A-Z_]+):(?:([0-9]+)-([0-9]+))?");

    static PeerGroup of(String code) {
        var match = SIZED.matcher(code);
        if (!match.matches()) {
            return new PeerGroup(code, "", 0, 0);
        }
        return match.group(2) == null
                ? new PeerGroup(code, match.group(1), 0, 0)
                : new PeerGroup(
                        code, match.group(1), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
    }
}
