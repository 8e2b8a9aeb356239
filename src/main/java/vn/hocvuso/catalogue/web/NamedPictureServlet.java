package vn.hocvuso.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hocvuso.catalogue.NamedPictures;
import vn.hocvuso.catalogue.PictureViewing;

/** {@code /media/of/<owner>/<name>}: a picture of a course by its name, for questions; a browser keeps it for a while. */
@WebServlet("/media/of/*")
public class NamedPictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient NamedPictures pictures;

    @Inject
    NamedPictureServlet(NamedPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = String.valueOf(request.getPathInfo()).split("/", -1);
        var picture = parts.length == 3 ? pictures.of(parts[1], parts[2]) : Optional.<PictureViewing.Shown>empty();
        PictureServlet.send(picture, "public, max-age=600", response);
    }
}
