package vn.hocvuso.assessment.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.quiz.Disclosure.What;
import vn.hocvuso.platform.Refusal;

class TermsTest {

    private static final Instant OPENING = Instant.parse("2026-12-01T01:00:00Z");

    private static Terms opening(Optional<Instant> opensAt, Optional<Instant> closesAt, int releaseSeconds) {
        return new Terms(opensAt, closesAt, releaseSeconds, true, Disclosure.USUAL, 100, 0, List.of());
    }

    @Test
    void thoseWhoWaitAreLetInOneAfterAnotherWithinTheTimeOfRelease() {
        var terms = opening(Optional.of(OPENING), Optional.empty(), 120);
        var seconds = LongStream.range(1, 2001)
                .map(whom -> terms.releasedAt(whom).orElseThrow().getEpochSecond() - OPENING.getEpochSecond())
                .toArray();
        assertTrue(LongStream.of(seconds).allMatch(second -> second >= 0 && second < 120));
        var halves = LongStream.of(seconds).filter(second -> second < 60).count();
        assertTrue(halves > 850 && halves < 1150, halves + " of 2000 in the first minute");
        var most = LongStream.range(0, 120)
                .map(second ->
                        LongStream.of(seconds).filter(one -> one == second).count())
                .max()
                .orElseThrow();
        assertTrue(most < 40, most + " in one second");
        assertEquals(terms.releasedAt(7), terms.releasedAt(7));
    }

    @Test
    void itIsClosedFromTheClosingOn() {
        var terms = opening(Optional.empty(), Optional.of(OPENING), 0);
        assertFalse(terms.isClosed(OPENING.minusMillis(1)));
        assertTrue(terms.isClosed(OPENING));
        assertEquals(Optional.empty(), terms.releasedAt(1));
    }

    @Test
    void termsThatContradictThemselvesAreRefusedBesideTheirField() {
        assertEquals(
                "closesAt",
                refused(() -> opening(Optional.of(OPENING), Optional.of(OPENING), 0))
                        .field());
        assertEquals(
                "releaseSeconds",
                refused(() -> opening(Optional.empty(), Optional.empty(), 5)).field());
        assertEquals(
                "releaseSeconds",
                refused(() -> opening(Optional.of(OPENING), Optional.empty(), 121))
                        .field());
        var during = new Disclosure(Set.of(What.MARKS), Set.of(), Set.of());
        assertEquals(
                "during",
                refused(() -> new Terms(Optional.empty(), Optional.empty(), 0, true, during, 100, 0, List.of()))
                        .field());
    }

    @Test
    void whatIsShownIsReadAsItWasWritten() {
        for (var disclosure : List.of(
                Disclosure.USUAL,
                new Disclosure(Set.of(), Set.of(), Set.of()),
                new Disclosure(Set.of(What.EXPLANATIONS), Set.of(What.MARKS, What.ANSWERS), Set.of(What.MARKS)))) {
            assertEquals(disclosure, Disclosure.read(disclosure.column()));
        }
    }

    private static Refusal refused(Runnable act) {
        return assertThrows(Refusal.class, act::run);
    }
}
