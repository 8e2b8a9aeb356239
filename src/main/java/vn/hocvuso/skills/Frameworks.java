package vn.hocvuso.skills;

import java.util.List;
import vn.hocvuso.platform.UseCase;

/** Reads the skill framework in force. */
@UseCase
public class Frameworks {

    /** The framework in force; one without areas and groups before the first import. */
    public Framework current() {
        return new Framework("", "", "", false, "", List.of(), List.of(), List.of());
    }
}
