package vn.hocvuso.certification.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Places in status lists, and their bits. */
class StatusListTest {

    @Test
    void everyCertificateOfAListHasAPlaceOfItsOwn() {
        for (var list = 1L; list <= 763; list += 381) { // the last for a hundred million certificates
            var taken = new BitSet();
            for (var id = StatusPlace.first(list); id <= StatusPlace.last(list); id++) {
                var place = StatusPlace.of(id);
                assertEquals(list, place.list());
                assertFalse(taken.get(place.index()), "place " + place.index() + " of list " + list);
                taken.set(place.index());
            }
            assertEquals(StatusPlace.LENGTH, taken.cardinality());
            assertEquals(StatusPlace.LENGTH, taken.length());
        }
    }

    /** Credentials that were given name their place: it must never move. */
    @Test
    void placesAreWhatTheyEverWere() {
        assertEquals(new StatusPlace(1, 103_182), StatusPlace.of(1));
        assertEquals(new StatusPlace(2, 84_795), StatusPlace.of(140_007));
    }

    /** Who was certified one after the other does not stand side by side. */
    @Test
    void neighboursAreShuffled() {
        var near = 0;
        for (var id = 1L; id < StatusPlace.LENGTH; id++) {
            if (Math.abs(StatusPlace.of(id).index() - StatusPlace.of(id + 1).index()) < 100) {
                near++;
            }
        }
        assertTrue(near < StatusPlace.LENGTH / 100, near + " neighbours stay near");
    }

    @Test
    void bitsCountFromTheLeftAndComeBack() {
        var bits = new StatusBits();
        bits.set(0);
        bits.set(131_071);
        bits.set(4242);
        var back = StatusBits.decoded(bits.encoded()).orElseThrow();
        assertTrue(back.isSet(0));
        assertTrue(back.isSet(4242));
        assertTrue(back.isSet(131_071));
        assertFalse(back.isSet(1));
        assertTrue(StatusBits.decoded("uAAAA").isEmpty());
    }

    @Test
    void aListIsAbleToBeSigned() {
        var document = new StatusBits()
                .credential(StatusPurpose.REVOCATION, 1, CredentialSamples.ISSUER, "2026-11-25T02:00:00Z");
        var signed = CredentialSamples.signed(document, CredentialSamples.ring(), CredentialSamples.NOW);
        assertEquals("https://hocvuso.example/credentials/status/revocation/1", signed.getString("id"));
        assertTrue(signed.containsKey("proof"));
    }
}
