package vn.hocvuso.certification.web;

import static java.util.Map.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.certification.credential.CredentialVerdict;

/** What the checking page says of a badge that was brought to it: a credential as JSON, or in a PNG or SVG. */
@Named
@RequestScoped
public class BadgeCheckPanel {

    /** The attribute of the request in which {@link DocumentForm} leaves the verdict. */
    static final String VERDICT = BadgeCheckPanel.class.getName();

    private static final Map<Class<? extends CredentialVerdict>, String> CODES = Map.ofEntries(
            entry(CredentialVerdict.Valid.class, "badgeSigned"),
            entry(CredentialVerdict.Expired.class, "badgeExpired"),
            entry(CredentialVerdict.Suspended.class, "badgeIntact"),
            entry(CredentialVerdict.Replaced.class, "badgeIntact"),
            entry(CredentialVerdict.Revoked.class, "badgeIntact"),
            entry(CredentialVerdict.NotYetValid.class, "badgeEarly"),
            entry(CredentialVerdict.NotInRegister.class, "badgeMissing"),
            entry(CredentialVerdict.Changed.class, "badgeChanged"),
            entry(CredentialVerdict.KeyNotInUse.class, "badgeKeyTime"),
            entry(CredentialVerdict.UnknownKey.class, "badgeUnknownKey"),
            entry(CredentialVerdict.OtherIssuer.class, "badgeOtherIssuer"),
            entry(CredentialVerdict.UnknownProof.class, "badgeProof"),
            entry(CredentialVerdict.WrongType.class, "badgeType"),
            entry(CredentialVerdict.NothingBaked.class, "badgeNothing"),
            entry(CredentialVerdict.BrokenPicture.class, "badgeBroken"),
            entry(CredentialVerdict.TooLarge.class, "badgeTooLarge"));

    private final CredentialVerdict verdict;

    @Inject
    BadgeCheckPanel(HttpServletRequest request) {
        verdict = request.getAttribute(VERDICT) instanceof CredentialVerdict brought ? brought : null;
    }

    /** The second half of the keys of what is said; empty when no badge was brought. */
    public String getCode() {
        if (verdict == null) {
            return "";
        }
        return getNumber().isEmpty() ? CODES.get(verdict.getClass()) : "badgeIntact";
    }

    public boolean isGood() {
        return getCode().equals("badgeIntact");
    }

    /** True when somebody has changed what was issued, or made up what was not. */
    public boolean isBad() {
        return Set.of("badgeChanged", "badgeMissing", "badgeKeyTime", "badgeUnknownKey")
                .contains(getCode());
    }

    /** The number of the certificate that an unchanged badge of ours is of; empty for all others. */
    public String getNumber() {
        return number(verdict);
    }

    static String number(CredentialVerdict verdict) {
        if (verdict instanceof CredentialVerdict.Valid valid) {
            return valid.said().number();
        } else if (verdict instanceof CredentialVerdict.Expired expired) {
            return expired.said().number();
        } else if (verdict instanceof CredentialVerdict.Suspended suspended) {
            return suspended.said().number();
        } else if (verdict instanceof CredentialVerdict.Replaced replaced) {
            return replaced.said().number();
        }
        return verdict instanceof CredentialVerdict.Revoked revoked
                ? revoked.said().number()
                : "";
    }

    /** What another issuer's badge says, once its signature was found right; null for all others. */
    public CredentialVerdict.Said getSaid() {
        return verdict instanceof CredentialVerdict.Valid valid && !valid.said().ours() ? valid.said() : null;
    }

    /** The part of the file that the verdict is about: whose, by which key, what kind; empty where there is none. */
    public String getDetail() {
        if (verdict instanceof CredentialVerdict.KeyNotInUse key) {
            return key.key() + (key.signedAt() == null ? "" : ", " + key.signedAt());
        } else if (verdict instanceof CredentialVerdict.UnknownKey key) {
            return key.method();
        } else if (verdict instanceof CredentialVerdict.OtherIssuer other) {
            return other.issuer();
        } else if (verdict instanceof CredentialVerdict.UnknownProof proof) {
            return proof.kind();
        }
        return verdict instanceof CredentialVerdict.WrongType type ? String.join(", ", type.types()) : "";
    }

    /** The members that differ from what was issued, where that can be told. */
    public List<String> getMembers() {
        return verdict instanceof CredentialVerdict.Changed changed ? changed.members() : List.of();
    }
}
