package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import vn.hocvuso.certification.credential.CredentialCheck;
import vn.hocvuso.certification.credential.CredentialVerdict;
import vn.hocvuso.certification.document.DocumentCheck;
import vn.hocvuso.certification.document.DocumentChecking;
import vn.hocvuso.certification.document.DocumentVerdict;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Here;
import vn.hocvuso.platform.web.TooManyTries;

/**
 * {@code POST /check-document}: the form of the checking page that takes a certificate's file, a PDF or a badge. It is kept in memory
 * while it is looked at and nowhere afterwards; one that is too large is refused by the length that is announced, or at the byte where
 * it gets too large. The answer is the checking page, with what the register says of the number.
 */
@WebServlet("/check-document")
@MultipartConfig(
        fileSizeThreshold = DocumentForm.LARGEST_REQUEST,
        maxFileSize = DocumentCheck.MOST,
        maxRequestSize = DocumentForm.LARGEST_REQUEST)
public class DocumentForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The file and what a form puts around it. */
    static final int LARGEST_REQUEST = DocumentCheck.MOST + (1 << 16);

    private static final String PAGE = "/open/certification/verify.xhtml";

    private static final CredentialVerdict NO_BADGE = new CredentialVerdict.NotJson();

    private final transient DocumentChecking checking;
    private final transient CredentialCheck badges;
    private final transient Here here;

    @Inject
    public DocumentForm(DocumentChecking checking, CredentialCheck badges, Here here) {
        this.checking = checking;
        this.badges = badges;
        this.here = here;
    }

    /** Somebody has opened the answer's address again. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/verify");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "private, no-store");
        if (request.getContentLengthLong() > LARGEST_REQUEST) {
            response.setHeader("Connection", "close"); // nobody is to go on sending
            response.sendRedirect(DocumentCheckPanel.address("tooLarge"));
            return;
        }
        try {
            checking.knock(here.getClient());
            var answer = check(request);
            var badge = answer.verdict() instanceof DocumentVerdict.NotPdf ? badge(request) : NO_BADGE;
            if (badge instanceof CredentialVerdict.NotJson) {
                show(answer, request, response);
            } else {
                request.setAttribute(BadgeCheckPanel.VERDICT, badge);
                forward(BadgeCheckPanel.number(badge), request, response);
            }
        } catch (Refusal refusal) {
            TooManyTries.mark(refusal, response);
            request.setAttribute(DocumentCheckPanel.ANSWER, "wait");
            forward("", request, response);
        }
    }

    private DocumentChecking.Answer check(HttpServletRequest request) throws IOException {
        try (var file = file(request)) {
            return checking.check(file, here.getSite());
        } catch (IllegalStateException e) { // what the container says of a part that is too large
            return DocumentChecking.Answer.of(new DocumentVerdict.TooLarge());
        } catch (ServletException e) { // and of what is no form with a file
            return DocumentChecking.Answer.of(new DocumentVerdict.NotPdf());
        }
    }

    /** What is no PDF may be a badge. */
    private CredentialVerdict badge(HttpServletRequest request) throws IOException {
        try (var file = file(request)) {
            return badges.check(file);
        } catch (ServletException e) {
            return NO_BADGE;
        }
    }

    private static InputStream file(HttpServletRequest request) throws IOException, ServletException {
        var part = request.getPart("file");
        return part == null ? InputStream.nullInputStream() : part.getInputStream();
    }

    private static void show(DocumentChecking.Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!(answer.verdict() instanceof DocumentVerdict.Opened)) {
            response.sendRedirect(DocumentCheckPanel.address(DocumentCheckPanel.code(answer)));
            return;
        }
        request.setAttribute(DocumentCheckPanel.ANSWER, answer);
        forward(answer.number(), request, response);
    }

    private static void forward(String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(PAGE + (number.isEmpty() ? "" : "?number=" + number))
                .forward(request, response);
    }
}
