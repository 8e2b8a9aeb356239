package vn.hocvuso.certification.confirmation;

import java.util.Arrays;
import java.util.Optional;

/** What a piece of evidence is. Rules may only ask for kinds that something here gives. */
public enum EvidenceKind {
    /** A course read and done to its end; shown to the learner, asked for by no rule. */
    LEARNED("", false),
    /** A valid certificate of a course. */
    COURSE("course", true),
    /** The quiz of a course, passed. */
    TEST("test", true),
    /** A practice question of a competence, answered rightly. */
    PRACTICE("practice", true),
    /** An ability in a competence, as the placement test has found it. */
    PLACEMENT("placement", true),
    /** The quiz of a course, passed in an invigilated sitting. */
    EXAM_ROOM("exam-room", false),
    /** An assessor has seen that a requirement is met. */
    ASSESSOR("assessor", true);

    private final String word;
    private final boolean given;

    EvidenceKind(String word, boolean given) {
        this.word = word;
        this.given = given;
    }

    /** How rule files name it; empty for what no rule may ask for. */
    public String word() {
        return word;
    }

    /** Whether something in this system gives such evidence; a rule that asks for another kind could not be met. */
    public boolean isGiven() {
        return given;
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
