package vn.hocvuso.certification.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Credentials go into pictures and come out the same; the pictures can be drawn. */
class BakingTest {

    private static final String TEXT = "{\"name\":\"Đặng Thị Ánh Nguyệt 𝄞 ]]> & <b>\"}";

    private final BadgePicture picture = new BadgePicture(CredentialSamples.content());

    @Test
    void whatGoesIntoAPngComesOutOfIt() throws Exception {
        var baked = Baking.intoPng(picture.png(), TEXT);
        assertTrue(Baking.isPng(baked));
        assertEquals(new Baking.Content.Found(TEXT), Baking.outOfPng(baked));
        assertEquals("iTXt", new String(baked, 37, 4, StandardCharsets.US_ASCII), "right behind the header");
        var image = ImageIO.read(new ByteArrayInputStream(baked));
        assertEquals(512, image.getWidth());
        assertEquals(512, image.getHeight());
    }

    @Test
    void whatGoesIntoAnSvgComesOutOfIt() throws Exception {
        var svg = picture.svg(Baking.svgElement(TEXT)).getBytes(StandardCharsets.UTF_8);
        assertEquals(new Baking.Content.Found(TEXT), Baking.outOfSvg(svg));
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
        assertEquals("https://purl.imsglobal.org/ob/v3p0", root.getFirstChild().getNamespaceURI());
        assertEquals(
                "Huy hiệu số: An toàn trên mạng",
                root.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void aPictureWithoutACredentialIsToldFromABrokenOne() {
        var plain = picture.png();
        assertEquals(new Baking.Content.Nothing(), Baking.outOfPng(plain));
        var baked = Baking.intoPng(plain, TEXT);
        for (var length = 8; length < baked.length; length += length < 200 ? 1 : 500) {
            var cut = Baking.outOfPng(Arrays.copyOf(baked, length));
            assertTrue(
                    length < 57 + TEXT.getBytes(StandardCharsets.UTF_8).length
                            ? cut instanceof Baking.Content.Broken
                            : !(cut instanceof Baking.Content.Nothing),
                    "cut at " + length);
        }
        var damaged = baked.clone();
        damaged[80] ^= 1;
        assertEquals(new Baking.Content.Broken(), Baking.outOfPng(damaged));
        var svg = picture.svg("");
        assertEquals(new Baking.Content.Nothing(), Baking.outOfSvg(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                new Baking.Content.Broken(),
                Baking.outOfSvg(svg.substring(0, svg.length() / 2).getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing of what an SVG names is fetched or filled in. */
    @Test
    void anSvgIsReadWithoutItsEntities() {
        var svg =
                """
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">
                <openbadges:credential>&x;</openbadges:credential></svg>""";
        var content = Baking.outOfSvg(svg.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                content instanceof Baking.Content.Broken || content.equals(new Baking.Content.Found("")),
                content.toString());
    }

    @Test
    void aTokenInAnSvgIsFoundToo() {
        var svg =
                """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">
                <openbadges:credential verify="eyJh.eyJi.c"/></svg>""";
        assertEquals(new Baking.Content.Found("eyJh.eyJi.c"), Baking.outOfSvg(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Short, long and far too long titles stay inside the disc; {@code target/badges} is for looking at them. */
    @Test
    void everyTitleFits() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "badges"));
        var number = 0;
        for (var title : new String[] {
            "Bước đầu",
            "An toàn trên mạng: nhận diện và tránh lừa đảo",
            "Công Tằng Tôn Nữ Nguyễn Phước Huyền Trân Quỳnh Hương Thị Phương Thảo Ngọc Diễm Uyên Khánh Nghiêm "
                    .repeat(3),
            "W".repeat(100),
            "Chữ lạ: 𝄞 عمر 漢字"
        }) {
            var drawn = new BadgePicture(CredentialSamples.titled(title)).png();
            Files.write(folder.resolve("badge-" + ++number + ".png"), drawn);
            assertDiscIsWhole(ImageIO.read(new ByteArrayInputStream(drawn)), title);
        }
    }

    /** Along the rim, inside of it, there is nothing but the ground. */
    private static void assertDiscIsWhole(BufferedImage image, String title) {
        for (var degree = 0; degree < 360; degree++) {
            var x = (int) Math.round(256 + 229 * Math.cos(Math.toRadians(degree)));
            var y = (int) Math.round(256 + 229 * Math.sin(Math.toRadians(degree)));
            assertEquals(0xFF0B5D66, image.getRGB(x, y), title + " at " + degree);
        }
    }

    @Test
    void aBadgeWithACredentialIsSmall() {
        var text = CredentialSamples.signed(CredentialSamples.ring()).toString();
        assertTrue(Baking.intoPng(picture.png(), text).length < 80_000);
        assertTrue(picture.svg(Baking.svgElement(text)).length() < 80_000);
        assertInstanceOf(Baking.Content.Found.class, Baking.outOfPng(Baking.intoPng(picture.png(), text)));
    }
}
