package vn.hocvuso.movement.emulation;

import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Texts that people write here, cleaned and of a length that is kept. */
final class EmulationText {

    static final int LONGEST_LINK = 500;

    private EmulationText() {}

    /** @throws Refusal the key, with the longest length, for none or one that is too long */
    static String required(String typed, int longest, String key, String field) {
        var text = optional(typed, longest, key, field);
        if (text.isEmpty()) {
            throw new Refusal(key, longest).at(field);
        }
        return text;
    }

    /** @throws Refusal the key, with the longest length, for one that is too long */
    static String optional(String typed, int longest, String key, String field) {
        var text = Folding.clean(typed == null ? "" : typed);
        if (text.length() > longest) {
            throw new Refusal(key, longest).at(field);
        }
        return text;
    }

    /** An address on the web, or nothing. @throws Refusal {@code movement.score.link} */
    static String link(String typed) {
        var link = optional(typed, LONGEST_LINK, "movement.score.link", "link");
        if (!link.isEmpty() && !link.matches("https?://[^\\s<>\"]+")) {
            throw new Refusal("movement.score.link", LONGEST_LINK).at("link");
        }
        return link;
    }
}
