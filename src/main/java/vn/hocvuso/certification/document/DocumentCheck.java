package vn.hocvuso.certification.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;

/**
 * Tells what a file is that somebody has brought. The signature is judged from the bytes alone; only then is the file read, and
 * only as far as no harm can come of it. Keeps nothing.
 */
public final class DocumentCheck {

    /** Larger than any certificate, in bytes. */
    public static final int MOST = 5 << 20;

    /** Where the first and the last words of a PDF may stand (ISO 32000-1, annex H, 3.4.1 and 3.4.4). */
    private static final int EDGE = 1024;

    private final Predicate<X509Certificate> ours;

    /** @param ours whether a certificate is one that this system signs with, or has signed with */
    public DocumentCheck(Predicate<X509Certificate> ours) {
        this.ours = ours;
    }

    /** Reads no further than a certificate can be long. */
    public DocumentVerdict check(InputStream file) throws IOException {
        var bytes = file.readNBytes(MOST + 1);
        return bytes.length > MOST ? new DocumentVerdict.TooLarge() : check(bytes);
    }

    public DocumentVerdict check(byte[] file) {
        if (!text(file, 0).contains("%PDF-")) {
            return new DocumentVerdict.NotPdf();
        }
        var seal = Seal.of(file, ours);
        if (seal.state() != Seal.State.WHOLE && !text(file, file.length - EDGE).contains("%%EOF")) {
            return new DocumentVerdict.Damaged();
        }
        try {
            var inside = CarefulReader.read(file);
            return switch (seal.state()) {
                case NONE -> new DocumentVerdict.Unsigned(inside);
                case FOREIGN -> new DocumentVerdict.Foreign(inside, seal.signer());
                case BROKEN -> new DocumentVerdict.Broken(inside);
                case OUT_OF_TIME -> new DocumentVerdict.OutOfTime(inside);
                case APPENDED -> new DocumentVerdict.Appended(inside);
                case WHOLE -> new DocumentVerdict.Intact(inside);
            };
        } catch (CarefulReader.Unreadable e) {
            return e.verdict();
        }
    }

    private static String text(byte[] file, int from) {
        var start = Math.max(0, from);
        return new String(file, start, Math.min(EDGE, file.length - start), StandardCharsets.ISO_8859_1);
    }
}
