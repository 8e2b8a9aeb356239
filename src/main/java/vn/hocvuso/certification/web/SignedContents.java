package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.credential.CredentialDoor;
import vn.hocvuso.certification.register.SealedFile;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Here;

/**
 * {@code /signed-content/{number}.json}: what was signed when a certificate was issued, with its seal, for whom a credential
 * is for, too: it bears the holder's name. What is from before there were keys was never signed, and is not there.
 */
@WebServlet("/signed-content/*")
public class SignedContents extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ONE = Pattern.compile("/([A-Za-z0-9-]{1,40})\\.json");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SECONDS_PER_MINUTE = 60;

    private final transient CredentialDoor door;
    private final transient CurrentLearner learner;
    private final transient Here here;

    @Inject
    public SignedContents(CredentialDoor door, CurrentLearner learner, Here here) {
        this.door = door;
        this.learner = learner;
        this.here = here;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var one = ONE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            var found = one.matches() ? find(one.group(1), request) : Optional.<Issuance>empty();
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            give(found.get(), response);
        } catch (Refusal refusal) {
            var minutes = (Long) refusal.arguments().get(0);
            response.setHeader("Retry-After", Long.toString(minutes * SECONDS_PER_MINUTE));
            response.setStatus(TOO_MANY_REQUESTS);
        }
    }

    private Optional<Issuance> find(String number, HttpServletRequest request) {
        var link = request.getParameter("link");
        var actor = learner.isPresent() ? Optional.of(learner.ref()) : Optional.<Learner.Ref>empty();
        return door.certificate(number, link == null ? "" : link, actor, here.getClient())
                .filter(Issuance::sealed);
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
