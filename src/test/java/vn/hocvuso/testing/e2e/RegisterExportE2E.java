package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/**
 * An administrator has the register checked and exported; the exported folder, on a web server that knows nothing of the
 * system, verifies certificates by itself and notices when somebody has changed a file.
 */
@ExtendWith(Browsing.class)
class RegisterExportE2E {

    private static final Pattern NUMBER = Pattern.compile("HVS(-[0-9A-Z]{4}){3}-[0-9A-Z]{3}");
    private static final LocatorAssertions.HasTextOptions LONG =
            new LocatorAssertions.HasTextOptions().setTimeout(120_000);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8", "js", "text/javascript", "css", "text/css", "json", "application/json");

    /** Key, message and signature of RFC 8032 section 7.1, tests 1, 2 and 3, and of its last one, SHA(abc). */
    private static final List<List<String>> VECTORS = List.of(
            List.of(
                    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                    "",
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            List.of(
                    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                    "72",
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
            List.of(
                    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                    "af82",
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
            List.of(
                    "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
                    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
                    "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"));

    private static final String BY_HAND =
            """
            ([key, message, signature]) => hocvuso.verifyByHand(hocvuso.unhex(key), hocvuso.unhex(message),
                hocvuso.unhex(signature))""";

    private static final String BY_EITHER =
            """
            ([key, message, signature]) => hocvuso.verify(hocvuso.unhex(key), hocvuso.unhex(message),
                hocvuso.unhex(signature))""";

    @Test
    void certificatesAreVerifiedWithoutTheSystem(Visitors visitors, PackagedSystem system) throws IOException {
        var number = issued(visitors, system);
        var folder = exported(visitors.come(Screen.DESKTOP), system);
        var pageCheck = new PageCheck();
        try (var site = new Site(folder)) {
            var visitor = visitors.come(Screen.PHONE);
            var page = visitor.page();
            page.navigate(site.address());
            assertThat(visitor.byId("choosing")).isHidden();
            visitor.picture("register-verify");

            check(visitor, number.toLowerCase().replace("-", " "));
            assertThat(result(visitor)).containsText("Chứng nhận có giá trị");
            assertThat(result(visitor)).containsText(number);
            assertThat(visitor.byId("state")).containsText("dấu vân tay");
            visitor.picture("register-verify-valid");
            pageCheck.check(visitor, "verifying page of the export");

            visitor.byId("language").click();
            assertThat(result(visitor)).containsText("The certificate is valid");
            visitor.byId("language").click();

            check(visitor, number.substring(0, 16) + (number.charAt(16) == '0' ? '1' : '0') + number.substring(17));
            assertThat(result(visitor)).containsText("Số không đúng");
            check(visitor, "HVS-0000-0000-0000-098");
            assertThat(result(visitor)).containsText("Không có chứng nhận mang số này");
            check(visitor, "{\"id\":\"https://x.example/" + number + "\"}");
            assertThat(result(visitor)).containsText("không kiểm tra được chữ ký của chính huy hiệu");
            check(visitor, "{\"number\":\"" + number + "\",\"course\":{\"title\":\"Khác\"}}");
            assertThat(result(visitor)).containsText("Nội dung đã bị sửa");
            visitor.picture("register-verify-changed");
            assertTrue(
                    site.asked().stream().noneMatch(path -> path.contains(number)),
                    site.asked().toString());

            contentAsIssued(visitor, system, number);
            badgeBesideTheContent(visitor, system, number);
            var sealed = signedContent(visitor, visitors.come(Screen.DESKTOP), system, number);
            timesOfTheKey(visitor, site, Files.readString(folder.resolve("keys.json")), sealed);
            badgeAtTheSystem(visitors.come(Screen.PHONE), system, number);
            signaturesByHand(page);
            pageCheck.assertNothingFound();
        }
    }

    @Test
    void aFileThatWasChangedIsNoticed(Visitors visitors, PackagedSystem system) throws IOException {
        var number = issued(visitors, system);
        var folder = exported(visitors.come(Screen.DESKTOP), system);
        try (var site = new Site(folder)) {
            var visitor = visitors.come(Screen.DESKTOP);
            for (var broken : List.of(
                    new Broken("checkpoint", "time 2", "time 3", "không mang chữ ký đúng"),
                    new Broken("status", "\nregister ", "\nregister 1", "không mang chữ ký đúng"),
                    new Broken("keys.json", "\"from\":\"20", "\"from\":\"21", "vào lúc khóa đó không được dùng"),
                    new Broken("by/", "VALID", "REVOKED", "Danh sách chứng nhận trong bản sổ này đã bị sửa"),
                    new Broken("tile/entries/", "ISSUED", "ISSUET", "Một dòng trong bản sổ này đã bị sửa"))) {
                site.breakBy(broken);
                visitor.page().navigate(site.address());
                check(visitor, number);
                assertThat(result(visitor)).containsText(broken.told());
            }
            site.breakBy(new Broken("by/", "", null, ""));
            visitor.page().navigate(site.address());
            check(visitor, number);
            assertThat(result(visitor)).containsText("Danh sách chứng nhận trong bản sổ này đã bị sửa");
            visitor.picture("register-verify-broken");
        }
    }

    @Test
    void theFolderIsVerifiedFromTheDisk(Visitors visitors, PackagedSystem system) {
        var number = issued(visitors, system);
        var folder = exported(visitors.come(Screen.DESKTOP), system);
        var visitor = visitors.come(Screen.DESKTOP);
        visitor.page().navigate(folder.resolve("index.html").toUri().toString());
        assertThat(visitor.byId("choosing")).isVisible();
        visitor.byId("folder").setInputFiles(folder);
        check(visitor, number);
        assertThat(result(visitor)).containsText("Chứng nhận có giá trị");
        visitor.picture("register-verify-disk");
    }

    private static Locator result(Visitor visitor) {
        return visitor.byId("result");
    }

    private static void check(Visitor visitor, String text) {
        visitor.type("text", text);
        visitor.byId("check").click();
    }

    /** The content as the database keeps it is verified letter by letter. */
    private static void contentAsIssued(Visitor visitor, PackagedSystem system, String number) {
        check(visitor, content(system, number));
        assertThat(result(visitor)).containsText("đúng từng chữ");
        visitor.picture("register-verify-content");
    }

    /** A badge, in each of its forms, is compared with the content that was checked before. */
    private static void badgeBesideTheContent(Visitor visitor, PackagedSystem system, String number) {
        for (var form : List.of("png", "svg", "json")) {
            give(visitor, "huy-hieu." + form, badge(visitor, system, number, form));
            assertThat(result(visitor)).containsText("giống nội dung đã ký mà bạn vừa kiểm tra");
            assertThat(visitor.byId("text")).hasValue(Pattern.compile("\\{.*" + number + ".*", Pattern.DOTALL));
        }
        visitor.picture("register-verify-badge");

        var badge = new String(badge(visitor, system, number, "json"), StandardCharsets.UTF_8);
        var other = badge.replace("Lò Văn Thắng", "Lò Văn Thăng");
        assertNotEquals(badge, other);
        give(visitor, "huy-hieu.json", other.getBytes(StandardCharsets.UTF_8));
        assertThat(result(visitor)).containsText("Huy hiệu nói khác với nội dung đã cấp");
        assertThat(result(visitor)).containsText("Trong huy hiệu: Lò Văn Thăng. Đã cấp: Lò Văn Thắng.");
        visitor.picture("register-verify-badge-changed");

        for (var file :
                List.of("%PDF-1.7", "\u0089PNG\r\n\u001a\n", "<svg xmlns='http://www.w3.org/2000/svg'/>", "{")) {
            give(visitor, "tep", file.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(result(visitor)).containsText("Không đọc được tệp này");
            check(visitor, number);
            assertThat(result(visitor)).containsText("Chứng nhận có giá trị");
        }
    }

    /** While the system is there, its own page takes the badge, and can check the badge's own signature. */
    private static void badgeAtTheSystem(Visitor visitor, PackagedSystem system, String number) {
        for (var form : List.of("png", "svg", "json")) {
            bring(visitor, form, badge(visitor, system, number, form));
            assertThat(visitor.byId("badgeVerdict")).containsText("Huy hiệu nguyên vẹn");
            assertThat(visitor.page().getByRole(AriaRole.ARTICLE)).containsText("Lò Văn Thắng");
        }
        visitor.picture("verify-badge");
        var badge = new String(badge(visitor, system, number, "json"), StandardCharsets.UTF_8);
        bring(visitor, "json", badge.replace("Lò Văn Thắng", "Lò Văn Thăng").getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.byId("badgeVerdict")).containsText("Huy hiệu đã bị sửa");
        assertThat(visitor.byId("badgeDifferences")).containsText("identityHash");
        visitor.picture("verify-badge-changed");
    }

    private static void bring(Visitor visitor, String form, byte[] badge) {
        visitor.open("/verify");
        give(visitor, "huy-hieu." + form, badge);
        visitor.byId("checkDocument").click();
    }

    private static byte[] badge(Visitor visitor, PackagedSystem system, String number, String form) {
        var answer = visitor.context().request().get(system.address() + "/credentials/" + number + "." + form);
        assertEquals(200, answer.status());
        return answer.body();
    }

    /** What the public page hands over is what was sealed, and the verifying page knows when any part of it is not. */
    private static String signedContent(Visitor visitor, Visitor reader, PackagedSystem system, String number)
            throws IOException {
        reader.open("/verify/" + number);
        var download = reader.page().waitForDownload(() -> reader.follow("Tải nội dung đã ký (JSON)"));
        assertEquals("noi-dung-da-ky-" + number + ".json", download.suggestedFilename());
        reader.picture("verify-signed-content");
        visitor.byId("file").setInputFiles(download.path());
        assertThat(result(visitor)).containsText("Chữ ký đi kèm đúng là của khóa đó");
        assertThat(result(visitor)).containsText("Lò Văn Thắng");
        visitor.picture("register-verify-sealed");

        var file = Files.readString(download.path());
        giveChanged(visitor, file, "Lò Văn Thắng", "Lò Văn Thăng", "Nội dung đã bị sửa");
        giveChanged(visitor, file, "\"key\":\"", "\"key\":\"x", "bản sổ này không có khóa ấy");
        var seal = file.substring(file.indexOf("\"seal\":\"") + 8, file.lastIndexOf('"'));
        var otherSeal = (seal.charAt(0) == 'A' ? "B" : "A") + seal.substring(1);
        giveChanged(visitor, file, seal, otherSeal, "Chữ ký trong tệp không đúng");
        giveChanged(visitor, file, seal, "", "Chữ ký trong tệp không đúng");
        giveChanged(visitor, file, seal, "*", "Không đọc được tệp này");
        return file;
    }

    /** A seal by a key that had been followed by another before the certificate was issued is refused. */
    private static void timesOfTheKey(Visitor visitor, Site site, String keys, String sealed) {
        var key = keys.substring(keys.indexOf("[\n") + 2, keys.indexOf("\n]"));
        var since = Pattern.compile(",\"from\":\"[^\"]+\"").matcher(key);
        assertTrue(since.find() && key.indexOf('{', 1) < 0, "one key with its time: " + key);
        // the notes of the copy are of the other one, which has the same bytes
        var other = key.replace("\"name\":\"", "\"name\":\"khac-");
        var followed = since.replaceFirst(",\"from\":\"2020-01-01T00:00:00Z\",\"until\":\"2021-12-31T00:00:00Z\"");
        giveWithKeys(visitor, site, key, other + ",\n" + followed, sealed);
        assertThat(result(visitor)).containsText("Khóa ký không đúng thời gian");
        assertThat(result(visitor)).containsText("2021");
        visitor.picture("register-verify-key-time");

        giveWithKeys(visitor, site, key, since.replaceFirst(""), sealed); // as copies were before keys told their times
        assertThat(result(visitor)).containsText("Chữ ký đi kèm đúng là của khóa đó");
        site.breakBy(WHOLE);
    }

    private static void giveWithKeys(Visitor visitor, Site site, String key, String others, String sealed) {
        site.breakBy(new Broken("keys.json", key, others, ""));
        visitor.page().navigate(site.address());
        give(visitor, "tep.json", sealed.getBytes(StandardCharsets.UTF_8));
    }

    private static void giveChanged(Visitor visitor, String file, String part, String other, String told) {
        var changed = file.replace(part, other);
        assertNotEquals(file, changed);
        give(visitor, "tep.json", changed.getBytes(StandardCharsets.UTF_8));
        assertThat(result(visitor)).containsText(told);
    }

    private static void give(Visitor visitor, String name, byte[] file) {
        visitor.byId("file").setInputFiles(new FilePayload(name, "application/octet-stream", file));
    }

    private static String content(PackagedSystem system, String number) {
        try (var database = system.database();
                var statement =
                        database.prepareStatement("select content from certification_certificate where number = ?")) {
            statement.setString(1, number);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signaturesByHand(Page page) {
        for (var vector : VECTORS) {
            assertEquals(true, page.evaluate(BY_HAND, vector), vector.toString());
            assertEquals(true, page.evaluate(BY_EITHER, vector), vector.toString());
            var changed = List.of(vector.get(0), vector.get(1) + "00", vector.get(2));
            assertEquals(false, page.evaluate(BY_HAND, changed), changed.toString());
            assertEquals(false, page.evaluate(BY_EITHER, changed), changed.toString());
        }
    }

    /** A fresh certificate, issued by hand; tells its number. */
    private static String issued(Visitors visitors, PackagedSystem system) {
        var desk = visitors.come(Screen.DESKTOP);
        var account = Citizen.elsewhere(desk, "Lò Văn Thắng");
        Citizen.enter(desk, system.account("administrator"));
        desk.open("/manage/certification/issue.xhtml");
        desk.type("username", account.username());
        desk.byId("course").selectOption(Citizen.COURSE);
        desk.type("reason", "Học trực tiếp tại nhà văn hóa xã");
        desk.byId("check").click();
        assertThat(desk.byId("issueForm")).containsText("Lò Văn Thắng");
        desk.byId("issue").click();
        assertThat(desk.page().getByText("Đã cấp chứng nhận.")).isVisible();
        var found = NUMBER.matcher(desk.page().content());
        assertTrue(found.find());
        return found.group();
    }

    /** Checks and exports at the desk, when everything has been entered; tells the folder. */
    private static Path exported(Visitor desk, PackagedSystem system) {
        Citizen.enter(desk, system.account("administrator"));
        desk.open("/manage/certification/register.xhtml");
        for (var i = 0; i < 30 && !desk.byId("waiting").innerText().equals("0"); i++) {
            desk.page().waitForTimeout(500);
            desk.page().reload();
        }
        assertThat(desk.byId("waiting")).hasText("0");
        desk.byId("startCheck").click();
        assertThat(desk.byId("checkState")).hasText(Pattern.compile("Đã kiểm .* xong lúc .*"), LONG);
        assertThat(desk.byId("register")).containsText("Mọi thứ đều đúng");
        var state = desk.byId("exportState");
        var before = state.count() == 0 ? "" : state.innerText(); // of the export that another test has made
        desk.byId("startExport").click();
        assertThat(state).not().hasText(before, LONG);
        assertThat(state).hasText(Pattern.compile("Đã xuất .* xong lúc .*"), LONG);
        desk.picture("manage-register");
        return Path.of(desk.byId("folder").innerText());
    }

    /** What a swindler does to files whose path begins so; with no replacement the file is gone. */
    private record Broken(String path, String part, String replacement, String told) {}

    private static final Broken WHOLE = new Broken("none", "", "", "");

    /** A folder on a port. */
    private static final class Site implements AutoCloseable {

        private final HttpServer server;
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private volatile Broken broken = WHOLE;

        Site(Path folder) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var path = exchange.getRequestURI()
                        .getPath()
                        .replaceFirst("^/$", "/index.html")
                        .substring(1);
                asked.add(exchange.getRequestURI().toString());
                var file = folder.resolve(path).normalize();
                var swindled = path.startsWith(broken.path()) && !path.startsWith("by/tile");
                try (exchange) {
                    if (!file.startsWith(folder)
                            || !Files.isRegularFile(file)
                            || swindled && broken.replacement() == null) {
                        exchange.sendResponseHeaders(404, -1);
                        return;
                    }
                    var bytes = Files.readAllBytes(file);
                    if (swindled) {
                        bytes = new String(bytes, StandardCharsets.ISO_8859_1)
                                .replace(broken.part(), broken.replacement())
                                .getBytes(StandardCharsets.ISO_8859_1);
                    }
                    var type = TYPES.getOrDefault(path.replaceFirst(".*\\.", ""), "application/octet-stream");
                    exchange.getResponseHeaders().set("Content-Type", type);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            });
            server.start();
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort() + "/";
        }

        List<String> asked() {
            return asked;
        }

        void breakBy(Broken how) {
            broken = how;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
