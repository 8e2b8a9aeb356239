package vn.hocvuso.certification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.platform.Refusal;

class BackgroundTest {

    private static final String START = "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 297 210\">\n";

    private static String checked(String svg) {
        return Background.checked(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String inside(String content) {
        return checked(START + content + "</svg>");
    }

    private static Refusal refusal(String key, Runnable act) {
        var refusal = assertThrows(Refusal.class, act::run);
        assertEquals("certification.template." + key, refusal.key());
        assertEquals("backgroundFile", refusal.field());
        return refusal;
    }

    private static void refused(String key, List<Object> arguments, String content) {
        assertEquals(arguments, refusal(key, () -> inside(content)).arguments());
    }

    @Test
    void shapesGradientsAndClipsPass() {
        var written = inside(
                """
                <defs>
                <linearGradient id="a" x1="0%" x2="1"><stop offset="50%" stop-color="#fff"/></linearGradient>
                <radialGradient id="b" xlink:href="#a" gradientTransform="rotate(45)"/>
                <clipPath id="c"><circle cx="5" cy="5" r="4.5"/></clipPath><g id="d"><path d="M0 0h1v-1z"/></g>
                </defs>
                <g transform="translate(1, 2) scale(.5)" fill="url(#a)" clip-path="url(#c)">
                <rect x="1" y="1e1" width="10" height="10" rx="2"/><ellipse cx="1" cy="1" rx="2" ry="3"/>
                <line x1="0" y1="0" x2="1" y2="1" stroke="rgb(1, 2, 3)"/><polyline points="0,0 1,1"/>
                <polygon points="0,0 1,1 2,0" stroke-dasharray="1 2,3"/><use href="#d"/><use xlink:href="#d"/>
                </g>
                """);
        for (var element : List.of(
                "linearGradient", "radialGradient", "clipPath", "rect", "ellipse", "line", "polyline", "polygon")) {
            assertTrue(written.contains("<" + element + " "), element + " in " + written);
        }
        assertTrue(written.contains("<use href=\"#d\"></use>"), written);
        assertEquals(written, checked(written), "what was let through is let through again");
    }

    @Test
    void whatDrawsNothingIsLeftOutAndStyleBecomesAttributes() {
        var written = checked(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- an editor's -->
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                  width="297" height="210px" version="1.1" inkscape:version="1.3">
                <title>Nền</title><metadata><rdf:RDF xmlns:rdf="urn:rdf"><rdf:x/></rdf:RDF></metadata>
                <inkscape:namedview><inkscape:page/></inkscape:namedview>
                <path style="fill:#0b5d66;-inkscape-stroke:none;stroke-width:.5" class="k" inkscape:label="x" d="M0 0z"/>
                </svg>
                """);
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 297 210\">"
                        + "<path d=\"M0 0z\" fill=\"#0b5d66\" stroke-width=\".5\"></path></svg>",
                written);
    }

    @Test
    void whatCouldRunIsRefusedWithElementAndLine() {
        refused("svgElement", List.of("<script>", 2), "<script>alert(1)</script>");
        refused("svgElement", List.of("<script>", 3), "<g>\n<script href='x.js'/></g>");
        refused("svgElement", List.of("<script>", 2), "<metadata><script/></metadata>");
        refused("svgAttribute", List.of("onclick", "<rect>", 2), "<rect onclick='alert(1)'/>");
        refused("svgAttribute", List.of("onload", "<g>", 2), "<g onload='x'/>");
        refusal("svgAttribute", () -> checked(START.replace("viewBox", "onload='x' viewBox") + "</svg>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foreignObject",
                "image",
                "style",
                "a",
                "animate",
                "set",
                "animateTransform",
                "animateMotion",
                "filter",
                "mask",
                "pattern",
                "symbol",
                "marker",
                "switch",
                "svg",
                "iframe"
            })
    void elementsThatAreNotOnTheListAreRefused(String name) {
        refused("svgElement", List.of("<" + name + ">", 2), "<" + name + "/>");
    }

    @Test
    void textIsRefusedWithItsReason() {
        refused("svgText", List.of("<text>", 2), "<text x='1' y='1'>Chứng nhận</text>");
    }

    @Test
    void referencesStayInsideTheDrawing() {
        for (var address : List.of(
                "http://x/y.svg#a", "//x/y", "javascript:alert(1)", "data:image/svg+xml;base64,AAAA", "y.svg#a", "")) {
            refused("svgAttribute", List.of("href", "<use>", 2), "<use href='" + address + "'/>");
            refused("svgAttribute", List.of("xlink:href", "<use>", 2), "<use xlink:href='" + address + "'/>");
        }
        refused("svgAttribute", List.of("href", "<path>", 2), "<path href='#a'/>");
        refused("svgAttribute", List.of("xml:base", "<g>", 2), "<g xml:base='http://x/'/>");
        refused("svgAttribute", List.of("fill", "<g>", 2), "<g fill='url(http://x/y#a)'/>");
        refused("svgAttribute", List.of("fill", "<g>", 2), "<g fill='url(data:image/png;base64,AA)'/>");
        refused("svgAttribute", List.of("clip-path", "<g>", 2), "<g clip-path='url(//x#a)'/>");
        for (var style : List.of(
                "fill:url(http://x/y)",
                "background:url(//x)",
                "fill:u\\72l(//x)",
                "fill:ur/**/l(//x)",
                "filter:url(#f)",
                "width:expression(alert(1))")) {
            refused("svgAttribute", List.of("style", "<g>", 2), "<g style='" + style + "'/>");
        }
    }

    @Test
    void valuesHaveTheirForm() {
        refused("svgAttribute", List.of("d", "<path>", 2), "<path d='M0 0&lt;script>'/>");
        refused("svgAttribute", List.of("width", "<rect>", 2), "<rect width='10mm'/>");
        refused("svgAttribute", List.of("transform", "<g>", 2), "<g transform='spin(1)'/>");
        refused("svgAttribute", List.of("transform", "<g>", 2), "<g transform='" + "scale(1) ".repeat(900) + "'/>");
        refused("svgAttribute", List.of("tabindex", "<g>", 2), "<g tabindex='0'/>");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        var bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n" + START + "&b;</svg>";
        assertEquals(
                "<!DOCTYPE>",
                refusal("svgElement", () -> checked(bomb)).arguments().get(0));
        var outside = "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">" + START + "</svg>";
        refusal("svgElement", () -> checked(outside));
        refusal("svgElement", () -> checked("<?xml-stylesheet href='x.css'?>" + START + "</svg>"));
    }

    @Test
    void usesOfUsesAreRefused() {
        var bomb = new StringBuilder("<g id='a0'><path d='M0 0z'/></g>");
        for (var i = 1; i < 30; i++) {
            bomb.append("<g id='a%d'><use href='#a%d'/><use href='#a%d'/></g>".formatted(i, i - 1, i - 1));
        }
        refusal("svgUse", () -> inside(bomb.toString()));
        refusal("svgUse", () -> inside("<g id='a'><use href='#a'/></g>"));
        refused("svgElement", List.of("<use>", 2), "<use href='#x'/>".repeat(501));
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        refusal("svgEmpty", () -> Background.checked(new byte[0]));
        refusal("svgLarge", () -> Background.checked(new byte[Background.LARGEST + 1]));
        refusal("svgBroken", () -> checked("not a drawing"));
        assertEquals(
                List.of(3),
                refusal("svgBroken", () -> checked(START + "<g>\n</svg>")).arguments());
        refusal("svgOther", () -> checked("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"));
        refusal("svgOther", () -> checked("<svg/>"));
        for (var size : List.of("", "viewBox='0 0 0 210'", "viewBox='a'", "width='297mm' height='210mm'")) {
            refusal("svgSize", () -> checked("<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + "/>"));
        }
        refusal("svgElement", () -> inside("<g>".repeat(60) + "</g>".repeat(60)));
    }

    @Test
    void wordsBetweenElementsAreLeftOut() {
        assertFalse(inside("<g>lời <![CDATA[<script>]]></g>").contains("lời"));
    }
}
