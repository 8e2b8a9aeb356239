package vn.hocvuso.certification.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.template.Issuer;
import vn.hocvuso.certification.template.IssuingUnits;
import vn.hocvuso.certification.template.TemplatePictures;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of templates and units over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class TemplatePagesIT {

    private static final String TEMPLATES = "/manage/certification/templates.xhtml";
    private static final String ISSUERS = "/manage/certification/issuers.xhtml";
    private static final String DESIGNER = "/manage/certification/template.xhtml?template=";
    private static final String PICTURE = "/manage/certification/template-picture/";

    @Inject
    TemplatePictures pictures;

    @Inject
    IssuingUnits units;

    @Inject
    Caller caller;

    @Inject
    RoleSamples roles;

    @Test
    void everyPageIsForAdministrators() throws Exception {
        for (var path : new String[] {TEMPLATES, ISSUERS, DESIGNER + 1, PICTURE + "x"}) {
            assertTrue(location(caller.get(path)).contains("/sign-in?needed=true"), path);
        }
        for (var role : Role.values()) {
            var token = roles.token(role);
            var expected = role == Role.ADMINISTRATOR ? 200 : 404;
            for (var path : new String[] {TEMPLATES, ISSUERS, DESIGNER + standard()}) {
                assertEquals(expected, caller.get(path, as(token)).statusCode(), role + " " + path);
            }
        }
    }

    private String standard() throws Exception {
        var page = caller.page(TEMPLATES, as(roles.token(Role.ADMINISTRATOR)));
        return page.replaceFirst("(?s).*template=([0-9]+)\">Mẫu chuẩn<.*", "$1");
    }

    @Test
    void whatIsNoTemplateIsNotFound() throws Exception {
        var token = roles.token(Role.ADMINISTRATOR);
        for (var number : new String[] {"0", "999999999", "x", ""}) {
            assertEquals(404, caller.get(DESIGNER + number, as(token)).statusCode(), number);
        }
    }

    @Test
    void theUnitIsChosenWhereCertificatesAreIssued() throws Exception {
        var token = roles.token(Role.ADMINISTRATOR);
        var name = "Trường Tiểu học số " + System.nanoTime();
        var unit = units.make(caller.learner(token), name, Issuer.Kind.SCHOOL, "00004");
        for (var path : new String[] {"issue.xhtml", "runs.xhtml"}) {
            var page = caller.page("/manage/certification/" + path, as(token));
            assertTrue(page.contains("<option value=\"" + unit + "\">" + name + " (Phường Ba Đình, "), page);
        }
        units.retire(caller.learner(token), unit);
        for (var path : new String[] {"issue.xhtml", "runs.xhtml"}) {
            assertFalse(caller.page("/manage/certification/" + path, as(token)).contains(name), path);
        }
    }

    @Test
    void theStandardIsShownAndNotToBeChanged() throws Exception {
        var page = caller.page(DESIGNER + standard(), as(roles.token(Role.ADMINISTRATOR)));
        assertTrue(page.contains("data-editing=\"false\""), page);
        assertTrue(page.contains("không sửa được"), page);
        assertTrue(page.contains("data-field=\"HOLDER\""), page);
    }

    @Test
    void backgroundsAreServedToAdministratorsAloneAndCannotRun() throws Exception {
        var token = roles.token(Role.ADMINISTRATOR);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 297 210'><path d='M0 0z'/></svg>";
        var hash = pictures.background(caller.learner(token), svg.getBytes(StandardCharsets.UTF_8));
        var answer = caller.get(PICTURE + hash, as(token));
        assertEquals(200, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith("image/svg+xml"));
        assertEquals("default-src 'none'; sandbox", header(answer, "Content-Security-Policy"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals(404, caller.get(PICTURE + "a".repeat(64), as(token)).statusCode());
        assertEquals(404, caller.get(PICTURE, as(token)).statusCode());
        assertEquals(
                404, caller.get(PICTURE + hash, as(roles.token(Role.TEACHER))).statusCode());
    }
}
