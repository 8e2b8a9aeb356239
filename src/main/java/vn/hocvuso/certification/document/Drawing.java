package vn.hocvuso.certification.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** The background of a layout, SVG, as lines and areas of the page: sharp at any size, and never an image. */
final class Drawing {

    private static final int MOST_KEPT = 40;

    private static final Cache<String, SVGDocument> KEPT =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private Drawing() {}

    /** The drawing over this many points. */
    static PDFormXObject of(String svg, PDDocument document, float width, float height) throws IOException {
        var drawing = KEPT.get(svg, Drawing::read);
        var pen = new PdfBoxGraphics2D(document, width, height);
        try {
            drawing.render(null, pen, new ViewBox(0, 0, width, height));
        } finally {
            pen.dispose();
        }
        return pen.getXFormObject();
    }

    private static SVGDocument read(String svg) {
        var context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        var drawing =
                new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, context);
        if (drawing == null) {
            throw new IllegalArgumentException("A background that cannot be drawn");
        }
        return drawing;
    }
}
