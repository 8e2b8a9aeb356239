package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** An administrator designs a certificate: by mouse, by keys and by numbers. */
@ExtendWith(Browsing.class)
class TemplateE2E {

    private static final String TEMPLATES = "/manage/certification/templates.xhtml";
    private static final String GOOD = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 297 210'>"
            + "<defs><linearGradient id='a' x2='0' y2='1'><stop stop-color='#e3f1f1'/>"
            + "<stop offset='1' stop-color='#fdf0cf'/></linearGradient></defs>"
            + "<rect width='297' height='210' fill='url(#a)'/>"
            + "<rect x='8' y='8' width='281' height='194' fill='none' stroke='#0b5d66' stroke-width='2'/></svg>";
    private static final String WICKED = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 297 210'>\n"
            + "<rect width='10' height='10'/>\n<script>alert(1)</script></svg>";

    @Test
    void anAdministratorDesignsAndPublishes(Visitors visitors, PackagedSystem system) throws IOException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        desk.open(TEMPLATES);
        assertThat(desk.byId("templates")).containsText("Mẫu chuẩn");
        desk.picture("manage-templates");
        var name = "Mẫu của xã " + Citizen.freshName("");
        desk.byId("copy").click();
        assertThat(desk.byId("nameError")).containsText("Tên mẫu có từ 3 đến 120 ký tự");
        desk.type("name", name);
        desk.byId("copy").click();
        assertThat(desk.page().getByRole(AriaRole.HEADING, heading(name))).isVisible();
        var address = desk.page().url().replaceFirst("^https?://[^/]+", "");

        dragTheNumber(desk);
        moveTheHolderByKeys(desk);
        moveTheHeadingByNumbers(desk);
        addWordsAndUndo(desk);
        uploadABackground(desk);
        uploadASeal(desk);
        desk.byId("sample").selectOption("long");
        assertThat(box(desk, "HOLDER")).containsText("Nguyễn Phước Tôn Nữ");
        assertThat(desk.byId("overfull")).isHidden();
        desk.picture("manage-template-long");
        desk.byId("languages").selectOption("VIETNAMESE_ENGLISH");
        assertThat(box(desk, "HEADING")).containsText("CERTIFICATE");
        desk.picture("manage-template-english");

        secondAdministratorIsTold(visitors, system, desk, address);
        desk.byId("publish").click();
        assertThat(desk.byId("done")).containsText("Đã công bố phiên bản 1");
        assertThat(desk.byId("versions")).containsText("Phiên bản 1");
        assertThat(box(desk, "SEAL").locator("img")).isVisible();
        desk.picture("manage-template-published");

        var phone = visitors.come(Screen.PHONE);
        Citizen.enter(phone, system.account("administrator"));
        phone.open(address);
        assertThat(phone.byId("versions")).containsText("Phiên bản 1");
        phone.byId("begin").click();
        assertThat(phone.byId("save")).isVisible();
        dragTheFactsByFinger(phone);
        phone.page().locator("[data-field='HOLDER'] summary").click();
        phone.picture("manage-template");
        var check = new PageCheck();
        check.check(phone, "template, drafted");
        phone.byId("discard").click();
        assertThat(phone.byId("done")).containsText("Đã bỏ bản nháp");
        phone.byId("retire").click();
        assertThat(phone.byId("templates")).containsText("Đã ngừng dùng");
        check.check(phone, "templates");
        check.assertNothingFound();
    }

    private static GetByRoleOptions heading(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator row(Visitor desk, String field) {
        return desk.page().locator("[data-field='" + field + "']").first();
    }

    private static Locator input(Visitor desk, String field, String part) {
        return row(desk, field).locator("[data-part='" + part + "']");
    }

    /** On the sheet. */
    private static Locator box(Visitor desk, String field) {
        return desk.page().locator(".sheet__box[data-of='" + row(desk, field).getAttribute("data-box") + "']");
    }

    private static void dragTheNumber(Visitor desk) {
        var box = box(desk, "NUMBER");
        box.evaluate("box => box.scrollIntoView({ block: 'center' })");
        var scale = desk.byId("sheet").boundingBox().width / 297;
        var left = Double.parseDouble(input(desk, "NUMBER", "left").inputValue());
        var at = box.boundingBox();
        var mouse = desk.page().mouse();
        mouse.move(at.x + at.width / 2, at.y + at.height / 2);
        mouse.down();
        mouse.move(at.x + at.width / 2 + 5 * scale, at.y + at.height / 2 - 2 * scale);
        mouse.move(at.x + at.width / 2 + 10 * scale, at.y + at.height / 2 - 5 * scale);
        mouse.up();
        assertThat(desk.byId("moved")).containsText("Số chứng nhận: cách mép trái");
        assertEquals(left + 10, Double.parseDouble(input(desk, "NUMBER", "left").inputValue()), 1);
    }

    /** Far enough: a browser takes what moves less for a tap. */
    private static void dragTheFactsByFinger(Visitor phone) {
        var box = box(phone, "FACTS");
        box.evaluate("box => box.scrollIntoView({ block: 'center' })");
        var top = Double.parseDouble(input(phone, "FACTS", "top").inputValue());
        var scale = phone.byId("sheet").boundingBox().width / 297;
        var at = box.boundingBox();
        var session = phone.context().newCDPSession(phone.page());
        touch(session, "touchStart", at.x + at.width / 2, at.y + at.height / 2);
        for (var step = 1; step <= 8; step++) {
            touch(session, "touchMove", at.x + at.width / 2, at.y + at.height / 2 - 3 * step * scale);
        }
        touch(session, "touchEnd", 0, 0);
        assertThat(phone.byId("moved")).containsText("Phiên bản, thời lượng, kết quả: cách mép trái");
        assertEquals(top - 24, Double.parseDouble(input(phone, "FACTS", "top").inputValue()), 1);
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        var points = new JsonArray();
        if (!type.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    private static void moveTheHolderByKeys(Visitor desk) {
        var before = Double.parseDouble(input(desk, "HOLDER", "top").inputValue());
        box(desk, "HOLDER").focus();
        desk.page().keyboard().press("ArrowDown");
        desk.page().keyboard().press("Shift+ArrowDown");
        assertThat(input(desk, "HOLDER", "top")).hasValue(whole(before + 6));
        desk.page().keyboard().press("Control+z");
        assertThat(input(desk, "HOLDER", "top")).hasValue(whole(before + 1));
        assertThat(box(desk, "HOLDER")).isFocused();
        desk.page().keyboard().press("Enter");
        assertThat(input(desk, "HOLDER", "left")).isFocused();
    }

    private static String whole(double value) {
        return String.valueOf(value).replaceFirst("\\.0$", "");
    }

    private static void moveTheHeadingByNumbers(Visitor desk) {
        row(desk, "HEADING").locator("summary").click();
        input(desk, "HEADING", "left").fill("abc");
        desk.byId("save").click();
        assertThat(row(desk, "HEADING").locator(".field__error")).containsText("Vui lòng gõ một số");
        assertThat(input(desk, "HEADING", "left")).hasValue("abc");
        assertThat(desk.page().getByRole(AriaRole.ALERT)).isVisible();
        input(desk, "HEADING", "left").fill("43,5");
        input(desk, "HEADING", "width").fill("210");
        desk.byId("save").click();
        assertThat(desk.byId("saved")).isVisible();
        assertThat(box(desk, "HEADING")).hasAttribute("aria-label", Pattern.compile("cách mép trái 43[,.]5 mm.*"));
    }

    private static void addWordsAndUndo(Visitor desk) {
        var boxes = desk.page().locator("[data-box]");
        assertThat(boxes).hasCount(16);
        desk.byId("added").selectOption("TEXT");
        desk.byId("add").click();
        assertThat(boxes).hasCount(17);
        assertThat(boxes.last().locator("summary")).isFocused();
        boxes.last().locator("[data-part='text']").fill("Lớp học tại nhà văn hóa");
        boxes.last().locator("[data-part='top']").fill("12");
        assertThat(desk.page().locator(".sheet__box").last()).containsText("Lớp học tại nhà văn hóa");
        desk.byId("undo").click();
        assertThat(boxes.last().locator("[data-part='top']")).not().hasValue("12");
        desk.byId("undo").click();
        desk.byId("undo").click();
        assertThat(boxes).hasCount(16);
    }

    private static void upload(Visitor desk, String input, String name, String type, byte[] content, String button) {
        desk.byId(input).setInputFiles(new FilePayload(name, type, content));
        desk.byId(button).click();
    }

    private static void uploadABackground(Visitor desk) {
        upload(
                desk,
                "backgroundFile",
                "nen.svg",
                "image/svg+xml",
                WICKED.getBytes(StandardCharsets.UTF_8),
                "uploadBackground");
        assertThat(desk.byId("backgroundFileError")).containsText("Hình nền không được chứa <script> (dòng 3)");
        desk.byId("backgroundFileError").scrollIntoViewIfNeeded();
        desk.pictureHere("manage-template-refused");
        var before = desk.byId("sheet").getAttribute("data-background");
        upload(
                desk,
                "backgroundFile",
                "nen.svg",
                "image/svg+xml",
                GOOD.getBytes(StandardCharsets.UTF_8),
                "uploadBackground");
        assertThat(desk.byId("backgroundFileError")).hasText("");
        assertThat(desk.byId("sheet")).not().hasAttribute("data-background", before);
        assertThat(desk.page().locator(".sheet__background")).isVisible();
        assertTrue((Boolean) desk.page()
                .locator(".sheet__background")
                .evaluate("async image => { await image.decode(); return image.naturalWidth > 0; }"));
    }

    private static void uploadASeal(Visitor desk) throws IOException {
        upload(desk, "sealFile", "dau.png", "image/png", new byte[] {1, 2, 3}, "uploadSeal");
        assertThat(desk.byId("sealFileError")).containsText("Tệp này không phải là hình PNG hoặc JPEG");
        upload(desk, "sealFile", "dau.png", "image/png", seal(), "uploadSeal");
        assertThat(box(desk, "SEAL").locator("img")).isVisible();
        row(desk, "SEAL").locator("summary").click();
        input(desk, "SEAL", "left").fill("215");
        input(desk, "SEAL", "top").fill("160");
        desk.byId("save").click();
        assertThat(desk.byId("saved")).isVisible();
    }

    private static byte[] seal() throws IOException {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xA3211A));
        pen.setStroke(new java.awt.BasicStroke(10));
        pen.drawOval(10, 10, 180, 180);
        pen.drawOval(40, 40, 120, 120);
        pen.dispose();
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        }
    }

    private static void secondAdministratorIsTold(
            Visitors visitors, PackagedSystem system, Visitor desk, String address) {
        var second = visitors.come(Screen.DESKTOP);
        Citizen.enter(second, system.account("administrator"));
        second.open(address);
        assertThat(second.byId("save")).isVisible();
        desk.byId("save").click();
        assertThat(desk.byId("saved")).isVisible();
        second.type("name", "Tên của người thứ hai");
        second.byId("save").click();
        assertThat(second.page().getByRole(AriaRole.ALERT)).containsText("vừa được người khác sửa");
        assertThat(second.byId("name")).hasValue("Tên của người thứ hai");
    }

    @Test
    void unitsAreMadeRenamedAndRetired(Visitors visitors, PackagedSystem system) {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        desk.open("/manage/certification/issuers.xhtml");
        var name = "Trường Trung học cơ sở " + Citizen.freshName("");
        desk.type("name", name);
        desk.byId("kind").selectOption("SCHOOL");
        desk.type("commune", "khongconoinay");
        desk.byId("make").click();
        assertThat(desk.byId("communeError")).containsText("Có 0 nơi khớp");
        assertThat(desk.byId("name")).hasValue(name);
        desk.type("commune", "");
        desk.byId("make").click();
        assertThat(desk.byId("issuers")).containsText(name);
        desk.picture("manage-issuers");
        desk.follow(name);
        desk.type("newName", name + " mới");
        desk.byId("rename").click();
        assertThat(desk.byId("issuers")).containsText(name + " mới");
        desk.follow(name + " mới");
        var check = new PageCheck();
        check.check(desk, "issuers, one chosen");
        desk.byId("retire").click();
        assertThat(desk.byId("issuers")
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(name + " mới")))
                .containsText("Đã ngừng cấp");
        check.assertNothingFound();
    }
}
