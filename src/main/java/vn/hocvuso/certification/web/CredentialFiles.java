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
import vn.hocvuso.certification.credential.Credentials;
import vn.hocvuso.certification.credential.StatusLists;
import vn.hocvuso.certification.credential.StatusPurpose;

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

    private final transient CertificateFileDoor door;
    private final transient Credentials credentials;
    private final transient StatusLists lists;

    @Inject
    public CredentialFiles(CertificateFileDoor door, Credentials credentials, StatusLists lists) {
        this.door = door;
        this.credentials = credentials;
        this.lists = lists;
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
        var found = door.open(number, certificate -> true, request, response);
        if (found.isPresent()) {
            give(found.get(), form, request, response);
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
