package vn.hocvuso.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.catalogue.CourseBook;
import vn.hocvuso.platform.Refusal;

/**
 * {@code /courses/{course}/epub}: a published course as an electronic book, for anybody; with {@code ?lang=} in another
 * language, as far as it is there.
 */
@WebServlet("/open/book")
public class BookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient CourseBook books;

    @Inject
    public BookServlet(CourseBook books) {
        this.books = books;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CourseBook.Book book;
        try {
            book = books.book(
                    String.valueOf(request.getParameter("course")), String.valueOf(request.getParameter("lang")));
        } catch (Refusal refusal) {
            if (!refusal.isUnknown()) {
                throw refusal;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var tag = "\"" + book.tag() + "\"";
        response.setHeader("ETag", tag);
        // Asked again each time, answered with a word when the reader has this edition already.
        response.setHeader("Cache-Control", "public, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/epub+zip");
        response.setContentLength(book.bytes().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + book.fileName() + "\"");
        response.getOutputStream().write(book.bytes());
    }
}
