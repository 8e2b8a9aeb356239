package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.learning.Enrolling;

/** The line of a box to a central instance that answers well, badly or not at all. */
@ExtendWith(ArquillianExtension.class)
class LineSendingIT {

    private static final String COURSE = "an-toan-tren-mang";
    private static final String ADDRESS = "192.0.2.31";

    /** How the central instance of the test answers. */
    private enum Answer {
        RECEIPT,
        REFUSAL,
        HOTEL_PAGE
    }

    @Inject
    LineSending sending;

    @Inject
    BoxKeeping keeping;

    @Inject
    Enrolling enrolling;

    @Inject
    CatalogueSamples samples;

    private final BoxKey key = BoxKey.random(new SecureRandom());
    private final List<ResultsFile> taken = new CopyOnWriteArrayList<>();
    private volatile Answer answer = Answer.RECEIPT;
    private HttpServer centre;
    private Learner.Ref administrator;

    @BeforeEach
    void someoneEnrolsWhereACentreIs() throws IOException {
        administrator = samples.person(CatalogueSamples.fresh("quan-tri"), Role.ADMINISTRATOR);
        enrolling.enrol(samples.person(CatalogueSamples.fresh("ban-lac")), COURSE);
        centre = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        centre.createContext("/api/interop/results", this::answer);
        centre.start();
    }

    @AfterEach
    void noLineIsLeft() {
        keeping.link(administrator, key.text(), "", ADDRESS);
        centre.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var file = ResultsFile.read(exchange.getRequestBody().readAllBytes());
        var manifest = file.manifest();
        var body =
                switch (answer) {
                    case RECEIPT ->
                        new Receipt(
                                        key.code(),
                                        manifest.instance(),
                                        manifest.from(),
                                        manifest.to(),
                                        file.digest(),
                                        manifest.records(),
                                        manifest.records(),
                                        ResultSamples.STARTED)
                                .write(key);
                    case REFUSAL -> "{\"title\":\"Chưa được\"}".getBytes(StandardCharsets.UTF_8);
                    case HOTEL_PAGE -> "<html>Welcome".getBytes(StandardCharsets.UTF_8);
                };
        if (answer == Answer.RECEIPT && file.isSignedBy(key)) {
            taken.add(file);
        }
        exchange.sendResponseHeaders(answer == Answer.REFUSAL ? 409 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private BoxKeeping.Standing linkedTo(int port) throws InterruptedException {
        keeping.link(administrator, key.text(), "http://localhost:" + port, ADDRESS);
        sending.tick();
        return keeping.standing(administrator);
    }

    private int port() {
        return centre.getAddress().getPort();
    }

    @Test
    void everyRecordIsSentAndStruckWhenItsReceiptHasCome() throws Exception {
        var standing = linkedTo(port());
        assertEquals(0, standing.open());
        assertTrue(standing.confirmed() >= 2);
        assertNotNull(standing.sentAt());
        assertEquals("", standing.problem());
        var all = taken.stream().flatMap(file -> file.records().stream()).toList();
        assertTrue(all.size() >= standing.confirmed(), all.size() + " of " + standing.confirmed());
        assertTrue(taken.stream().allMatch(file -> file.records().size() <= 500));
    }

    @Test
    void withoutALineEverythingStaysAndTheNextTryIsLater() throws Exception {
        var port = port();
        centre.stop(0);
        var standing = linkedTo(port);
        assertEquals("connect", standing.problem());
        assertTrue(standing.tries() >= 1);
        assertEquals(0, standing.confirmed());
        assertTrue(standing.open() >= 2);
        var tries = standing.tries();
        sending.tick();
        assertEquals(tries, keeping.standing(administrator).tries());
    }

    @Test
    void whatTheCentreDoesNotConfirmIsNotStruck() throws Exception {
        answer = Answer.REFUSAL;
        var refused = linkedTo(port());
        assertEquals("answer", refused.problem());
        assertEquals("Chưa được (409)", refused.problemText());
        answer = Answer.HOTEL_PAGE;
        var hotel = linkedTo(port());
        assertEquals("receipt", hotel.problem());
        assertEquals(0, hotel.confirmed());
        assertTrue(hotel.open() >= 2);
        answer = Answer.RECEIPT;
        keeping.pause(administrator, false);
        sending.tick();
        assertEquals(0, keeping.standing(administrator).open());
    }

    @Test
    void whatIsPausedIsNotSent() throws Exception {
        keeping.link(administrator, key.text(), "", ADDRESS);
        keeping.pause(administrator, true);
        sending.tick();
        assertTrue(keeping.standing(administrator).paused());
        assertTrue(taken.isEmpty());
        keeping.pause(administrator, false);
        sending.tick();
        assertFalse(keeping.standing(administrator).paused());
        assertTrue(taken.isEmpty());
    }
}
