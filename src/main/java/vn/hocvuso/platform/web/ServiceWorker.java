package vn.hocvuso.platform.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * {@code /sw.js}: the worker that shows pages when the line is down. Its text holds a version made of all that it keeps,
 * so that a browser takes a new worker exactly when there is something new.
 */
@WebServlet("/sw.js")
public class ServiceWorker extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String SOURCE = "/WEB-INF/sw.js";
    private static final String FILES = "/resources/hocvuso/";
    private static final String OFFLINE_PAGE = "/open/offline.xhtml";
    private static final String TEMPLATE = "/WEB-INF/templates/base.xhtml";

    private byte[] text;

    @Override
    public void init() throws ServletException {
        var context = getServletContext();
        try {
            var source = new String(read(context, SOURCE), StandardCharsets.UTF_8);
            text = source.replace("@version@", version(context)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new ServletException(e);
        }
    }

    private static String version(ServletContext context) throws IOException, NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256");
        hash.update(read(context, SOURCE));
        hash.update(read(context, OFFLINE_PAGE));
        hash.update(read(context, TEMPLATE));
        for (var file : new TreeSet<>(context.getResourcePaths(FILES))) {
            if (!file.endsWith("/")) {
                hash.update(read(context, file));
            }
        }
        return HexFormat.of().formatHex(hash.digest(), 0, 6);
    }

    private static byte[] read(ServletContext context, String path) throws IOException {
        try (var content = context.getResourceAsStream(path)) {
            if (content == null) {
                throw new FileNotFoundException(path);
            }
            return content.readAllBytes();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
