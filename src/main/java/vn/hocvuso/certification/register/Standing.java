package vn.hocvuso.certification.register;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a certificate stands after its acts: {@code VALID}, {@code SUSPENDED}, {@code REPLACED} or {@code REVOKED}. */
final class Standing {

    private static final String NONE = "";

    private static final Map<String, String> AFTER = Map.of(
            "ISSUED", "VALID",
            "RESUMED", "VALID",
            "SUSPENDED", "SUSPENDED",
            "REPLACED", "REPLACED",
            "REVOKED", "REVOKED");

    /** What an act can be done to. */
    private static final Map<String, Set<String>> BEFORE = Map.of(
            "ISSUED", Set.of(NONE),
            "RESUMED", Set.of("SUSPENDED"),
            "SUSPENDED", Set.of("VALID"),
            "REPLACED", Set.of("VALID"),
            "REVOKED", Set.of("VALID", "SUSPENDED", "REPLACED"));

    private Standing() {}

    /** After an act of this kind; empty for an act that there is not. */
    static String after(String kind) {
        return AFTER.getOrDefault(kind, NONE);
    }

    /** After acts of these kinds, one behind the other; empty when they cannot have come so. */
    static String after(List<String> kinds) {
        var standing = NONE;
        for (var kind : kinds) {
            if (!BEFORE.getOrDefault(kind, Set.of()).contains(standing)) {
                return NONE;
            }
            standing = after(kind);
        }
        return standing;
    }
}
