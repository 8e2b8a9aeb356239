package vn.hocvuso.certification.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.lists.HandedTable;

class RunFileTest {

    @Test
    void aTableWithAVietnameseHeadingIsReadWhateverSeparatesItsCells() {
        for (var separator : new String[] {",", ";", "\t"}) {
            var text =
                    "\uFEFFHọ và tên,Mã,Điểm,Nội dung\r\nĐặng  Thị Ánh,HS-01,90,Giải Nhì\r\n\r\nLò Văn Pành,HS-02,,\r\n"
                            .replace(",", separator);
            assertEquals(
                    List.of(
                            new RunRow(2, "", "Đặng Thị Ánh", "HS-01", "90", "Giải Nhì"),
                            new RunRow(4, "", "Lò Văn Pành", "HS-02", "", "")),
                    read(text),
                    separator);
        }
    }

    @Test
    void aListOfUserNamesNeedsNoHeading() {
        assertEquals(
                List.of(new RunRow(1, "anh.dang", "", "", "", ""), new RunRow(3, "panh", "", "", "", "")),
                read("anh.dang\n\npanh\n"));
    }

    @Test
    void cellsInQuotationMarksMayHoldSeparatorsAndMarks() {
        assertEquals(
                List.of(new RunRow(2, "anh", "", "", "", "Giải \"Nhì\", bảng A")),
                read("username,detail\nanh,\"Giải \"\"Nhì\"\", bảng A\"\n"));
    }

    @Test
    void decomposedLettersAndInvisibleOnesAreMended() {
        var decomposed = "name,key\nĐa\u0323\u0306ng\u200B  Thi\u0323,1\n";
        assertEquals("Đặng Thị", read(decomposed).get(0).holder());
    }

    @Test
    void whatIsWrongWithTheFileAsAWholeIsTold() {
        refused("platform.list.empty", "".getBytes(UTF_8));
        refused("platform.list.empty", "username\n\n".getBytes(UTF_8));
        refused("certification.run.heading", "username,tuổi\nanh,9\n".getBytes(UTF_8));
        refused("certification.run.heading", "username,username\nanh,9\n".getBytes(UTF_8));
        refused("certification.run.heading", "mã,điểm\n1,9\n".getBytes(UTF_8));
        refused("certification.run.heading", "anh,9\n".getBytes(UTF_8));
        refused("platform.list.encoding", "họ và tên\nÁnh\n".replace("ọ", "o").getBytes(ISO_8859_1));
        refused("platform.list.broken", "username,detail\nanh,\"Giải\n".getBytes(UTF_8));
        refused("platform.list.large", new byte[HandedTable.LARGEST + 1]);
    }

    @Test
    void aHundredThousandRowsAreReadAndOneMoreIsRefused() {
        assertEquals(100_000, read("u\n".repeat(100_000)).size());
        refused("platform.list.many", "u\n".repeat(100_001).getBytes(UTF_8));
    }

    private static List<RunRow> read(String text) {
        return RunFile.read(text.getBytes(UTF_8));
    }

    private static void refused(String key, byte[] file) {
        var refusal = assertThrows(Refusal.class, () -> RunFile.read(file));
        assertEquals(key, refusal.key());
        assertEquals("file", refusal.field());
    }
}
