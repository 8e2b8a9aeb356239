package vn.hocvuso.assessment.integrity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.marking.RecordJson;

/** What a finding rests on, measured once and kept as it was. */
public sealed interface Evidence extends Serializable {

    /** In how many cases it happens once, as far as one can say: at most a million million. */
    private static long oneIn(BigDecimal chance) {
        return Math.round(Math.min(1e12, 1 / chance.doubleValue()));
    }

    /** What was found. */
    enum Kind {
        FAST,
        SHARED,
        JUMP
    }

    Kind kind();

    default String json() {
        return RecordJson.text(this);
    }

    static Evidence read(String json) {
        return RecordJson.read(Evidence.class, json);
    }

    /** A likelihood with three digits that mean something. */
    static BigDecimal rounded(double chance) {
        return new BigDecimal(chance, new MathContext(3));
    }

    /**
     * Answers too fast to have been read.
     *
     * @param judged how many questions were looked at
     * @param fast how many of them were answered too fast
     * @param right how many of these are right
     * @param chance how likely so many or more are right by guessing
     */
    record Fast(int judged, int fast, int right, BigDecimal chance, List<FastLine> lines) implements Evidence {

        @Override
        public Kind kind() {
            return Kind.FAST;
        }

        /** In how many attempts of people who guess it happens once. */
        public long oneIn() {
            return Evidence.oneIn(chance);
        }
    }

    /**
     * One answered question, in the order in which the answers arrived.
     *
     * @param syllables that there were to read
     * @param readingTenths how long people read them, in tenths of a second
     * @param tenths what time there was for it at most, in tenths of a second
     */
    record FastLine(
            String code, String prompt, int syllables, int readingTenths, int tenths, boolean fast, boolean right)
            implements Serializable {

        public double seconds() {
            return tenths / 10.0;
        }

        public double readingSeconds() {
            return readingTenths / 10.0;
        }
    }

    /**
     * The same wrong answers on two papers.
     *
     * @param wrong how many questions both have answered wrongly
     * @param same how many of them in the same way
     * @param chance how likely so many or more are the same, if both worked alone
     * @param pairs how many pairs were compared
     */
    record Shared(int wrong, int same, BigDecimal chance, int pairs, List<SharedLine> lines) implements Evidence {

        @Override
        public Kind kind() {
            return Kind.SHARED;
        }

        /** In how many pairs of people who work alone it happens once. */
        public long oneIn() {
            return Evidence.oneIn(chance);
        }
    }

    /**
     * One question that both have answered wrongly.
     *
     * @param percent how many in a hundred, of those with a score like theirs who have it wrong, give the first answer
     */
    record SharedLine(String code, String prompt, String first, String second, boolean same, int percent)
            implements Serializable {}

    /**
     * From one try to the next.
     *
     * @param questions of the later try that she had not seen before
     * @param right how many of them she has right
     * @param standardErrors how many standard errors of the difference lie between the tries
     * @param minutes between handing in the one and the other
     */
    record Jump(int questions, int right, BigDecimal standardErrors, int minutes, List<JumpLine> tries)
            implements Evidence {

        @Override
        public Kind kind() {
            return Kind.JUMP;
        }
    }

    /**
     * One of her tries, up to the later one.
     *
     * @param started an instant in ISO 8601
     * @param submitted likewise
     */
    record JumpLine(int number, String started, String submitted, int right, int questions) implements Serializable {

        public Instant startedAt() {
            return Instant.parse(started);
        }

        public Instant submittedAt() {
            return Instant.parse(submitted);
        }
    }
}
