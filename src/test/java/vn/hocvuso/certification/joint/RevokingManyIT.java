package vn.hocvuso.certification.joint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.IssuingByHand;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;

@ExtendWith(ArquillianExtension.class)
class RevokingManyIT {

    private static final String WHY = "Lớp học không có thật";
    private static final int PATIENCE = 300;

    @Inject
    private HouseSamples house;

    @Inject
    private IssuingByHand issuing;

    @Inject
    private RevokingMany revoking;

    private Learner.Ref first;
    private Learner.Ref second;
    private String course;

    @BeforeEach
    void twoAdministrators() {
        first = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        second = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        course = house.course().slug();
    }

    private List<String> certificates(int count) {
        return Stream.generate(() -> issuing.issue(
                                first,
                                new IssuingByHand.Request(
                                        HouseSamples.username(house.person()), course, "", "Học trực tiếp"))
                        .value())
                .limit(count)
                .toList();
    }

    private long revoked() {
        return house.count("select count(*) from certification_certificate where status = 'REVOKED' and course_slug = '"
                + course + "'");
    }

    @Test
    void tenAreRevokedAtOnceByOne() {
        assertTrue(
                revoking.revoke(first, String.join("\n", certificates(10)), WHY).isEmpty());
        assertEquals(10, revoked());
    }

    @Test
    void elevenNeedAnotherAdministratorWhoAgrees() throws InterruptedException {
        var id =
                revoking.revoke(first, String.join(", ", certificates(11)), WHY).orElseThrow();
        assertEquals(0, revoked());
        assertEquals("PROPOSED", revoking.proposal(second, id).state());
        assertEquals(11, revoking.lines(second, id).size());
        refused("certification.proposal.own", () -> revoking.agree(first, id));

        revoking.agree(second, id);
        for (var i = 0; i < PATIENCE && !revoking.proposal(first, id).state().equals("DONE"); i++) {
            Thread.sleep(100);
        }
        assertEquals("DONE", revoking.proposal(first, id).state());
        assertEquals(11, revoking.proposal(first, id).revoked());
        assertEquals(11, revoked());
        refused("certification.proposal.decided", () -> revoking.decline(second, id));
    }

    @Test
    void whatIsDeclinedOrTakenBackRevokesNothing() {
        for (var who : List.of(first, second)) {
            var id = revoking.revoke(first, String.join("\n", certificates(11)), WHY)
                    .orElseThrow();
            revoking.decline(who, id);
            assertEquals("DECLINED", revoking.proposal(first, id).state());
            refused("certification.proposal.decided", () -> revoking.agree(second, id));
        }
        assertEquals(0, revoked());
    }

    @Test
    void oneWrongNumberRevokesNothing() {
        var numbers = certificates(2);
        refused("certification.proposal.unknownNumber", () -> revoking.revoke(first, numbers.get(0) + "\nHVS-1", WHY));
        refused("certification.proposal.empty", () -> revoking.revoke(first, " , \n", WHY));
        refused("certification.reason.length", () -> revoking.revoke(first, numbers.get(0), "vì"));
        assertEquals(0, revoked());
    }

    @Test
    void onlyAdministratorsProposeAndDecide() {
        var id =
                revoking.revoke(first, String.join("\n", certificates(11)), WHY).orElseThrow();
        for (var actor : List.of(house.person(), house.person(Role.LEARNER, Role.TEACHER))) {
            refused("identity.page.unknown", () -> revoking.revoke(actor, "HVS-1", WHY));
            refused("identity.page.unknown", () -> revoking.agree(actor, id));
            refused("identity.page.unknown", () -> revoking.decline(actor, id));
            refused("identity.page.unknown", () -> revoking.newest(actor));
            refused("identity.page.unknown", () -> revoking.proposal(actor, id));
            refused("identity.page.unknown", () -> revoking.lines(actor, id));
        }
        refused("certification.proposal.unknown", () -> revoking.agree(second, Long.MAX_VALUE));
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
