package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.Verification;
import vn.hocvuso.certification.Verifying;
import vn.hocvuso.platform.web.Here;

/** Behind {@code open/certification/verify.xhtml?number=…}, reached as {@code /verify/{number}}. */
@Named
@RequestScoped
public class VerifyPage {

    private final Verifying verifying;
    private final Here here;

    private String number = "";
    private String verdict = "";
    private CertificateContent content;
    private Instant revokedAt;
    private String reason = "";

    @Inject
    VerifyPage(Verifying verifying, Here here) {
        this.verifying = verifying;
        this.here = here;
    }

    /** View action: looks the number up when there is one. */
    public void open() {
        if (number == null || number.isBlank()) {
            return;
        }
        var verification = verifying.verify(number, here.getClient());
        if (verification instanceof Verification.Valid valid) {
            verdict = "valid";
            show(valid.content());
        } else if (verification instanceof Verification.Revoked revoked) {
            verdict = "revoked";
            show(revoked.content());
            revokedAt = revoked.at();
            reason = revoked.reason();
        } else if (verification instanceof Verification.Unknown unknown) {
            verdict = "unknown";
            number = unknown.number().value();
        } else {
            verdict = "mistyped";
        }
    }

    private void show(CertificateContent issued) {
        content = issued;
        number = issued.number();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** {@code valid}, {@code revoked}, {@code unknown}, {@code mistyped}; empty when no number was asked for. */
    public String getVerdict() {
        return verdict;
    }

    /** Null unless the certificate was issued here. */
    public CertificateContent getContent() {
        return content;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }

    public String getReason() {
        return reason;
    }
}
