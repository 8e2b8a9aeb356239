package vn.hocvuso.assessment.invigilation;

import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** What an invigilator writes down: 5 to 500 characters. */
record Said(String text) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    /**
     * The text without needless space.
     *
     * @param input the id of the input that it was written into
     * @throws Refusal {@code assessment.examRoom.said} for less or more
     */
    static Said of(String typed, String input) {
        var text = typed == null ? "" : Folding.clean(typed);
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new Refusal("assessment.examRoom.said", SHORTEST, LONGEST).at(input);
        }
        return new Said(text);
    }
}
