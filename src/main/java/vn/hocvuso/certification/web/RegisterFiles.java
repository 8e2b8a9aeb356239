package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocvuso.certification.register.RegisterKeys;
import vn.hocvuso.certification.register.RegisterProofs;
import vn.hocvuso.certification.register.tree.Tile;
import vn.hocvuso.platform.Refusal;

/**
 * {@code /register/checkpoint}, {@code /register/keys.json}, {@code /register/tile/…}: the register as files (C2SP
 * tlog-tiles), for monitors. A full tile never changes and may be kept for ever.
 */
@WebServlet("/register/*")
public class RegisterFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String TILES = "/tile/";
    private static final String ENTRIES = "entries/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final transient RegisterProofs proofs;
    private final transient RegisterKeys keys;

    @Inject
    public RegisterFiles(RegisterProofs proofs, RegisterKeys keys) {
        this.proofs = proofs;
        this.keys = keys;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        response.setHeader("Access-Control-Allow-Origin", "*");
        try {
            if (path.equals("/checkpoint")) {
                text(response, "text/plain;charset=UTF-8", proofs.head().checkpoint());
            } else if (path.equals("/keys.json")) {
                text(response, "application/json", keys.json());
            } else {
                tile(response, path);
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void text(HttpServletResponse response, String type, String text) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        bytes(response, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private void tile(HttpServletResponse response, String path) throws IOException {
        var name = path.startsWith(TILES) ? path.substring(TILES.length()) : "";
        var entries = name.startsWith(ENTRIES);
        var asked = Tile.parse(entries ? "0/" + name.substring(ENTRIES.length()) : name);
        Optional<byte[]> found = asked.flatMap(entries ? proofs::entries : proofs::tile);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // one with fewer hashes, too: by its name it is that many
        response.setHeader("Cache-Control", FOR_EVER);
        bytes(response, "application/octet-stream", found.get());
    }

    private static void bytes(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
