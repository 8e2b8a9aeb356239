package vn.hocvuso.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.Shares;
import vn.hocvuso.certification.keys.KeyRing;

/**
 * Checks a credential that somebody shows: JSON, or a PNG or SVG with one baked in. Nothing is fetched from the network: of
 * other issuers only those are known whose identifier is their key ({@code did:key}).
 */
@ApplicationScoped
public class CredentialCheck {

    /** The most bytes that are looked at: a badge of ours has a fiftieth. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private final CredentialProof proof;
    private final CertificateReading certificates;
    private final Shares shares;
    private final Credentials credentials;
    private final OwnIssuer own;
    private final KeyRing keys;
    private final Clock clock;

    @Inject
    CredentialCheck(
            CertificateReading certificates,
            Shares shares,
            Credentials credentials,
            OwnIssuer own,
            KeyRing keys,
            Clock clock) {
        this.proof = new CredentialProof(own.integrity());
        this.certificates = certificates;
        this.shares = shares;
        this.credentials = credentials;
        this.own = own;
        this.keys = keys;
        this.clock = clock;
    }

    /** Reads no more of the file than it looks at. */
    public CredentialVerdict check(InputStream file) throws IOException {
        var bytes = file.readNBytes(LARGEST + 1);
        return bytes.length > LARGEST ? new CredentialVerdict.TooLarge() : check(bytes);
    }

    public CredentialVerdict check(byte[] file) {
        if (file.length > LARGEST) {
            return new CredentialVerdict.TooLarge();
        }
        if (Baking.isPng(file)) {
            return baked(Baking.outOfPng(file));
        }
        var text = text(file);
        if (text.isEmpty()) {
            return new CredentialVerdict.NotJson();
        }
        return text.get().startsWith("<") ? baked(Baking.outOfSvg(file)) : check(text.get());
    }

    private CredentialVerdict baked(Baking.Content content) {
        if (content instanceof Baking.Content.Found found) {
            return check(found.text());
        }
        return content instanceof Baking.Content.Nothing
                ? new CredentialVerdict.NothingBaked()
                : new CredentialVerdict.BrokenPicture();
    }

    private CredentialVerdict check(String text) {
        if (text.startsWith("eyJ")) {
            return new CredentialVerdict.UnknownProof("JWT"); // the first letters of every JSON object in base 64
        }
        return JsonTexts.read(text).map(this::check).orElseGet(CredentialVerdict.NotJson::new);
    }

    private CredentialVerdict check(JsonObject document) {
        var issued = issued(document);
        var issuers =
                new CredentialProof.Issuers(own.issuer(), issued.flatMap(it -> credentials.issuerOf(it.id())), keys);
        var checked = proof.check(document, issuers, clock.instant());
        if (checked instanceof CredentialVerdict.Changed && issued.isPresent()) {
            return changed(issued.get(), differences(issued.get(), document));
        }
        if (checked instanceof CredentialVerdict.Valid valid && valid.said().ours()) {
            return issued.map(it -> standing(it, document, valid.said()))
                    .orElseGet(() -> new CredentialVerdict.NotInRegister(valid.said()));
        }
        return checked;
    }

    /** The certificate that the credential's address names. */
    private Optional<Issuance> issued(JsonObject document) {
        return CertificateNumber.typed(JsonTexts.text(document, "id")).flatMap(certificates::numbered);
    }

    private CredentialVerdict standing(Issuance issued, JsonObject document, CredentialVerdict.Said said) {
        var differences = differences(issued, document);
        if (!differences.isEmpty()) {
            return changed(issued, differences); // signed here, but never given to anybody
        }
        var validity = issued.validity();
        return switch (validity.status()) {
            case VALID -> new CredentialVerdict.Valid(said, true);
            case EXPIRED -> new CredentialVerdict.Expired(said);
            case SUSPENDED -> new CredentialVerdict.Suspended(said, validity.since(), validity.reason());
            case REPLACED -> new CredentialVerdict.Replaced(said, validity.since(), validity.successor());
            case REVOKED -> new CredentialVerdict.Revoked(said, validity.since(), validity.reason());
        };
    }

    private List<String> differences(Issuance issued, JsonObject document) {
        return Differences.between(document, credentials.credential(issued));
    }

    /** Where the public is shown initials only, whoever knows the number could try names until the holder's is no difference. */
    private CredentialVerdict changed(Issuance issued, List<String> differences) {
        return new CredentialVerdict.Changed(shares.hides(issued.id(), "") ? List.of() : differences);
    }

    /** The file as text without a byte order mark; empty when it is no UTF-8. */
    private static Optional<String> text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\uFEFF", "")
                    .strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
