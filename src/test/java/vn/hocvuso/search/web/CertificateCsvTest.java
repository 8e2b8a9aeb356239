package vn.hocvuso.search.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.CertificateRecords.Line;

class CertificateCsvTest {

    @Test
    void aTableHasAHeadAndOneRowForEach() throws IOException {
        var out = new StringBuilder();
        CertificateCsv.write(
                List.of(new Line(
                        1,
                        "HVS-1",
                        "Lê \"Hoa\"",
                        "An toàn, trên mạng",
                        "Phường Ba Đình, Hà Nội",
                        LocalDate.of(2026, 11, 23),
                        "COURSE",
                        "VALID")),
                Locale.ENGLISH,
                out);
        assertEquals(
                "\uFEFFNumber,Holder,Course,Place of residence at issue,Issued on,Status\r\n"
                        + "HVS-1,\"Lê \"\"Hoa\"\"\",\"An toàn, trên mạng\",\"Phường Ba Đình, Hà Nội\",2026-11-23,Valid\r\n",
                out.toString());
    }
}
