package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

    @Test
    void whatIsWrittenIsReadBackAndFitsItsColumn() {
        for (var size = 1; size <= Reader.LARGEST; size++) {
            for (var colours : Reader.Colours.values()) {
                for (var switches = 0; switches < 8; switches++) {
                    var reader = new Reader(size, (switches & 1) > 0, colours, (switches & 2) > 0, (switches & 4) > 0);
                    assertEquals(reader, Reader.of(reader.text()));
                    assertTrue(reader.text().matches("[a-z0-9.]{1,40}"), reader.text());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "...", "0", "5", "11", "purple", "DARK", "1;wide", "\"><script>", "wide wide", "simple-"})
    void whatIsUnknownIsLeftOutOfAccount(String text) {
        assertEquals(Reader.USUAL, Reader.of(text));
    }

    @Test
    void whatIsKnownCountsBesideWhatIsNot() {
        assertEquals(new Reader(3, true, Reader.Colours.DARK, false, false), Reader.of("x.3.9.dark.wide.y"));
    }

    @Test
    void aTextThatNobodyHereHasWrittenIsNotRead() {
        assertEquals(Reader.USUAL, Reader.of("dark." + "x".repeat(36)));
    }

    @Test
    void theClassesTellWhatDiffersFromTheDevice() {
        assertEquals("reader-size-1", Reader.USUAL.classes());
        assertEquals(
                "reader-size-4 reader-wide reader-contrast",
                Reader.of("4.wide.contrast").classes());
    }

    @Test
    void theSimpleViewHasLargeLettersAtLeast() {
        assertEquals("reader-size-3 reader-simple", Reader.of("1.simple").classes());
        assertEquals("reader-size-4 reader-simple", Reader.of("4.simple").classes());
    }

    @Test
    void thereAreFourSizes() {
        assertThrows(IllegalArgumentException.class, () -> new Reader(5, false, Reader.Colours.DEVICE, false, false));
    }
}
