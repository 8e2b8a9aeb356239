package vn.hocvuso.certification.confirmation;

import java.util.Arrays;
import java.util.Optional;

/** What a piece of evidence is. */
public enum EvidenceKind {
    /** A course read and done to its end; shown to the learner, asked for by no rule. */
    LEARNED(""),
    /** A valid certificate of a course. */
    COURSE("course"),
    /** The quiz of a course, passed. */
    TEST("test"),
    /** A practice question of a competence, answered rightly. */
    PRACTICE("practice"),
    /** An ability in a competence, as the placement test has found it. */
    PLACEMENT("placement"),
    /** The quiz of a course, passed in an invigilated sitting. */
    EXAM_ROOM("exam-room"),
    /** An assessor has seen that a requirement is met. */
    ASSESSOR("assessor");

    private final String word;

    EvidenceKind(String word) {
        this.word = word;
    }

    /** How rule files name it; empty for what no rule may ask for. */
    public String word() {
        return word;
    }

    /** Whether its subject is a course. */
    public boolean isOfCourse() {
        return this == LEARNED || this == COURSE || this == TEST || this == EXAM_ROOM;
    }

    /** The kind that rule files name so. */
    public static Optional<EvidenceKind> named(String word) {
        return Arrays.stream(values())
                .filter(kind -> !word.isEmpty() && kind.word.equals(word))
                .findFirst();
    }
}
