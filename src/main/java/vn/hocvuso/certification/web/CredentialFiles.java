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
import vn.hocvuso.certification.credential.Credentials;
import vn.hocvuso.certification.credential.StatusLists;
import vn.hocvuso.certification.credential.StatusPurpose;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Here;

/**
 * {@code /credentials/{number}}: a certificate as an Open Badge, for wallets and verifiers; with {@code .png} or {@code .svg}
 * the badge's picture with the credential in it. {@code /credentials/status/{purpose}/{list}}: what was revoked or suspended
 * since. Pages of other sites may read all of it.
 */
@WebServlet("/credentials/*")
public class CredentialFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String LINKED_DATA = "application/vc+ld+json";
    private static final String CREDENTIAL = "application/vc";
    private static final Pattern ONE = Pattern.compile("/([A-Za-z0-9-]{1,40})(\\.png|\\.svg|\\.json)?");
    private static final Pattern LIST = Pattern.compile("/status/([a-z]{1,20})/([1-9]\\d{0,9})");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SECONDS_PER_MINUTE = 60;

    private final transient CredentialDoor door;
    private final transient Credentials credentials;
    private final transient StatusLists lists;
    private final transient CurrentLearner learner;
    private final transient Here here;

    @Inject
    public CredentialFiles(
            CredentialDoor door, Credentials credentials, StatusLists lists, CurrentLearner learner, Here here) {
        this.door = door;
        this.credentials = credentials;
        this.lists = lists;
        this.learner = learner;
        this.here = here;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var list = LIST.matcher(path);
        var one = ONE.matcher(path);
        if (list.matches()) {
            giveList(list.group(1), Long.parseLong(list.group(2)), request, response);
        } else if (one.matches()) {
            giveOne(one.group(1), one.group(2) == null ? "" : one.group(2), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void giveList(String purpose, long number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var list = StatusPurpose.of(purpose).flatMap(known -> lists.list(known, number));
        if (list.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=" + StatusLists.KEPT.toSeconds());
        giveJson(list.get(), request, response);
    }

    private void giveOne(String number, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        try {
            var found = door.certificate(
                    number,
                    request.getParameter("link") == null ? "" : request.getParameter("link"),
                    learner.isPresent() ? Optional.of(learner.ref()) : Optional.empty(),
                    here.getClient());
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            give(found.get(), form, request, response);
        } catch (Refusal refusal) {
            var minutes = (Long) refusal.arguments().get(0);
            response.setHeader("Retry-After", Long.toString(minutes * SECONDS_PER_MINUTE));
            response.setStatus(TOO_MANY_REQUESTS);
        }
    }

    private void give(Issuance certificate, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (form) {
            case ".png" -> give("image/png", credentials.png(certificate), response);
            case ".svg" ->
                give("image/svg+xml", credentials.svg(certificate).getBytes(StandardCharsets.UTF_8), response);
            default -> giveJson(credentials.text(certificate), request, response);
        }
    }

    private static void giveJson(String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var accept = request.getHeader("Accept") == null ? "" : request.getHeader("Accept");
        response.addHeader("Vary", "Accept");
        var type = accept.contains(LINKED_DATA)
                ? LINKED_DATA
                : accept.contains(CREDENTIAL) ? CREDENTIAL : "application/json";
        give(type, text.getBytes(StandardCharsets.UTF_8), response);
    }

    private static void give(String type, byte[] body, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
