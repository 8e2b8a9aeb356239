package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.platform.Refusal;

class SvgInspectionTest {

    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 640 360\">";

    private static SvgInspection.Size inspect(String svg) {
        return SvgInspection.of(svg.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDrawingTellsItsSize() {
        assertEquals(new SvgInspection.Size(640, 360), inspect(OPEN + "<path d=\"M0 0\"/></svg>"));
        assertEquals(
                new SvgInspection.Size(24, 0), inspect("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24px\"/>"));
    }

    @Test
    void referencesWithinTheDrawingPass() {
        inspect(OPEN + "<defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\" style=\"fill: url( '#g' )\"/>"
                + "<use xlink:href=\"#g\"/><image href=\"data:image/png;base64,iVBORw0KGgo=\"/></svg>");
    }

    @Test
    void whatADrawingProgramAddsInItsOwnNamespacePasses() {
        inspect("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- x -->" + OPEN
                + "<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></metadata>"
                + "<n:namedview xmlns:n=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\"/></svg>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onclick=\"alert(1)\"/>",
                "<rect OnLoad=\"alert(1)\"/>",
                "<foreignObject/>",
                "<body xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<metadata><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script></metadata>",
                "<a href=\"#x\"/>",
                "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<set attributeName=\"onclick\" to=\"x\"/>",
                "<image href=\"https://example.com/x.png\"/>",
                "<image xlink:href=\"//example.com/x.png\"/>",
                "<image href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>",
                "<use href=\"other.svg#x\"/>",
                "<rect fill=\"url(https://example.com/#g)\"/>",
                "<rect style=\"fill:URL( https://example.com/x )\"/>",
                "<rect style=\"fill:u\\72l(https://example.com)\"/>",
                "<style>@import 'https://example.com/x.css';</style>",
                "<style>rect { fill: url(\"x.svg#g\") }</style>",
                "<style>rect { fill: u\\72l(x) }</style>",
                "<title>t</title><?xml-stylesheet href=\"https://example.com/x.css\"?>",
                "<g xml:base=\"https://example.com/\"/>"
            })
    void whatCouldRunOrReachOutsideIsRefused(String content) {
        var refusal = assertThrows(Refusal.class, () -> inspect(OPEN + content + "</svg>"));
        assertEquals("catalogue.svg.forbidden", refusal.key());
        assertEquals("picture", refusal.field());
    }

    @Test
    void aDocumentTypeIsRefusedBeforeItsEntitiesAreRead() {
        var bomb =
                "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + OPEN + "<text>&b;&x;</text></svg>";
        assertEquals(
                "catalogue.svg.forbidden",
                assertThrows(Refusal.class, () -> inspect(bomb)).key());
    }

    @Test
    void aBrokenFileIsRefusedWithItsLine() {
        var refusal = assertThrows(Refusal.class, () -> inspect(OPEN + "\n<g>\n</svg>"));
        assertEquals("catalogue.svg.broken", refusal.key());
        assertEquals(3, refusal.arguments().get(0));
    }

    @Test
    void anotherKindOfXmlIsNoPicture() {
        assertEquals(
                "catalogue.picture.type",
                assertThrows(Refusal.class, () -> inspect("<html/>")).key());
    }

    @Test
    void manyLevelsAreRefused() {
        assertThrows(Refusal.class, () -> inspect(OPEN + "<g>".repeat(5000) + "</g>".repeat(5000) + "</svg>"));
    }

    @Test
    void thePicturesOfOurOwnCoursesPass() throws IOException {
        try (var files = Files.walk(Path.of("content", "courses"))) {
            var pictures =
                    files.filter(file -> file.toString().endsWith(".svg")).toList();
            for (var picture : pictures) {
                assertEquals(
                        "image/svg+xml",
                        PictureContent.of(Files.readAllBytes(picture)).mediaType(),
                        picture.toString());
            }
        }
    }
}
