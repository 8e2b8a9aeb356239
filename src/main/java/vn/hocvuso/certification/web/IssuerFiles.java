package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.certification.credential.IssuerDocuments;

/**
 * {@code /.well-known/did.json}: the keys of this system, where verifiers look for them ({@code did:web}); and {@code /issuer}:
 * who it is. Pages of other sites may read both.
 */
@WebServlet({IssuerFiles.KEYS, "/issuer"})
public class IssuerFiles extends HttpServlet {

    static final String KEYS = "/.well-known/did.json";

    private static final long serialVersionUID = 1L;

    private final transient IssuerDocuments documents;

    @Inject
    public IssuerFiles(IssuerDocuments documents) {
        this.documents = documents;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var keys = request.getServletPath().equals(KEYS);
        var body = (keys ? documents.did() : documents.profile()).getBytes(StandardCharsets.UTF_8);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setContentType(keys ? "application/did+json" : "application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
