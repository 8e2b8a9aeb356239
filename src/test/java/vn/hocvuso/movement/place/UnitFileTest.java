package vn.hocvuso.movement.place;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hocvuso.movement.place.UnitRow.Column;
import vn.hocvuso.platform.Refusal;

class UnitFileTest {

    @Test
    void vietnameseAndEnglishHeadingsAreRead() {
        for (var file : List.of(
                "Mã,Tên,Mã cấp trên\n18322.01,\"Thôn 1, Bắc\",18322\n",
                "\uFEFFMã;Tên;Mã cấp trên\r\n\r\n18322.01;Thôn 1, Bắc;18322\r\n",
                "code\tname\tparent\n18322.01\tThôn 1, Bắc\t18322")) {
            var rows = read(file);
            assertEquals(1, rows.size(), file);
            assertEquals("18322.01", rows.get(0).cell(Column.CODE));
            assertEquals("Thôn 1, Bắc", rows.get(0).cell(Column.NAME));
            assertEquals("18322", rows.get(0).cell(Column.PARENT));
            assertEquals("", rows.get(0).cell(Column.YEAR));
        }
    }

    @Test
    void theFileToBeginWithHasAllColumns() {
        var heading = String.join(";", UnitImporting.headings());
        var cells = Stream.of(Column.values()).map(Column::name).toList();
        var row = read(heading + "\n" + String.join(";", cells)).get(0);
        for (var column : Column.values()) {
            assertEquals(column.name(), row.cell(column));
        }
    }

    @Test
    void anotherEncodingIsCalledByItsNameAndRow() {
        var text = "code,name\n1,Thon\n2,Phươ\u0300ng Đô\u0301ng\n";
        var refusal = assertThrows(Refusal.class, () -> UnitFile.read(text.getBytes(Charset.forName("windows-1258"))));
        assertEquals("platform.list.windows1258", refusal.key());
        assertEquals(List.of(3), refusal.arguments());
        assertEquals("file", refusal.field());
        assertRefused(
                "platform.list.encoding",
                () -> UnitFile.read("code,name\n1,Café\n".getBytes(Charset.forName("windows-1252"))));
        assertRefused("platform.list.utf16", () -> UnitFile.read("\uFEFFcode\n1\n".getBytes(UTF_16LE)));
    }

    @Test
    void whatIsNoListIsRefused() {
        assertRefused("platform.list.empty", () -> read(""));
        assertRefused("platform.list.empty", () -> read("code,name\n\n"));
        assertRefused("movement.import.heading", () -> read("tuổi,lớp\n9,2\n"));
        assertRefused("movement.import.heading", () -> read("name\nThôn\n"));
        assertRefused("movement.import.heading", () -> read("code,mã\n1,2\n"));
        assertRefused("platform.list.broken", () -> read("code,name\n1,\"Thôn\n"));
    }

    @Test
    void whatIsNoTextIsCalledWhatItIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("Đơn vị").createRow(0).createCell(0).setCellValue("Mã");
            workbook.write(bytes);
        }
        assertRefused("platform.list.workbook", () -> UnitFile.read(bytes.toByteArray()));
        assertRefused("platform.list.workbook", () -> UnitFile.read(zipped("thon.csv", "code\n1\n")));
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertRefused("platform.list.workbook", () -> UnitFile.read(old));
        assertRefused("platform.list.binary", () -> read("%PDF-1.7\n1 0 obj\n"));
        assertRefused("platform.list.binary", () -> read("\u0089PNG\r\n\u001a\n\u0000\u0000\rIHDR"));
        assertRefused("platform.list.large", () -> UnitFile.read(new byte[50 * 1024 * 1024]));
        assertRefused("platform.list.empty", () -> UnitFile.read(new byte[0]));
        assertRefused("movement.import.heading", () -> read("<html><body>Trang</body></html>"));
    }

    private static byte[] zipped(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Macs and some phones spell {@code ế} as three characters. */
    @Test
    void whatIsSpelledWithCombiningMarksIsTheSame() {
        var composed = "Mã,Tên,Loại,Mã cấp trên\n18322.01,Thôn Đồng Giữa,tổ dân phố,18322\n";
        var apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertNotEquals(composed, apart);
        assertEquals(read(composed), read(apart));
        assertEquals("Thôn Đồng Giữa", read(apart).get(0).cell(Column.NAME));
        assertEquals(
                Optional.of(UnitKind.HAMLET), KindWords.read(read(apart).get(0).cell(Column.KIND)));
    }

    @Test
    void kindsAreReadWithOrWithoutDiacritics() {
        assertEquals(Optional.of(UnitKind.HAMLET), KindWords.read("Tổ dân phố"));
        assertEquals(Optional.of(UnitKind.HAMLET), KindWords.read("to dan pho"));
        assertEquals(Optional.of(UnitKind.HAMLET), KindWords.read("Bản"));
        assertEquals(Optional.of(UnitKind.DEPARTMENT), KindWords.read("Ban"));
        assertEquals(Optional.of(UnitKind.PARTY_CELL), KindWords.read("party_cell"));
        assertEquals(Optional.empty(), KindWords.read("vương quốc"));
    }

    private static List<UnitRow> read(String text) {
        return UnitFile.read(text.getBytes(UTF_8));
    }
}
