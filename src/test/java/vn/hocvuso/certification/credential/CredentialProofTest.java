package vn.hocvuso.certification.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;

/** Sound credentials are told from forged ones, and each fault has its own answer. */
class CredentialProofTest {

    private final CredentialSamples.Ring keys = CredentialSamples.ring();
    private final JsonObject sound = CredentialSamples.signed(keys);
    private final CredentialProof proof = new CredentialProof(CredentialSamples.INTEGRITY);

    @Test
    void aSoundOneSaysWhatItSays() {
        var valid = assertInstanceOf(CredentialVerdict.Valid.class, check(sound));
        assertFalse(valid.statusKnown());
        assertTrue(valid.said().ours());
        assertEquals(CredentialSamples.NUMBER, valid.said().number());
        assertEquals("Đặng Thị Ánh Nguyệt", valid.said().holder());
        assertEquals("An toàn trên mạng", valid.said().title());
        assertEquals("Học vụ số (bản chạy thử)", valid.said().issuer());
        assertEquals(Instant.parse("2026-11-22T17:30:00Z"), valid.said().validFrom());
    }

    @Test
    void theOrderOfMembersIsNoChange() {
        var turned = JsonTexts.object();
        sound.entrySet().stream()
                .sorted((one, other) -> other.getKey().compareTo(one.getKey()))
                .forEach(member -> turned.add(member.getKey(), member.getValue()));
        assertInstanceOf(CredentialVerdict.Valid.class, check(turned.build()));
    }

    @Test
    void aChangedLetterIsFound() {
        changed(sound.toString().replace("Nguyệt", "Nguyêt"));
        changed(sound.toString().replace("\"value\":\"92\"", "\"value\":\"93\""));
        changed(sound.toString().replace("2026-11-22T17", "2026-11-22T18"));
        changed(sound.toString().replace("\"hashed\":false", "\"hashed\":true"));
        changed(sound.toString().replace("revocation/2#", "revocation/1#"));
    }

    @Test
    void anAddedOrMissingMemberIsFound() {
        changed(JsonTexts.object(sound).add("cao", "thấp").build().toString());
        changed(JsonTexts.object(sound).add("description", "Xuất sắc").build().toString());
        changed(JsonTexts.object(sound).remove("credentialStatus").build().toString());
    }

    @Test
    void theProofOfAnotherHolderDoesNotFit() {
        var other = CredentialSamples.signed(
                OpenBadge.of(2, CredentialSamples.byHand(null), CredentialSamples.ISSUER),
                keys,
                CredentialSamples.SIGNED_AT);
        changed(JsonTexts.object(sound).add("proof", other.get("proof")).build().toString());
        changed(sound.toString().replaceFirst("(\"proofValue\":\"z\\w{10})\\w", "$1"));
        changed(sound.toString().replaceFirst("\"created\":\"2026-11-24T02", "\"created\":\"2026-11-24T03"));
    }

    @Test
    void anotherKindOfDocumentIsNoBadge() {
        var list = new StatusBits()
                .credential(StatusPurpose.REVOCATION, 1, CredentialSamples.ISSUER, "2026-11-25T02:00:00Z");
        var signed = CredentialSamples.signed(list, keys, CredentialSamples.SIGNED_AT);
        assertEquals(
                new CredentialVerdict.WrongType(List.of("VerifiableCredential", "BitstringStatusListCredential")),
                check(signed));
        assertEquals(new CredentialVerdict.WrongType(List.of()), check(JsonValue.EMPTY_JSON_OBJECT));
    }

    @Test
    void otherProofsAreNamed() throws Exception {
        assertEquals(new CredentialVerdict.UnknownProof("none"), check(CredentialSamples.unsigned()));
        assertEquals(
                new CredentialVerdict.UnknownProof("eddsa-jcs-2022"),
                check(parsed(sound.toString().replace("eddsa-rdfc-2022", "eddsa-jcs-2022"))));
        assertEquals(
                new CredentialVerdict.UnknownProof("RsaSignature2018"),
                check(JsonTexts.object(sound)
                        .add("proof", JsonTexts.object().add("type", "RsaSignature2018"))
                        .build()));
        assertEquals(
                new CredentialVerdict.UnknownProof("authentication"),
                check(parsed(sound.toString().replace("\"assertionMethod\"", "\"authentication\""))));
        assertEquals(new CredentialVerdict.UnknownProof("none"), check(DataIntegrityTest.sample("1edtech-basic.json")));
    }

    @Test
    void otherIssuersAreNamed() throws Exception {
        assertEquals(
                new CredentialVerdict.OtherIssuer("https://example.edu/issuers/565049"),
                check(DataIntegrityTest.sample("1edtech-teamwork.json")));
        assertEquals(
                new CredentialVerdict.OtherIssuer("did:web:hocvuso.example.evil"),
                check(parsed(sound.toString().replace("did:web:hocvuso.example", "did:web:hocvuso.example.evil"))));
    }

    @Test
    void aKeyOfSomebodyElseIsToldFromAWrongSignature() {
        assertEquals(
                new CredentialVerdict.UnknownKey("did:web:hocvuso.example#2031-9"),
                check(parsed(sound.toString().replace("example#2026-1", "example#2031-9"))));
        var stolen = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
                + "#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
        assertEquals(
                new CredentialVerdict.UnknownKey(stolen),
                check(parsed(sound.toString().replace("did:web:hocvuso.example#2026-1", stolen))));
    }

    @Test
    void whatALaidAsideKeyHasSignedStaysValid() {
        keys.rotate(Instant.parse("2026-11-24T12:00:00Z"));
        assertInstanceOf(CredentialVerdict.Valid.class, check(sound));
        var newer = CredentialSamples.signed(CredentialSamples.unsigned(), keys, CredentialSamples.NOW);
        assertTrue(newer.toString().contains("did:web:hocvuso.example#2026-2"));
        assertInstanceOf(CredentialVerdict.Valid.class, check(newer));
    }

    /** Whoever has stolen a key that was laid aside can sign with it, but not then. */
    @Test
    void aKeyIsNotGoodBeforeOrAfterItsTime() {
        var late = Instant.parse("2026-11-24T13:00:00Z");
        var stolen = CredentialSamples.signed(CredentialSamples.unsigned(), keys, late);
        keys.rotate(Instant.parse("2026-11-24T12:00:00Z"));
        assertEquals(new CredentialVerdict.KeyNotInUse("2026-1", late), check(stolen));
        var early = Instant.parse("2025-12-31T23:59:59Z");
        var backDated =
                CredentialSamples.signed(CredentialSamples.unsigned(), new CredentialSamples.Ring(early), early);
        assertEquals(new CredentialVerdict.KeyNotInUse("2026-1", early), check(backDated));
    }

    @Test
    void timeIsTold() {
        var expired = CredentialSamples.signed(
                OpenBadge.of(2, CredentialSamples.content(LocalDate.of(2026, 11, 24)), CredentialSamples.ISSUER),
                keys,
                CredentialSamples.SIGNED_AT);
        assertInstanceOf(CredentialVerdict.Expired.class, check(expired));
        assertInstanceOf(
                CredentialVerdict.NotYetValid.class,
                proof.check(sound, issuers(), Instant.parse("2026-11-22T17:29:59Z")));
    }

    @Test
    void theAddressOfEarlierDaysIsKnown() {
        var moved = new CredentialProof.Issuers(
                new Issuer("https://moi.example"), Optional.of(CredentialSamples.ISSUER), keys);
        assertInstanceOf(CredentialVerdict.Valid.class, proof.check(sound, moved, CredentialSamples.NOW));
        var strange = new CredentialProof.Issuers(new Issuer("https://moi.example"), Optional.empty(), keys);
        assertInstanceOf(CredentialVerdict.OtherIssuer.class, proof.check(sound, strange, CredentialSamples.NOW));
    }

    /** Another issuer's key that is its own identifier needs no network to be found. */
    @Test
    void anIssuerThatIsItsKeyIsUnderstood() throws Exception {
        var key = new Ed25519PrivateKeyParameters(new byte[Multikey.RAW_LENGTH]);
        var name = Multikey.text(key.generatePublicKey().getEncoded());
        var document = parsed(CredentialSamples.unsigned()
                .toString()
                .replace("\"did:web:hocvuso.example\"", "\"did:key:" + name + "\""));
        var options = DataIntegrity.options("did:key:" + name + "#" + name, CredentialSamples.SIGNED_AT);
        var signer = new Ed25519Signer();
        signer.init(true, key);
        var hashes = CredentialSamples.INTEGRITY.hashes(document, options);
        signer.update(hashes, 0, hashes.length);
        var signed = DataIntegrity.secured(document, options, signer.generateSignature());
        var valid = assertInstanceOf(CredentialVerdict.Valid.class, check(signed));
        assertFalse(valid.said().ours());
        assertEquals("", valid.said().number());
        changed(signed.toString().replace("Nguyệt", "Nguyêt"));
    }

    private void changed(String text) {
        assertEquals(new CredentialVerdict.Changed(List.of()), check(parsed(text)));
    }

    private CredentialVerdict check(JsonObject document) {
        return proof.check(document, issuers(), CredentialSamples.NOW);
    }

    private CredentialProof.Issuers issuers() {
        return new CredentialProof.Issuers(CredentialSamples.ISSUER, Optional.empty(), keys);
    }

    private static JsonObject parsed(String text) {
        return JsonTexts.read(text).orElseThrow();
    }
}
