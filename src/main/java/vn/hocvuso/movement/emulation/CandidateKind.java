package vn.hocvuso.movement.emulation;

/** Who can be scored. */
public enum CandidateKind {
    UNIT("U"),
    PERSON("P"),
    HOUSEHOLD("H");

    private final String letter;

    CandidateKind(String letter) {
        this.letter = letter;
    }

    /** By which a candidate is known in a round: the number is the unit's, or the learner's at the head. */
    String subject(long number) {
        return letter + number;
    }
}
