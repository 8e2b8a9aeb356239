package vn.hocvuso.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    private static final byte[] A_PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] A_JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    @Test
    void aFileIsWhatBothItsContentAndItsNameSay() {
        assertEquals(Optional.of(FileType.PDF), FileType.of("Bằng chứng.PDF", A_PDF));
        assertEquals(Optional.of(FileType.JPEG), FileType.of("ảnh.jpeg", A_JPEG));
        assertEquals(Optional.empty(), FileType.of("a.docx", A_PDF));
        assertEquals(Optional.empty(), FileType.of("a.pdf", new byte[] {1}));
        assertEquals(Optional.empty(), FileType.of("chuong-trinh.exe", new byte[] {'M', 'Z', 0, 0, 0}));
    }

    @Test
    void byItsContentAloneItIsWhatItBeginsWith() {
        assertTrue(FileType.PDF.begins(A_PDF));
        assertFalse(FileType.PDF.begins("%PDF".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(FileType.PNG.begins(A_JPEG));
        assertFalse(FileType.JPEG.begins(new byte[0]));
    }
}
