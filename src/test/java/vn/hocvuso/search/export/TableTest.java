package vn.hocvuso.search.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.search.export.Exporting.Format;

/** Tables as spreadsheet programs read them. */
class TableTest {

    @TempDir
    Path folder;

    private static final List<String> HOSTILE = List.of(
            "=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "a \"b\", c", "Đỗ Lý Vy", "<b>&", "\u0000\u0007x", "");

    @Test
    void noCellOfACsvIsAFormula() throws IOException {
        var text = new String(written(Format.CSV, List.of(HOSTILE)), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF'=1+1,'+84,'-2,'@SUM(A1),"), text);
        assertTrue(text.contains("\"a \"\"b\"\", c\",Đỗ Lý Vy,<b>&"), text);
        assertTrue(text.endsWith("\r\n"));
    }

    @Test
    void everyCellOfASheetIsAText() throws Exception {
        var sheet = sheet(written(Format.XLSX, List.of(List.of("Số", "Người"), HOSTILE)));
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, document.getElementsByTagName("f").getLength());
        var cells = document.getElementsByTagName("c");
        for (var i = 0; i < cells.getLength(); i++) {
            assertEquals(
                    "inlineStr", cells.item(i).getAttributes().getNamedItem("t").getNodeValue());
        }
        var texts = new ArrayList<String>();
        for (var i = 0; i < cells.getLength(); i++) {
            texts.add(cells.item(i).getTextContent());
        }
        assertTrue(
                texts.containsAll(List.of("Số", "'=1+1", "'+84", "'-2", "'@SUM(A1)", "Đỗ Lý Vy", "<b>&", "x")), sheet);
    }

    @Test
    void aLongSheetIsWrittenAsItComes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = Table.begin(Format.XLSX, out)) {
            for (var i = 0; i < 30_000; i++) {
                table.row(List.of("HVS-" + i * 7919L, "Nguyễn Thị Hương " + i % 97, "Khóa " + i % 13));
            }
            assertTrue(out.size() > 50_000, "most of it is out before it ends: " + out.size());
        }
        assertTrue(sheet(out.toByteArray()).contains("HVS-" + 29_999 * 7919L));
    }

    private static byte[] written(Format format, List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = Table.begin(format, out)) {
            for (var row : rows) {
                table.row(row);
            }
        }
        return out.toByteArray();
    }

    private String sheet(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("sheet.xlsx"), bytes);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
