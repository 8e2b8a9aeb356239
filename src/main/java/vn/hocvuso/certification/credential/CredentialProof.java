package vn.hocvuso.certification.credential;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.keys.PublicKeyEntry;

/** Whether a credential is an Open Badge that its issuer has signed as it is; whether it was revoked since is not asked here. */
final class CredentialProof {

    private static final List<String> BADGE_TYPES = List.of("OpenBadgeCredential", "AchievementCredential");
    private static final String DID_KEY = "did:key:";
    private static final int LONGEST_PROOF = 100;

    /**
     * Whose credentials are known besides those whose identifier is their key.
     *
     * @param own this system as it is now
     * @param earlier this system as it was when it issued this credential
     * @param keys its keys
     */
    record Issuers(Issuer own, Optional<Issuer> earlier, KeyRing keys) {

        Optional<Issuer> of(String did) {
            return Stream.concat(Stream.of(own), earlier.stream())
                    .filter(issuer -> issuer.did().equals(did))
                    .findFirst();
        }
    }

    private final DataIntegrity integrity;

    CredentialProof(DataIntegrity integrity) {
        this.integrity = integrity;
    }

    /** {@code Valid}, with a status that is not known, when type, key, signature and time are right; else the first fault. */
    CredentialVerdict check(JsonObject document, Issuers issuers, Instant now) {
        var types = JsonTexts.texts(document, "type");
        if (!types.contains("VerifiableCredential") || types.stream().noneMatch(BADGE_TYPES::contains)) {
            return new CredentialVerdict.WrongType(types);
        }
        var proof = proof(document);
        var kind = kind(proof);
        if (!kind.isEmpty()) {
            return new CredentialVerdict.UnknownProof(kind);
        }
        return signed(document, proof, issuers, now);
    }

    private CredentialVerdict signed(JsonObject document, JsonObject proof, Issuers issuers, Instant now) {
        var did = issuerId(document);
        var ours = issuers.of(did);
        if (ours.isEmpty() && !did.startsWith(DID_KEY)) {
            return new CredentialVerdict.OtherIssuer(did);
        }
        var method = JsonTexts.text(proof, "verificationMethod");
        var key = key(did, method, ours, issuers.keys());
        if (key.isEmpty()) {
            return new CredentialVerdict.UnknownKey(method);
        }
        if (!fits(document, proof, key.get())) {
            return new CredentialVerdict.Changed(List.of());
        }
        var created = instant(proof, "created");
        if (ours.isPresent() && !created.map(key.get()::validAt).orElse(false)) {
            return new CredentialVerdict.KeyNotInUse(key.get().name(), created.orElse(null));
        }
        return inTime(said(document, did, ours.isPresent()), now);
    }

    private static CredentialVerdict inTime(CredentialVerdict.Said said, Instant now) {
        if (said.validFrom() != null && now.isBefore(said.validFrom())) {
            return new CredentialVerdict.NotYetValid(said);
        }
        return said.validUntil() != null && now.isAfter(said.validUntil())
                ? new CredentialVerdict.Expired(said)
                : new CredentialVerdict.Valid(said, false);
    }

    /** The one proof; an empty one when there is none or are several. */
    private static JsonObject proof(JsonObject document) {
        var proof = document.get("proof");
        if (proof instanceof JsonArray several && several.size() == 1) {
            proof = several.get(0);
        }
        return proof instanceof JsonObject one ? one : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Empty for the kind of proof that is understood here, else what it is. */
    private static String kind(JsonObject proof) {
        if (proof.isEmpty()) {
            return "none";
        }
        var type = JsonTexts.text(proof, "type");
        var suite = JsonTexts.text(proof, "cryptosuite");
        if (!type.equals(DataIntegrity.TYPE) || !suite.equals(DataIntegrity.SUITE)) {
            return suite.isEmpty() ? type : suite;
        }
        var purpose = JsonTexts.text(proof, "proofPurpose");
        return purpose.equals(DataIntegrity.PURPOSE) ? "" : purpose;
    }

    private static String issuerId(JsonObject document) {
        return document.get("issuer") instanceof JsonString id
                ? id.getString()
                : JsonTexts.text(JsonTexts.member(document, "issuer"), "id");
    }

    /** The key that a proof names, when it is one of the issuer's. */
    private static Optional<PublicKeyEntry> key(String did, String method, Optional<Issuer> ours, KeyRing keys) {
        if (!method.startsWith(did + "#")) {
            return Optional.empty();
        }
        var name = method.substring(did.length() + 1);
        if (ours.isPresent()) {
            return keys.named(name);
        }
        // a key that is an identifier names itself (W3C CCG, "The did:key Method", section 3.1)
        return did.equals(DID_KEY + name)
                ? Multikey.raw(name).map(raw -> new PublicKeyEntry(name, raw, Instant.MIN, null))
                : Optional.empty();
    }

    private boolean fits(JsonObject document, JsonObject proof, PublicKeyEntry key) {
        var signature = Multibase.readBase58(JsonTexts.text(proof, "proofValue"), LONGEST_PROOF);
        if (signature.isEmpty()) {
            return false;
        }
        try {
            var unsigned = JsonTexts.object(document).remove("proof").build();
            return Multikey.verify(key.raw(), integrity.hashes(unsigned, proof), signature.get());
        } catch (LinkedDataProblem e) {
            return false; // a word that no context explains was not there when it was signed
        }
    }

    private static CredentialVerdict.Said said(JsonObject document, String did, boolean ours) {
        var subject = JsonTexts.member(document, "credentialSubject");
        var achievement = JsonTexts.member(subject, "achievement");
        var id = JsonTexts.text(document, "id");
        var title = JsonTexts.text(achievement, "name");
        return new CredentialVerdict.Said(
                id,
                title.isEmpty() ? JsonTexts.text(document, "name") : title,
                holder(subject),
                JsonTexts.text(JsonTexts.member(document, "issuer"), "name"),
                did,
                ours,
                ours ? CertificateNumber.typed(id).map(CertificateNumber::value).orElse("") : "",
                instant(document, "validFrom").orElse(null),
                instant(document, "validUntil").orElse(null));
    }

    /** The name among the identifiers that are not hashed. */
    private static String holder(JsonObject subject) {
        return subject.get("identifier") instanceof JsonArray identifiers
                ? identifiers.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .filter(identity ->
                                JsonTexts.text(identity, "identityType").equals("name"))
                        .filter(identity -> JsonValue.FALSE.equals(identity.get("hashed")))
                        .map(identity -> JsonTexts.text(identity, "identityHash"))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static Optional<Instant> instant(JsonObject object, String member) {
        try {
            var text = JsonTexts.text(object, member);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
