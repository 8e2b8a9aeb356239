package vn.hocvuso.catalogue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.edition;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;
import static vn.hocvuso.testing.Caller.header;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** Asks for electronic books over HTTP, as anybody may. */
@ExtendWith(ArquillianExtension.class)
class BookServletIT {

    @Inject
    CourseImporting importing;

    @Inject
    CourseAuthoring authoring;

    @Inject
    CatalogueSamples samples;

    @Inject
    Caller caller;

    private final String name = fresh("sach");

    @BeforeEach
    void framework() {
        samples.framework();
    }

    @Test
    void aVisitorDownloadsTheBookOnceForEachEdition() throws Exception {
        importing.publish(edition(name, "1"));
        var book = caller.bytes("/courses/" + name + "/epub");
        assertEquals(200, book.statusCode());
        assertEquals("application/epub+zip", header(book, "Content-Type"));
        assertEquals("attachment; filename=\"" + name + "-1.epub\"", header(book, "Content-Disposition"));
        assertTrue(header(book, "Set-Cookie").isEmpty());
        assertEquals(Long.parseLong(header(book, "Content-Length")), book.body().length);
        assertEquals('P', book.body()[0]);

        var again = caller.bytes("/courses/" + name + "/epub", "If-None-Match", header(book, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);

        importing.publish(edition(name, "2"));
        var next = caller.bytes("/courses/" + name + "/epub", "If-None-Match", header(book, "ETag"));
        assertEquals(200, next.statusCode());
        assertNotEquals(header(book, "ETag"), header(next, "ETag"));
    }

    @Test
    void theCoursePageTellsHowLargeItIs() throws Exception {
        importing.publish(edition(name, "1"));
        var page = caller.page("/courses/" + name);
        assertTrue(page.contains("href=\"/courses/" + name + "/epub\""), page);
        assertTrue(page.matches("(?s).*\\(EPUB, [1-9][0-9]* KB\\).*"), page);
    }

    @Test
    void draftsAndUnknownCoursesHaveNoBook() throws Exception {
        var author = samples.person(name + "-a", Role.TEACHER);
        var draft = authoring.create(author, "Khóa " + name, name);
        assertEquals(404, caller.bytes("/courses/" + draft + "/epub").statusCode());
        assertEquals(404, caller.bytes("/courses/khong-co/epub").statusCode());
        assertEquals(404, caller.bytes("/open/book").statusCode());
    }
}
