package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.movement.news.BulletinListening;
import vn.hocvuso.movement.news.BulletinListening.Sound;
import vn.hocvuso.platform.web.PlayedFile;

/** {@code /media/bulletins/<hash>.<ending>}: bulletins read aloud, whole or a range of bytes. */
@WebServlet("/media/bulletins/*")
public class BulletinSound extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{32})\\.(?:ogg|wav)");
    private static final int PIECE = 256 * 1024;

    private final transient BulletinListening listening;

    @Inject
    public BulletinSound(BulletinListening listening) {
        this.listening = listening;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        var found = address.matches() ? listening.sound(address.group(1)) : Optional.<Sound>empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var sound = found.get();
        new PlayedFile(sound.mediaType(), address.group(1), sound.bytes())
                .send(request, response, (first, last, out) -> write(sound, first, last, out));
    }

    private void write(Sound sound, int first, int last, OutputStream out) throws IOException {
        for (var at = first; at <= last; at += PIECE) {
            out.write(listening.bytes(sound, at, Math.min(PIECE, last - at + 1)));
        }
    }
}
