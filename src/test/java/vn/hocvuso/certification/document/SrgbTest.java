package vn.hocvuso.certification.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class SrgbTest {

    @Test
    void theColoursAreThoseOfSrgb() {
        var ours = new ICC_ColorSpace(ICC_Profile.getInstance(Srgb.profile()));
        var known = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        assertEquals(ColorSpace.TYPE_RGB, ours.getType());
        for (var colour :
                new float[][] {{1, 1, 1}, {0, 0, 0}, {0.04f, 0.36f, 0.4f}, {0.95f, 0.66f, 0}, {0.5f, 0.5f, 0.5f}}) {
            assertArrayEquals(known.toCIEXYZ(colour), ours.toCIEXYZ(colour), 0.003f);
        }
    }

    @Test
    void theBytesAreAlwaysTheSame() {
        assertArrayEquals(Srgb.profile(), Srgb.profile());
    }
}
