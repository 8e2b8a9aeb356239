package vn.hocvuso.identity.locality;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.hocvuso.identity.locality.Localities.Province;

/**
 * How people write a province behind a commune: its short name, the beginning of it while they are still typing, or its
 * initials.
 */
record ProvinceName(String name, String initials) {

    static ProvinceName of(Province province) {
        var name = Typed.folded(province.shortName());
        var initials =
                Arrays.stream(name.split(" ")).map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return new ProvinceName(name, initials);
    }

    boolean fits(String typed) {
        return name.startsWith(typed) || initials.equals(typed);
    }
}
