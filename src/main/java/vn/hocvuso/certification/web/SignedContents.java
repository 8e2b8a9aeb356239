package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.register.SealedFile;

/**
 * {@code /signed-content/{number}.json}: what was signed when a certificate was issued, with its seal, for whom a credential
 * is for, too: it bears the holder's name. What is from before there were keys was never signed, and is not there.
 */
@WebServlet("/signed-content/*")
public class SignedContents extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ONE = Pattern.compile("/([A-Za-z0-9-]{1,40})\\.json");

    private final transient CertificateFileDoor door;

    @Inject
    public SignedContents(CertificateFileDoor door) {
        this.door = door;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var one = ONE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!one.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var found = door.open(one.group(1), Issuance::sealed, request, response);
        if (found.isPresent()) {
            give(found.get(), response);
        }
    }

    private static void give(Issuance certificate, HttpServletResponse response) throws IOException {
        var body = SealedFile.of(certificate).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"noi-dung-da-ky-" + certificate.number() + ".json\"");
        response.getOutputStream().write(body);
    }
}
