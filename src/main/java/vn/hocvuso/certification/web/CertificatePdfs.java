package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.credential.Credentials;
import vn.hocvuso.certification.document.Documents;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Here;

/**
 * {@code /learn/certification/pdf/{number}}: the certificate as a signed document, for its holder and for administrators; for all
 * others it does not exist. A revoked one is not printed any more, for a sheet cannot tell: the answer leads to the
 * public page, which says when and why. Set anew for each download, so that nothing has to be kept.
 */
@WebServlet("/learn/certification/pdf/*")
public class CertificatePdfs extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient CertificateRecords records;
    private final transient CertificateReading certificates;
    private final transient Credentials credentials;
    private final transient Documents documents;
    private final transient CurrentLearner learner;
    private final transient Here here;

    @Inject
    public CertificatePdfs(
            CertificateRecords records,
            CertificateReading certificates,
            Credentials credentials,
            Documents documents,
            CurrentLearner learner,
            Here here) {
        this.records = records;
        this.certificates = certificates;
        this.credentials = credentials;
        this.documents = documents;
        this.learner = learner;
        this.here = here;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var found = records.printable(learner.ref(), path == null ? "" : path);
        response.setHeader("Cache-Control", "private, no-store");
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var content = found.get().content();
        var page = "/verify/" + content.number();
        if (!found.get().valid()) {
            response.sendRedirect(page);
            return;
        }
        var issuance =
                certificates.numbered(new CertificateNumber(content.number())).orElseThrow();
        var credential = credentials.text(issuance).getBytes(StandardCharsets.UTF_8);
        var pdf = documents.of(issuance, here.getSite() + page, Optional.of(credential));
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"chung-nhan-" + content.number() + ".pdf\"");
        response.getOutputStream().write(pdf);
    }
}
