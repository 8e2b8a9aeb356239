package vn.hocvuso.interop.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.certification.confirmation.ConfirmationTelling;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.interop.exchange.Instances;

/** Sends confirmed levels to a registry on a port of its own, which fails in every way that a test asks for. */
@ExtendWith(ArquillianExtension.class)
class DeliveryIT {

    private static final int TRIES = 4;

    @Inject
    LevelSamples house;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryKeeping keeping;

    @Inject
    DeliveryAdministering administering;

    @Inject
    ConfirmationTelling telling;

    @Inject
    Instances instances;

    @Inject
    CertificateSettings certificates;

    @Inject
    People people;

    private final RegistrySamples server = new RegistrySamples();
    private Learner.Ref learner;
    private long confirmation;

    /** Only this test's own level is due. */
    @BeforeEach
    void aLevelToSend() {
        house.change("update interop_confirmation_delivery set due_at = '2099-01-01' where due_at is not null");
        learner = house.citizen();
        house.reach(learner);
        confirmation = house.confirmation(learner);
    }

    @AfterEach
    void close() {
        server.close();
        house.change("update interop_confirmation_delivery set state = 'ACKNOWLEDGED', due_at = null"
                + " where state <> 'ACKNOWLEDGED'");
    }

    /** A round at this many minutes from now. */
    private int round(long minutes) throws InterruptedException {
        var clock = Clock.fixed(Instant.now().plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
        var settings = server.settings(TRIES);
        return new DeliveryRound(
                        new HttpLevelRegistry(settings, clock),
                        settings,
                        deliveries,
                        keeping,
                        telling,
                        instances,
                        certificates,
                        clock)
                .run();
    }

    private String delivery(String column) {
        return house.text("select cast(" + column + " as char) from interop_confirmation_delivery where"
                + " confirmation_id = " + confirmation);
    }

    private String confirmed(String column) {
        return house.text(
                "select cast(" + column + " as char) from certification_confirmation where id = " + confirmation);
    }

    private Instant due() {
        return Instant.parse(delivery("date_format(due_at, '%Y-%m-%dT%H:%i:%s.%fZ')"));
    }

    @Test
    void aLevelIsSentAndWhatTheRegistrySaysIsKept() throws Exception {
        assertEquals(1, round(0));
        assertEquals("ACKNOWLEDGED", delivery("state"));
        assertEquals("ACKNOWLEDGED", confirmed("state"));
        assertTrue(confirmed("receipt").startsWith("bn-"));
        var request = server.requests().get(0);
        assertEquals(delivery("id"), request.header("Idempotency-Key"));
        assertTrue(request.body().contains(instances.id() + "-" + learner.value()), request.body());
        assertFalse(request.body().contains("Mai"), request.body());
        assertEquals(0, round(60 * 24 * 30));
        assertEquals(1, server.requests().size());
    }

    @Test
    void whatIsTakenIsAskedForLessAndLessOftenUntilItIsRecorded() throws Exception {
        server.slow().tells("pending");
        round(0);
        assertEquals("SENT", delivery("state"));
        assertEquals("SENT", confirmed("state"));
        assertEquals(0, round(0));
        assertEquals(1, server.requests().size());
        round(10);
        round(60);
        assertEquals("SENT", delivery("state"));
        assertEquals("2", delivery("polls"));
        server.tells("acknowledged");
        round(600);
        assertEquals("ACKNOWLEDGED", confirmed("state"));
        assertEquals(
                1,
                server.requests().stream()
                        .filter(request -> request.method().equals("POST"))
                        .count());
    }

    @Test
    void whatIsRefusedAfterItWasTakenIsRefused() throws Exception {
        server.slow().tells("refused");
        round(0);
        round(10);
        assertEquals("REFUSED", delivery("state"));
        assertEquals("REFUSED", confirmed("state"));
        assertEquals("không đúng người", confirmed("refusal"));
    }

    @Test
    void aReceiptThatTheRegistryHasForgottenIsSentAnewUnderTheSameKey() throws Exception {
        server.slow();
        round(0);
        server.forget();
        round(10);
        assertEquals("WAITING", delivery("state"));
        round(60 * 12);
        assertEquals("SENT", delivery("state"));
        var keys = server.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .map(request -> request.header("Idempotency-Key"))
                .toList();
        assertEquals(List.of(delivery("id"), delivery("id")), keys);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLater() throws Exception {
        server.then(RegistrySamples.problem(500, "hỏng"))
                .then(RegistrySamples.hangsUp())
                .then(RegistrySamples.stopsInTheMiddle());
        var before = Instant.now();
        round(0);
        assertEquals("WAITING", delivery("state"));
        assertEquals("1", delivery("tries"));
        assertEquals("500 hỏng", delivery("last_error"));
        var first = Duration.between(before, due());
        assertTrue(first.toSeconds() >= 15 && first.toSeconds() <= 35, first.toString());
        assertEquals("CONFIRMED", confirmed("state"));
        round(1);
        assertEquals("2", delivery("tries"));
        round(5);
        assertEquals("3", delivery("tries"));
        round(60);
        assertEquals("ACKNOWLEDGED", confirmed("state"));
        assertEquals(1, server.kept());
        assertEquals("", delivery("last_error"));
    }

    @Test
    void howLongItAsksToWaitIsWaited() throws Exception {
        server.then(RegistrySamples.problem(429, "bận", "Retry-After", "7200"));
        round(0);
        var wait = Duration.between(Instant.now(), due());
        assertTrue(wait.toMinutes() >= 118 && wait.toMinutes() <= 120, wait.toString());
    }

    @Test
    void whatTheRegistryKeptBeforeItDiedIsKeptOnce() throws Exception {
        server.then(server.keepsAndHangsUp());
        round(0);
        assertEquals("WAITING", delivery("state"));
        assertEquals(1, server.kept());
        round(10);
        assertEquals("ACKNOWLEDGED", confirmed("state"));
        assertEquals(1, server.kept());
    }

    @Test
    void aServerThatDiesInTheMiddleLeavesItToTheNextRound() throws Exception {
        var seen = deliveries.due(Instant.now(), 10).get(0);
        assertTrue(deliveries.claim(seen, Instant.now().plusSeconds(60)));
        assertFalse(deliveries.claim(seen, Instant.now().plusSeconds(60)));
        assertEquals(0, round(0));
        assertEquals(1, round(2));
        assertEquals("ACKNOWLEDGED", confirmed("state"));
    }

    @Test
    void aRepeatedAnswerChangesNothing() throws Exception {
        var seen = deliveries.due(Instant.now(), 10).get(0);
        round(0);
        var receipt = confirmed("receipt");
        var at = confirmed("acknowledged_at");
        keeping.acknowledged(seen, "bn-khac");
        keeping.refused(seen, "muộn");
        keeping.pending(seen, "bn-khac", Instant.now());
        keeping.later(seen, Delivery.State.WAITING, "muộn", Instant.now());
        keeping.dead(seen, "muộn");
        assertEquals("ACKNOWLEDGED", delivery("state"));
        assertEquals("ACKNOWLEDGED", confirmed("state"));
        assertEquals(receipt, confirmed("receipt"));
        assertEquals(at, confirmed("acknowledged_at"));
    }

    @Test
    void whatFailsTooOftenWaitsForAnAdministratorWhoSendsItAgain() throws Exception {
        for (var i = 0; i < TRIES; i++) {
            server.then(RegistrySamples.problem(503, "nghỉ"));
            round(i * 60L * 24);
        }
        assertEquals("DEAD", delivery("state"));
        assertEquals("CONFIRMED", confirmed("state"));
        assertEquals(0, round(60 * 24 * 365));

        var administrator = people.named("quantri").ref();
        var line = administering.standing(administrator).stuck().stream()
                .filter(stuck -> stuck.id().equals(delivery("id")))
                .findFirst()
                .orElseThrow();
        assertEquals("503 nghỉ", line.error());
        assertTrue(line.person().contains(LevelSamples.username(learner)), line.person());
        assertEquals("ND / pho-cap", line.level());
        assertRefused("identity.page.unknown", () -> administering.standing(learner));
        assertRefused("identity.page.unknown", () -> administering.resend(learner, line.id()));
        assertRefused("identity.page.unknown", () -> administering.resendAll(learner));

        administering.resend(administrator, line.id());
        assertRefused("platform.changed", () -> administering.resend(administrator, line.id()));
        assertRefused("platform.changed", () -> administering.resend(administrator, "khong-co"));
        round(1);
        assertEquals("ACKNOWLEDGED", confirmed("state"));
    }

    @Test
    void whatIsRefusedWaitsAtOnceAndAllAreSentAgainTogether() throws Exception {
        server.then(RegistrySamples.problem(409, "đã có ở nơi khác"));
        round(0);
        assertEquals("REFUSED", delivery("state"));
        assertEquals("409 đã có ở nơi khác", confirmed("refusal"));
        assertEquals(0, round(60 * 24));
        assertTrue(administering.resendAll(people.named("quantri").ref()) >= 1);
        round(1);
        assertEquals("ACKNOWLEDGED", confirmed("state"));
    }

    @Test
    void withoutARegistryEverythingWaits() {
        assertFalse(administering.standing(people.named("quantri").ref()).connected());
        assertEquals("WAITING", delivery("state"));
    }

    @Test
    void whenTheRegistryFailsAgainAndAgainTheRestWaits() throws Exception {
        for (var i = 0; i < 4; i++) {
            house.reach(house.citizen());
        }
        for (var i = 0; i < 5; i++) {
            server.then(RegistrySamples.problem(503, "nghỉ"));
        }
        assertEquals(0, round(0));
        assertEquals(3, server.requests().size());
    }
}
