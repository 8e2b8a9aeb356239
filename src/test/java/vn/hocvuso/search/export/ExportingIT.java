package vn.hocvuso.search.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.search.CertificateQuery;
import vn.hocvuso.search.export.Exporting.Format;
import vn.hocvuso.search.export.Exporting.State;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.TransactionSamples;

/** What was found is written to a file in the background, for its owner and nobody else. */
@ExtendWith(ArquillianExtension.class)
class ExportingIT {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** What is written before it can be held is none of these tests'. */
    private static final int TRIES = 10;

    @Inject
    Exporting exporting;

    @Inject
    ExportRows rows;

    @Inject
    ExportFolder folder;

    @Inject
    Appointing appointing;

    @Inject
    People people;

    @Inject
    SingleStatement statements;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    private Learner.Ref administrator;
    private String token;
    private Learner.Ref officer;

    @BeforeEach
    void anOfficer() {
        administrator = people.named("quantri").ref();
        token = caller.signUp();
        officer = caller.learner(token);
        appointing.appointOfficer(administrator, officer, "00004", "Cán bộ phường");
    }

    @Test
    void aFileIsWrittenAndTakenAwayByItsOwnerOnly() throws Exception {
        for (var format : Format.values()) {
            var id = exporting.start(officer, CertificateQuery.ANY, format, VIETNAMESE);
            awaitState(id, State.DONE);
            var finished = exporting.take(officer, id);
            assertEquals(Files.size(finished.file()), finished.bytes());

            var answer = caller.bytes("/manage/search/export/" + id, Caller.as(token));
            assertEquals(200, answer.statusCode());
            assertEquals(finished.bytes(), answer.body().length);
            if (format == Format.CSV) {
                var text = new String(answer.body(), StandardCharsets.UTF_8);
                assertTrue(text.startsWith("\uFEFFSố,Người được cấp,"), text);
                assertTrue(text.lines().findFirst().orElseThrow().contains(",Đơn vị cấp,"), text);
            }
            looksUnknown(() -> exporting.take(administrator, id));
            var stranger = caller.signUp();
            assertEquals(
                    404,
                    caller.get("/manage/search/export/" + id, Caller.as(stranger))
                            .statusCode());
        }
        assertEquals(
                404, caller.get("/manage/search/export/x", Caller.as(token)).statusCode());
    }

    @Test
    void theButtonsLeadToTheList() throws Exception {
        var answer = caller.post("/manage/search/export", "question=text%3Dnguyen&format=CSV", Caller.as(token));
        assertEquals(302, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("location").orElseThrow().endsWith("/manage/search/exports.xhtml"));
        var list = caller.get("/manage/search/exports.xhtml", Caller.as(token));
        assertEquals(200, list.statusCode());
        assertTrue(list.body().contains("nguyen"), list.body());
        assertEquals("nguyen", exporting.own(officer).get(0).query().text());
    }

    @Test
    void oneThatAServersEndHasCutOffBeginsAgain() throws Exception {
        var id = rows.add(officer, "", Format.CSV, VIETNAMESE, clock.instant());
        statements.change("update search_export set state = 'RUNNING', written = 4000 where id = ?", id);
        awaitState(id, State.DONE);
    }

    @Test
    void whatIsCalledOffBeforeItBeginsIsNotWritten() throws Exception {
        var id = TransactionSamples.within(() -> {
            var unseen = rows.add(officer, "", Format.CSV, VIETNAMESE, clock.instant()); // until this is committed
            exporting.cancel(administrator, unseen);
            assertEquals(State.WAITING, rows.of(officer, unseen).orElseThrow().state(), "it is not hers");
            exporting.cancel(officer, unseen);
            return unseen;
        });
        assertNotWritten(id);
    }

    @Test
    void whatIsCalledOffWhileItIsWrittenIsNotWritten() throws Exception {
        var id = calledOffWhileItWasWritten();
        for (var tries = 1; id.isEmpty(); tries++) {
            assertTrue(tries < TRIES, "It was always written before it could be held");
            id = calledOffWhileItWasWritten();
        }
        assertNotWritten(id.get());
    }

    /** Empty when it was written before its row could be held; from then on the writer comes no further. */
    private Optional<Long> calledOffWhileItWasWritten() {
        var id = rows.add(officer, "", Format.CSV, VIETNAMESE, clock.instant());
        return TransactionSamples.within(() -> {
            var held = statements.read(
                    "select id from search_export where id = ? and state in ('WAITING', 'RUNNING') for update",
                    ResultSet::next,
                    id);
            if (!held) {
                return Optional.empty();
            }
            awaitTrue(() -> Files.exists(folder.part(id)) || Files.exists(folder.file(id, Format.CSV)));
            exporting.cancel(administrator, id);
            assertFalse(rows.of(officer, id).orElseThrow().state().isOver(), "it is not hers");
            exporting.cancel(officer, id);
            return Optional.of(id);
        });
    }

    /** Files are written one after the other, so the writer is through with it when a later one is there. */
    private void assertNotWritten(long id) throws Exception {
        awaitState(exporting.start(officer, CertificateQuery.ANY, Format.CSV, VIETNAMESE), State.DONE);
        assertEquals(State.CANCELLED, rows.of(officer, id).orElseThrow().state());
        assertFalse(Files.exists(folder.part(id)));
        assertFalse(Files.exists(folder.file(id, Format.CSV)));
        assertFalse(rows.progress(id, 1));
        assertEquals(State.CANCELLED, rows.of(officer, id).orElseThrow().state());
        looksUnknown(() -> exporting.take(officer, id));
        assertEquals(
                404, caller.get("/manage/search/export/" + id, Caller.as(token)).statusCode());
    }

    @Test
    void whoMayNotSeeAnyMoreGetsNothing() throws Exception {
        var id = exporting.start(officer, CertificateQuery.ANY, Format.CSV, VIETNAMESE);
        awaitState(id, State.DONE);
        appointing.dismiss(administrator, officer, Role.OFFICER, "Nghỉ việc");
        looksUnknown(() -> exporting.take(officer, id));
        looksUnknown(() -> exporting.own(officer));
        looksUnknown(() -> exporting.start(officer, CertificateQuery.ANY, Format.CSV, VIETNAMESE));
        var late = rows.add(officer, "", Format.CSV, VIETNAMESE, clock.instant());
        awaitTrue(() -> rows.of(officer, late).orElseThrow().state() == State.FAILED);
    }

    @Test
    void filesAreDeletedAfterADay() throws Exception {
        var id = exporting.start(officer, CertificateQuery.ANY, Format.CSV, VIETNAMESE);
        awaitState(id, State.DONE);
        statements.change(
                "update search_export set ended_at = ? where id = ?",
                clock.instant().minus(Duration.ofHours(25)),
                id);
        awaitState(id, State.EXPIRED);
        awaitTrue(() -> !Files.exists(folder.file(id, Format.CSV)));
        looksUnknown(() -> exporting.take(officer, id));
    }

    private void awaitState(long id, State state) throws Exception {
        awaitTrue(() -> rows.of(officer, id).orElseThrow().state() == state);
    }

    private static void awaitTrue(Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + 40_000_000_000L;
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "It did not become true in 40 seconds");
            Thread.sleep(100);
        }
    }

    private static void looksUnknown(Executable act) {
        assertEquals("identity.page.unknown", assertThrows(Refusal.class, act).key());
    }
}
