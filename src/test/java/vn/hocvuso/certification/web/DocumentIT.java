package vn.hocvuso.certification.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.IssuingByHand;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.SigningIn;
import vn.hocvuso.testing.Caller;

/** A certificate is downloaded, and the file is brought back to be checked, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class DocumentIT {

    @Inject
    IssuingByHand issuing;

    @Inject
    CertificateRecords records;

    @Inject
    SigningIn signing;

    @Inject
    Caller caller;

    @Inject
    EntityManager entityManager;

    /** A learner with a certificate. */
    private record Holder(String token, String number) {}

    private Holder holder() {
        var token = caller.signUp();
        var learner = caller.learner(token);
        var administrator = caller.learner(administrator());
        var username = text("select username from identity_learner where id = " + learner.value());
        var number = issuing.issue(
                administrator,
                new IssuingByHand.Request(username, "an-toan-tren-mang", "88", "Đã học và kiểm tra tại lớp"));
        return new Holder(token, number.value());
    }

    private String administrator() {
        var username = "quantri" + System.nanoTime();
        grant(caller.learner(caller.signUp(username, "ND")));
        return signing.signIn(
                username, Caller.PASSWORD, "2001:db8:2::" + Long.toHexString(System.nanoTime() & 0xffff), false);
    }

    private void grant(Learner.Ref person) {
        HouseSamples.within(() -> entityManager
                .createNativeQuery("insert into identity_learner_role (learner_id, role) values (?, 'ADMINISTRATOR')")
                .setParameter(1, person.value())
                .executeUpdate());
    }

    private String text(String sql) {
        return HouseSamples.within(
                () -> String.valueOf(entityManager.createNativeQuery(sql).getSingleResult()));
    }

    private byte[] download(Holder holder) throws Exception {
        var answer = caller.bytes("/learn/certification/pdf/" + holder.number(), as(holder.token()));
        assertEquals(200, answer.statusCode());
        assertEquals("application/pdf", header(answer, "Content-Type"));
        assertTrue(header(answer, "Content-Disposition").contains(holder.number()));
        return answer.body();
    }

    private String checked(byte[] file) throws Exception {
        var answer = sent(file);
        assertEquals(200, answer.statusCode());
        assertEquals("", header(answer, "Set-Cookie"));
        assertTrue(header(answer, "Cache-Control").contains("no-store"));
        return answer.body();
    }

    private HttpResponse<String> sent(byte[] file) throws Exception {
        return caller.sendFile("/check-document", "chứng nhận.pdf", file);
    }

    @Test
    void theHolderAndAdministratorsDownloadItAndForOthersItDoesNotExist() throws Exception {
        var holder = holder();
        try (var pdf = Loader.loadPDF(download(holder))) {
            assertTrue(pdf.getDocumentInformation().getTitle().contains(holder.number()));
            assertEquals(1, pdf.getSignatureDictionaries().size());
            assertEquals(
                    List.of("content.json", "credential.json"),
                    List.copyOf(new PDDocumentNameDictionary(pdf.getDocumentCatalog())
                            .getEmbeddedFiles()
                            .getNames()
                            .keySet()));
        }
        download(new Holder(administrator(), holder.number()));
        for (var other : new String[] {caller.signUp(), caller.signUp()}) {
            assertEquals(
                    404,
                    caller.get("/learn/certification/pdf/" + holder.number(), as(other))
                            .statusCode());
        }
    }

    @Test
    void theFileAsItWasDownloadedIsIntactAndTheRegisterIsShownBeneath() throws Exception {
        var holder = holder();
        var page = checked(download(holder));
        assertTrue(page.contains("Tệp nguyên vẹn"), page);
        assertTrue(page.contains("Chứng nhận có hiệu lực"), page);
        assertTrue(page.contains(holder.number()));
        assertTrue(page.contains("Lò Thị Mai"));
        assertFalse(page.contains("id=\"differences\""));
    }

    @Test
    void aChangedByteIsTold() throws Exception {
        var file = download(holder());
        var changed = file.clone();
        changed[new String(file, ISO_8859_1).indexOf("(D:20") + 4] ^= 1; // another date
        assertTrue(checked(changed).contains("Tệp đã bị sửa"));
    }

    @Test
    void anotherNameOnThePageIsToldLetterByLetter() throws Exception {
        var file = download(holder());
        byte[] changed;
        try (var pdf = Loader.loadPDF(file)) {
            var page = pdf.getPage(0);
            String drawn;
            try (var stream = page.getContents()) {
                drawn = new String(stream.readAllBytes(), ISO_8859_1);
            }
            var shown = java.util.regex.Pattern.compile("<([0-9A-F]{40})> Tj").matcher(drawn);
            assertTrue(shown.find(), drawn);
            var name = shown.group(1);
            var stream = (org.apache.pdfbox.cos.COSStream)
                    page.getCOSObject().getDictionaryObject(org.apache.pdfbox.cos.COSName.CONTENTS);
            try (var output = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                output.write(drawn.replace(name, name.substring(0, 36) + name.substring(0, 4))
                        .getBytes(ISO_8859_1));
            }
            var saved = new ByteArrayOutputStream();
            pdf.save(saved);
            changed = saved.toByteArray();
        }
        var page = checked(changed);
        assertTrue(page.contains("Tệp đã bị sửa"), page);
        assertTrue(page.contains("<mark>"), page);
    }

    @Test
    void whatIsNoCertificateIsToldWithoutAnyNumber() throws Exception {
        assertEquals("/verify?file=notPdf", path(sent("xin chào".getBytes(UTF_8))));
        assertEquals("/verify?file=notPdf", path(sent(new byte[0])));
        assertEquals("/verify?file=damaged", path(sent("%PDF-1.7 %%EOF".getBytes(UTF_8))));
        assertTrue(caller.page("/verify?file=notPdf").contains("Đây không phải tệp PDF hay huy hiệu"));
        assertFalse(caller.page("/verify?file=%3Cscript%3E").contains("documentVerdict"));
        assertEquals("/verify", path(caller.bytes("/check-document")));
        assertEquals("/verify?file=notPdf", path(caller.post("/check-document", "file=x")));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        assertEquals("/verify?file=tooLarge", path(sent(Arrays.copyOf("%PDF-1.7".getBytes(UTF_8), (5 << 20) + 1))));
        assertTrue(caller.page("/verify?file=tooLarge").contains("Tệp quá lớn"));
    }

    @Test
    void administratorsTryATemplateAsPdf() throws Exception {
        var standard = text("select min(id) from certification_template");
        var administrator = administrator();
        for (var sample : new String[] {"short", "long"}) {
            var address = "/manage/certification/template-preview?template=" + standard + "&sample=" + sample;
            var answer = caller.bytes(address, as(administrator));
            assertEquals(200, answer.statusCode());
            try (var pdf = Loader.loadPDF(answer.body())) {
                assertEquals(1, pdf.getNumberOfPages());
            }
            assertFalse(caller.get(address, as(caller.signUp())).statusCode() == 200);
        }
        assertEquals(
                404,
                caller.get("/manage/certification/template-preview?template=9999999", as(administrator))
                        .statusCode());
    }

    @Test
    void fiveHundredMegabytesAreRefusedBeforeTheyAreSent() throws Exception {
        var site = URI.create(caller.site());
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            var head = "POST /check-document HTTP/1.1\r\nHost: " + site.getAuthority()
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + (500L << 20)
                    + "\r\n\r\n--x\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            assertEquals("HTTP/1.1 302", answer);
        }
    }

    @Test
    void aFileOfUnknownLengthIsReadNoFurtherThanItMayBeLong() throws Exception {
        var site = URI.create(caller.site());
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            var output = socket.getOutputStream();
            output.write(("POST /check-document HTTP/1.1\r\nHost: " + site.getAuthority()
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(ISO_8859_1));
            chunk(
                    output,
                    ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\n")
                            .getBytes(ISO_8859_1));
            var sent = 0L;
            try {
                for (var i = 0; i < 500; i++) {
                    chunk(output, new byte[1 << 20]);
                    sent++;
                    if (socket.getInputStream().available() > 0) {
                        break;
                    }
                }
            } catch (java.io.IOException e) {
                assertTrue(sent < 100, "after " + sent + " MB"); // the server has hung up
                return;
            }
            var answer = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            assertEquals("HTTP/1.1 302", answer);
            assertTrue(sent < 100, "after " + sent + " MB");
        }
    }

    private static void chunk(java.io.OutputStream output, byte[] bytes) throws java.io.IOException {
        output.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        output.write(bytes);
        output.write("\r\n".getBytes(ISO_8859_1));
        output.flush();
    }

    private static String path(HttpResponse<?> answer) {
        return location(answer).replaceFirst("https?://[^/]+", "");
    }
}
