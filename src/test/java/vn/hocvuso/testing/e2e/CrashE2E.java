package vn.hocvuso.testing.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.Screen;

/**
 * {@code kill -9} of the application server, and then of the database server, while 64 learners answer, a phone sends what
 * it has kept and a list is being issued: what was confirmed is there afterwards, once.
 */
@ExtendWith(Browsing.class)
class CrashE2E {

    /** Lessons are read aloud on the system of the other tests. */
    private static final Map<String, String> SILENT = Map.of("hocvuso.speech.synthesiser", "off");

    private static final int ON_THE_LIST = 20_000;
    private static final long MILLISECONDS_FOR_THE_LIST = 300_000;
    private static final int WRITERS = 64;
    private static final int GRADUATES = 3;
    private static final int ANSWERS_BEFORE_THE_CRASH = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A learner in the middle of a quiz: what was confirmed last for each question, and what was under way. */
    private static final class Writer {
        private final HttpLearner learner;
        private final long attempt;
        private final List<HttpLearner.Question> questions;
        private final Map<Long, Integer> confirmed = new HashMap<>();
        private final Map<Long, Instant> confirmedAt = new HashMap<>();
        private long questionUnderWay;
        private int placeUnderWay;

        Writer(HttpLearner learner) throws IOException, InterruptedException {
            this.learner = learner;
            attempt = learner.startQuiz();
            questions = learner.paper(attempt);
        }

        /** Changes one answer after the other until the server is no more. */
        Void writeUntilTheEnd(AtomicInteger count) throws InterruptedException {
            for (var turn = 0; ; turn++) {
                var question = questions.get(turn % questions.size());
                questionUnderWay = question.id();
                placeUnderWay = (turn / questions.size()) % question.choices().size();
                try {
                    var answer = learner.save(attempt, questionUnderWay, List.of(placeUnderWay));
                    confirmed.put(questionUnderWay, placeUnderWay);
                    confirmedAt.put(questionUnderWay, Instant.parse(json(answer).getString("savedAt")));
                    count.incrementAndGet();
                } catch (IOException e) {
                    return null;
                }
            }
        }
    }

    /** When something is killed: told what to do at that moment. */
    private interface Moment {
        void come(Callable<Void> act) throws Exception;
    }

    @Test
    void nothingConfirmedIsLostNothingCountsTwiceAndTheIndexAgreesWithTheDatabase(Visitors visitors) throws Exception {
        try (var system = PackagedSystem.start("crash", SILENT)) {
            var writers = writers(system);
            var graduates = new ArrayList<Writer>();
            for (var i = 0; i < GRADUATES; i++) {
                graduates.add(readyToPass(system));
            }
            var phone = WaitingPhone.begin(system, visitors.comeTo(system, Screen.PHONE));
            var list = ListUnderWay.begin(system, ON_THE_LIST);
            var handedIn = work(writers, graduates, phone::sendUntilItIsStored, system::killServer);

            system.startWhereItWas();
            list.assertInTheMiddle();
            for (var writer : writers) {
                assertKept(system, writer);
            }
            for (var i = 0; i < GRADUATES; i++) {
                assertOneCertificate(system, graduates.get(i), handedIn.get(i));
            }
            phone.assertBothCountOnce();
            phone.assertAWithdrawnCourseIsTold();
            list.assertWhole(MILLISECONDS_FOR_THE_LIST);
            assertIndexAgrees(system);

            work(writers, List.of(), Callable::call, system::killDatabase);
            system.start();
            for (var writer : writers) {
                assertKept(system, writer);
            }
            assertRegisterNamesWhatWasChanged(system);
            assertAKeyIsMadeThatWaits(system);
        }
    }

    /** Certificates of before and after the crash are in the register, and whoever changes one is found out by the command. */
    private static void assertRegisterNamesWhatWasChanged(PackagedSystem system) throws SQLException {
        long changed;
        try (var database = system.database();
                var statement = database.createStatement()) {
            try (var rows = statement.executeQuery("select max(id) from certification_certificate")) {
                rows.next();
                changed = rows.getLong(1);
            }
            statement.executeUpdate("update certification_certificate set content = replace(content, 'Học', 'Hộc')"
                    + " where id = " + changed);
        }
        system.close();
        var ended = system.command("check-register");
        assertEquals(1, ended.code(), ended.printed());
        assertTrue(
                ended.printed().contains("first broken row: CONTENT_CHANGED in certification_certificate " + changed),
                ended.printed());
        // the changed content and its broken seal; nothing else
        assertTrue(ended.printed().contains("register broken, 2 findings"), ended.printed());
    }

    /** The system is stopped; two days are what the settings say without an operator. */
    private static void assertAKeyIsMadeThatWaits(PackagedSystem system) {
        var ended = system.command("next-key");
        assertEquals(0, ended.code(), ended.printed());
        var told = Pattern.compile("key made: \\d{8}(-2)? signs from (\\S+)").matcher(ended.printed());
        assertTrue(told.find(), ended.printed());
        var from = Instant.parse(told.group(2));
        assertTrue(from.isAfter(Instant.now().plus(Duration.ofHours(47))), ended.printed());
        var again = system.command("next-key");
        assertEquals(1, again.code(), again.printed());
        assertTrue(again.printed().contains("a key waits already"), again.printed());
    }

    /** People with sessions, put straight into the database: signing up so many would take longer than the test. */
    private static List<Writer> writers(PackagedSystem system) throws IOException, InterruptedException, SQLException {
        var beginning = Citizen.freshName("nguoiviet");
        var writers = new ArrayList<Writer>();
        try (var database = system.database();
                var statement = database.createStatement()) {
            for (var i = 0; i < WRITERS; i++) {
                var account = new Account(beginning + i, "ruong-lua-chin-vang");
                statement.executeUpdate(
                        "insert into identity_learner (version, username, full_name, folded_name, password_hash,"
                                + " commune_code, registered_at) select 1, '" + account.username()
                                + "', 'Nguyễn Văn Viết', 'nguyen van viet', password_hash, commune_code,"
                                + " utc_timestamp(6) from identity_learner where username = '"
                                + system.account("learner").username() + "'");
                statement.executeUpdate("insert into identity_learner_role (learner_id, role) select id, 'LEARNER' from"
                        + " identity_learner where username = '" + account.username() + "'");
                statement.executeUpdate("insert into identity_session (token_hash, learner_id, created_at, expires_at)"
                        + " select unhex(sha2(username, 256)), id, utc_timestamp(6), utc_timestamp(6) + interval 1 day"
                        + " from identity_learner where username = '" + account.username() + "'");
                var learner = new HttpLearner(system.address(), account);
                learner.resume(account.username());
                learner.enrol();
                writers.add(new Writer(learner));
            }
        }
        return writers;
    }

    private static HttpLearner enrolled(PackagedSystem system, String name) throws IOException, InterruptedException {
        var learner =
                new HttpLearner(system.address(), new Account(Citizen.freshName("nguoihoc"), "ruong-lua-chin-vang"));
        learner.signUp(name);
        learner.enrol();
        return learner;
    }

    private static Writer readyToPass(PackagedSystem system) throws IOException, InterruptedException {
        var learner = enrolled(system, "Bùi Thị Đạt");
        learner.readAll();
        var writer = new Writer(learner);
        learner.answerAllRight(writer.attempt);
        return writer;
    }

    /**
     * Saves answers and hands papers in, and kills something at a certain moment meanwhile; everybody goes on until there is
     * no answer.
     *
     * @return which of the papers were confirmed
     */
    private static List<Boolean> work(List<Writer> writers, List<Writer> graduates, Moment moment, Runnable kill)
            throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS + GRADUATES);
        try {
            var count = new AtomicInteger();
            var writing = new ArrayList<Future<Void>>();
            writers.forEach(writer -> writing.add(threads.submit(() -> writer.writeUntilTheEnd(count))));
            var deadline = Instant.now().plus(PATIENCE.multipliedBy(4));
            while (count.get() < ANSWERS_BEFORE_THE_CRASH && Instant.now().isBefore(deadline)) {
                Thread.sleep(5);
            }
            var handingIn = new ArrayList<Future<Boolean>>();
            moment.come(() -> {
                graduates.forEach(
                        graduate -> handingIn.add(submit(threads, () -> graduate.learner.submit(graduate.attempt))));
                if (!handingIn.isEmpty()) {
                    handingIn.get(0).get(30, TimeUnit.SECONDS);
                }
                kill.run();
                return null;
            });
            for (var each : writing) {
                each.get(60, TimeUnit.SECONDS);
            }
            System.out.println("Answers confirmed before the crash: " + count);
            assertTrue(count.get() >= ANSWERS_BEFORE_THE_CRASH, count + " answers only");
            var handedIn = new ArrayList<Boolean>();
            for (var each : handingIn) {
                handedIn.add(each.get(60, TimeUnit.SECONDS));
            }
            return handedIn;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Future<Boolean> submit(ExecutorService threads, Callable<Boolean> handIn) {
        return threads.submit(() -> {
            try {
                return handIn.call();
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** What the learner sees and what the database holds is what was confirmed, or what was under way. */
    private static void assertKept(PackagedSystem system, Writer writer)
            throws IOException, InterruptedException, SQLException {
        writer.learner.moveTo(system.address());
        var stored = storedAt(system, writer.attempt);
        for (var question : writer.learner.paper(writer.attempt)) {
            var confirmed = writer.confirmed.get(question.id());
            var underWay = question.id() == writer.questionUnderWay
                    && question.marked().equals(Set.of(writer.placeUnderWay));
            if (confirmed != null && !underWay) {
                assertEquals(Set.of(confirmed), question.marked(), "question " + question.id());
                assertEquals(writer.confirmedAt.get(question.id()), stored.get(question.id()));
            }
        }
        assertTrue(stored.keySet().containsAll(writer.confirmed.keySet()));
    }

    private static Map<Long, Instant> storedAt(PackagedSystem system, long attempt) throws SQLException {
        var stored = new HashMap<Long, Instant>();
        try (var database = system.database();
                var query = database.prepareStatement(
                        "select question_id, max(received_at) from assessment_answer where attempt_id = ? group by question_id")) {
            query.setLong(1, attempt);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.put(
                            rows.getLong(1),
                            rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
                }
            }
        }
        return stored;
    }

    /** A confirmed paper has brought its certificate; one that was not can be handed in now, and brings one. */
    private static void assertOneCertificate(PackagedSystem system, Writer graduate, boolean handedIn)
            throws IOException, InterruptedException, SQLException {
        graduate.learner.moveTo(system.address());
        if (handedIn) {
            assertEquals(1, certificates(system, graduate));
        }
        assertTrue(graduate.learner.submit(graduate.attempt));
        assertEquals(1, certificates(system, graduate));
    }

    private static int certificates(PackagedSystem system, Writer graduate) throws SQLException {
        try (var database = system.database();
                var query = database.prepareStatement("select count(*) from certification_certificate c"
                        + " join identity_learner l on l.id = c.learner_id where l.username = ?")) {
            query.setString(1, graduate.learner.account().username());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void assertIndexAgrees(PackagedSystem system) throws IOException, InterruptedException {
        var administrator = new HttpLearner(system.address(), system.account("administrator"));
        administrator.signIn();
        var deadline = Instant.now().plus(PATIENCE);
        var state = administrator.get("/api/search/state").body();
        while (!json(state).getBoolean("consistent") && Instant.now().isBefore(deadline)) {
            Thread.sleep(500);
            state = administrator.get("/api/search/state").body();
        }
        System.out.println("The index after the crash: " + state);
        assertTrue(json(state).getBoolean("consistent"), state);
        var certificates = json(state).getJsonArray("indexes").getValuesAs(JsonObject.class).stream()
                .filter(index -> index.getString("index").contains("certificates"))
                .findFirst()
                .orElseThrow();
        assertEquals(GRADUATES + ON_THE_LIST, certificates.getInt("rows"), state);
        assertEquals(GRADUATES + ON_THE_LIST, certificates.getInt("documents"), state);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
