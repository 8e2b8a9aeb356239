package vn.hocvuso.certification.document;

import java.awt.Color;
import vn.hocvuso.certification.template.Face;

/**
 * A text of a box.
 *
 * @param size as a share of the box's size
 * @param space above it, as a share of its own size
 * @param item true for one of a list
 */
record Paragraph(String text, String language, Face face, float size, Color color, float space, boolean item) {

    static final float LARGE = 1;
    static final float LABEL = 0.64f;
    static final float ENGLISH = 0.62f;
}
