package vn.hocvuso.assessment.attempt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import vn.hocvuso.platform.text.Sha256;

/**
 * The hashes that tie the answers of an attempt together: each covers the one before it, so that none can be changed, left
 * out or put in afterwards without all later ones becoming wrong.
 *
 * <p>A hash is SHA-256 (FIPS 180-4) of these lines in UTF-8, parted by a line feed: the hash before it in hexadecimal
 * digits, of the first answer 64 zeros; the attempt; the sequence; the question; when it was chosen and when it was
 * received, both in microseconds of the epoch; the response as stored.
 */
final class AnswerChain {

    /** What stands before the first answer. */
    static final byte[] BEGIN = new byte[32];

    /** One answer as it is logged. */
    record Link(int sequence, long question, String response, Instant chosenAt, Instant receivedAt, byte[] hash) {}

    private AnswerChain() {}

    /** The answer with its hash, behind the one that has the hash {@code before}. */
    static Link link(
            byte[] before,
            long attempt,
            int sequence,
            long question,
            String response,
            Instant chosenAt,
            Instant receivedAt) {
        var text = String.join(
                "\n",
                HexFormat.of().formatHex(before),
                String.valueOf(attempt),
                String.valueOf(sequence),
                String.valueOf(question),
                String.valueOf(micros(chosenAt)),
                String.valueOf(micros(receivedAt)),
                response);
        var hash = Sha256.of(text);
        return new Link(sequence, question, response, chosenAt, receivedAt, hash);
    }

    /**
     * Checks an attempt's whole log.
     *
     * @return the sequence of the first answer that is not as it was, or is missing; empty when all are
     */
    static OptionalInt firstBroken(long attempt, List<Link> links) {
        var before = BEGIN;
        var expected = 1;
        for (var link : links) {
            var right = link(
                    before, attempt, expected, link.question(), link.response(), link.chosenAt(), link.receivedAt());
            if (link.sequence() != expected || !Arrays.equals(right.hash(), link.hash())) {
                return OptionalInt.of(expected);
            }
            before = link.hash();
            expected++;
        }
        return OptionalInt.empty();
    }

    /** Of each question the answer in force: the one that was chosen last, of several at the same moment the last. */
    static List<Link> inForce(List<Link> links) {
        var inForce = new LinkedHashMap<Long, Link>();
        links.forEach(link -> inForce.merge(
                link.question(), link, (one, other) -> other.chosenAt().isBefore(one.chosenAt()) ? one : other));
        return List.copyOf(inForce.values());
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
