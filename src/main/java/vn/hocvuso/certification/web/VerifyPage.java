package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.certification.Act;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.Validity;
import vn.hocvuso.certification.Verification;
import vn.hocvuso.certification.Verifying;
import vn.hocvuso.platform.web.Formats;
import vn.hocvuso.platform.web.Here;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/certification/verify.xhtml?number=…}, reached as {@code /verify/{number}}. */
@Named
@RequestScoped
public class VerifyPage {

    private final Verifying verifying;
    private final Here here;

    private final String link;
    private String number;
    private String verdict = "";
    private boolean masked;
    private boolean sealed;
    private int birthYear;
    private CertificateContent content;
    private Validity validity;
    private List<Act> history = List.of();
    private String predecessor = "";

    @Inject
    VerifyPage(Verifying verifying, Here here, PageParameters parameters) {
        this.verifying = verifying;
        this.here = here;
        this.number = parameters.text("number");
        this.link = parameters.text("link");
    }

    /** Looks the number up when there is one. */
    public void open() {
        if (number.isBlank()) {
            return;
        }
        var verification = verifying.verify(number, link, here.getClient());
        if (verification instanceof Verification.Issued issued) {
            verdict = issued.validity().status().name().toLowerCase(Locale.ROOT);
            content = issued.content();
            masked = issued.masked();
            sealed = issued.sealed();
            birthYear = issued.birthYear();
            number = content.number();
            validity = issued.validity();
            history = issued.history();
            predecessor = issued.predecessor();
        } else if (verification instanceof Verification.Unknown unknown) {
            verdict = "unknown";
            number = unknown.number().value();
        } else {
            verdict = "mistyped";
        }
    }

    /**
     * What the page's content depends on, but for what is looked up anew for each: so it is for a valid certificate that
     * nothing was done to, and for a number that was never given. Empty for all others.
     */
    public String getLooks() {
        if (verdict.equals("unknown")) {
            return verdict;
        }
        var plain = verdict.equals("valid")
                && history.size() == 1
                && predecessor.isEmpty()
                && link.isEmpty()
                && birthYear == 0;
        return plain ? masked + " " + sealed + content.likeness() : "";
    }

    public String getNumber() {
        return number;
    }

    /** The secret of a holder's link; empty for none. */
    public String getLink() {
        return link;
    }

    /** The day of issue, for the reader. */
    public String getIssuedOn() {
        return Formats.day(content.issuedOn());
    }

    /** The moment of issue, for the reader. */
    public String getIssuedAt() {
        return Formats.dateTime(history.get(0).at());
    }

    /** Whether the holder shows the public only her initials. */
    public boolean isMasked() {
        return masked;
    }

    /** Whether there is a signed content that can be handed over. */
    public boolean isSealed() {
        return sealed;
    }

    /** What the holder has given as her year of birth, where she shows it; empty where not. */
    public String getBirthYear() {
        return birthYear == 0 ? "" : Integer.toString(birthYear);
    }

    /**
     * {@code valid}, {@code expired}, {@code suspended}, {@code replaced}, {@code revoked}, {@code unknown}, {@code
     * mistyped}; empty when no number was asked for.
     */
    public String getVerdict() {
        return verdict;
    }

    /** Null unless the certificate was issued here. */
    public CertificateContent getContent() {
        return content;
    }

    /** Null unless the certificate was issued here. */
    public Validity getValidity() {
        return validity;
    }

    /** What was done to it, oldest first. */
    public List<Act> getHistory() {
        return history;
    }

    /** The number in whose place it was issued; empty when in none's. */
    public String getPredecessor() {
        return predecessor;
    }
}
