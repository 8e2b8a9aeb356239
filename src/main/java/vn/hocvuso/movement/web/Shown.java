package vn.hocvuso.movement.web;

import java.util.Locale;
import java.util.stream.Stream;
import vn.hocvuso.movement.target.Progress.Child;

/** Which of the units below one are listed. */
public enum Shown {
    ALL,
    /** Those that are behind. */
    LAGGING,
    /** Those where nobody has come to it yet. */
    NOBODY;

    /** As an address asks for it; all for what is none. */
    static Shown of(String typed) {
        return Stream.of(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElse(ALL);
    }

    boolean shows(Child child) {
        return switch (this) {
            case ALL -> true;
            case LAGGING -> child.behind();
            case NOBODY -> child.nobody();
        };
    }
}
