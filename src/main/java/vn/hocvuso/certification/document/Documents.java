package vn.hocvuso.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.keys.DocumentKeys;
import vn.hocvuso.certification.template.Layout;
import vn.hocvuso.certification.template.Templates;

/** Makes the PDF of a certificate, signed with the system's key; made anew each time, so that none has to be kept. */
@ApplicationScoped
public class Documents {

    private final DocumentKeys keys;
    private final Templates templates;
    private final Optional<TimeStamps> stamps;
    private final Set<X509Certificate> former;
    private final Clock clock;

    @Inject
    Documents(DocumentKeys keys, Templates templates, DocumentSettings settings, Clock clock) {
        this.keys = keys;
        this.templates = templates;
        this.stamps = settings.timeStamps().map(TimeStamps::new);
        this.former = settings.formerSigners();
        this.clock = clock;
    }

    /**
     * The certificate as a signed file.
     *
     * @param address of the public page, in full
     * @param credential to be attached beside the content
     */
    public byte[] of(Issuance issuance, String address, Optional<byte[]> credential) {
        var attachments = new ArrayList<Attachment>();
        attachments.add(Attachment.content(issuance.text().getBytes(StandardCharsets.UTF_8)));
        credential.map(Attachment::credential).ifPresent(attachments::add);
        return CertificatePdf.of(
                new CertificatePdf.Order(issuance.content(), address, layout(issuance), attachments),
                new Pades(keys.key(), keys.chain(), keys.provider(), stamps, clock));
    }

    /** The sheet without signature and attachments, to compare others with. */
    CertificatePdf.Made anew(Issuance issuance, String address) {
        return CertificatePdf.made(
                new CertificatePdf.Order(issuance.content(), address, layout(issuance), List.of()), Optional.empty());
    }

    /** The version of the template with which it was issued. */
    private Layout layout(Issuance issuance) {
        return templates.version(issuance.content().template()).orElseGet(Layout::standard);
    }

    /** Whether this certificate is one that this system signs documents with, or has signed with. */
    boolean isOurs(X509Certificate certificate) {
        return keys.chain().get(0).equals(certificate) || former.contains(certificate);
    }
}
