package vn.hocvuso.certification.register;

import java.util.Map;

/** How a certificate stands after an act, and how to call it. */
final class Standing {

    private static final Map<String, String> AFTER = Map.of(
            "ISSUED", "VALID",
            "RESUMED", "VALID",
            "SUSPENDED", "SUSPENDED",
            "REPLACED", "REPLACED",
            "REVOKED", "REVOKED");

    private Standing() {}

    /**
     * {@code VALID}, {@code SUSPENDED}, {@code REPLACED} or {@code REVOKED}.
     *
     * @param kind of its last act; empty for an act that there is not
     */
    static String after(String kind) {
        return AFTER.getOrDefault(kind, "");
    }
}
