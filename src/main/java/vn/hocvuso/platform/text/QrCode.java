package vn.hocvuso.platform.text;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code (ISO/IEC 18004) with middle error correction: a fold or a stain does no harm. Never changes. */
public final class QrCode {

    /** White modules that readers need around the code (ISO/IEC 18004, 5.3.8). */
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** The code that leads to an address. */
    public static QrCode of(String address) {
        try {
            return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalStateException("No QR code for " + address, e);
        }
    }

    /** Modules on a side, without the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether a module is black; counted from 0, from the left and from the top. */
    public boolean isDark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /**
     * The code as an SVG element with its quiet zone, black on white whatever the page around it looks like.
     *
     * @param label said to who cannot see it; markup in it is escaped
     */
    public String svg(String label) {
        var side = size() + 2 * QUIET;
        var path = new StringBuilder();
        for (var y = 0; y < size(); y++) {
            for (var x = 0; x < size(); x++) {
                var start = x;
                while (x < size() && isDark(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(x - start).append("v1h-").append(x - start);
                    path.append('z');
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\"" + escaped(label)
                + "\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#ffffff\" d=\"M0 0h"
                + side + "v" + side + "h-" + side + "z\"/><path fill=\"#000000\" d=\"" + path + "\"/></svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
