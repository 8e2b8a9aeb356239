package vn.hocvuso.certification.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.assessment.practice.PracticeShelf;
import vn.hocvuso.certification.confirmation.FlagKeeping;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of levels over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class ConfirmationPagesIT {

    private static final String MINE = "/learn/certification/confirmation.xhtml";
    private static final String ASSESS = "/teach/certification/assess.xhtml";
    private static final String FLAGS = "/manage/certification/flags.xhtml";
    private static final String DELIVERIES = "/manage/interop/deliveries.xhtml";

    @Inject
    LevelSamples house;

    @Inject
    PracticeShelf shelf;

    @Inject
    FlagKeeping flags;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    RoleSamples roles;

    private int status(String path, String token) throws Exception {
        return caller.get(path, as(token)).statusCode();
    }

    @Test
    void everyPageIsForItsOwnRole() throws Exception {
        for (var path : new String[] {MINE, ASSESS, FLAGS, DELIVERIES}) {
            assertTrue(location(caller.get(path)).contains("/sign-in?needed=true"), path);
        }
        for (var role : Role.values()) {
            var token = roles.token(role);
            assertEquals(200, status(MINE, token), role.name());
            assertEquals(role == Role.ASSESSOR, status(ASSESS, token) == 200, role.name());
            assertEquals(role == Role.ADMINISTRATOR, status(FLAGS, token) == 200, role.name());
            assertEquals(role == Role.ADMINISTRATOR, status(DELIVERIES, token) == 200, role.name());
            assertEquals(
                    role == Role.TEACHER || role == Role.ADMINISTRATOR,
                    status("/teach/home.xhtml", token) == 200,
                    role.name());
        }
    }

    @Test
    void theLearnerSeesTheStatesApartAndWhatIsMissing() throws Exception {
        var token = roles.token(Role.LEARNER);
        var learner = caller.learner(token);
        house.complete(learner);
        var page = caller.page(MINE, as(token));
        for (var text : new String[] {
            "Đã học",
            "Đã đạt",
            "Đã xác nhận tại đây",
            "Đã gửi",
            "Nền tảng định danh đã ghi nhận",
            "Đạt 2 trong 3 yêu cầu.",
            "đã đúng 0 trong 3 câu khác nhau",
            "href=\"/courses/an-toan-tren-mang\"",
            "chưa phải văn bản chính thức"
        }) {
            assertTrue(page.contains(text), text + " in " + page);
        }
        assertTrue(caller.page("/learn/home.xhtml", as(token)).contains("Đã đạt 2 trong 3 yêu cầu."));

        house.practise(learner, 3);
        page = caller.page(MINE, as(token));
        assertTrue(page.contains("Hệ thống này xác nhận ngày"), page);
        assertFalse(page.contains("Còn thiếu:"), page);
        assertTrue(caller.page("/learn/home.xhtml", as(token)).contains("Đã được xác nhận tại đây."));

        var english = caller.page(MINE, "Cookie", "hvs=" + token + "; lang=en");
        assertTrue(english.contains("Met 3 of 3 requirements."), english);
        assertTrue(english.contains("Recorded by the identity platform"), english);
    }

    @Test
    void aDeviceIsGivenANumberOnceAndManyLevelsOnOneRaiseAFlag() throws Exception {
        var first = roles.token(Role.LEARNER);
        var given = caller.get(MINE, as(first)).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("hvs-device="))
                .findFirst()
                .orElseThrow();
        assertTrue(given.contains("HttpOnly") && given.contains("SameSite=Lax"), given);
        var device = given.replaceFirst(";.*", "");
        assertTrue(caller.get(MINE, "Cookie", "hvs=" + first + "; " + device).headers().allValues("Set-Cookie").stream()
                .noneMatch(cookie -> cookie.startsWith("hvs-device=")));

        var administrator = people.named("quantri").ref();
        var before = devices(administrator);
        for (var i = 0; i < 5; i++) {
            assertEquals(before, devices(administrator));
            reachOn(device, i == 0 ? first : roles.token(Role.LEARNER));
        }
        assertEquals(before + 1, devices(administrator));
        assertEquals(
                0,
                house.count("select count(*) from certification_confirmation where device = '"
                        + device.replace("hvs-device=", "") + "'"));
    }

    private long devices(Learner.Ref administrator) {
        return flags.lines(administrator, true).stream()
                .filter(line -> line.kind().equals("DEVICE"))
                .count();
    }

    /** The last answer comes from the device. */
    private void reachOn(String device, String token) throws Exception {
        var learner = caller.learner(token);
        house.complete(learner);
        house.practise(learner, 2);
        var asked = shelf.of(new PracticePlace("course:" + LevelSamples.COURSE, "khi-lo-bi-lua"))
                .get(0);
        var answer = caller.putJson(
                "/api/assessment/practice/" + UUID.randomUUID(),
                "{\"question\":" + asked.question() + ",\"choices\":["
                        + LevelSamples.right(asked).orElseThrow() + "],\"answeredAt\":\""
                        + Instant.now()
                        + "\"}",
                "Cookie",
                "hvs=" + token + "; " + device);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(house.confirmation(learner) > 0, answer.body());
    }
}
