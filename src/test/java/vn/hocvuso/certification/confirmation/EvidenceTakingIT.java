package vn.hocvuso.certification.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.Revoking;
import vn.hocvuso.identity.AccountKeeping;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;

/** What happens in the house becomes evidence, and evidence becomes levels. */
@ExtendWith(ArquillianExtension.class)
class EvidenceTakingIT {

    @Inject
    LevelSamples house;

    @Inject
    EvidenceTaking taking;

    @Inject
    LevelReading reading;

    @Inject
    RulePublishing publishing;

    @Inject
    RuleSets ruleSets;

    @Inject
    Reviewing reviewing;

    @Inject
    ConfirmationFigures figures;

    @Inject
    FlagKeeping flags;

    @Inject
    CertificateRecords certificates;

    @Inject
    Revoking revoking;

    @Inject
    AccountKeeping account;

    @Inject
    People people;

    @Inject
    CourseBrowsing courses;

    @Inject
    Event<Attempt.Graded> graded;

    @Resource
    ManagedExecutorService executor;

    private long evidence(Learner.Ref learner, EvidenceKind kind) {
        return house.count("select count(*) from certification_evidence where withdrawn_at is null and learner_id = "
                + learner.value() + " and kind = '" + kind + "'");
    }

    private void grade(Learner.Ref learner, boolean passed) {
        var quiz = new Quiz.Ref(
                courses.course(LevelSamples.COURSE).quiz().orElseThrow().target());
        house.within(() -> {
            graded.fire(new Attempt.Graded(
                    new Attempt.Ref(System.nanoTime()),
                    learner,
                    quiz,
                    new Attempt.Score(passed ? 9 : 1, 10),
                    passed,
                    Instant.parse("2026-11-25T03:00:00Z")));
            return null;
        });
    }

    private LevelReading.MyLevel level(Learner.Ref learner) {
        return reading.mine(learner).levels().get(0);
    }

    @Test
    void eachThingThatIsDoneIsOneMoreRequirementAndTheLastConfirmsTheLevel() {
        var learner = house.citizen();
        assertEquals(0, level(learner).met());
        assertEquals(0, level(learner).learned());

        grade(learner, false);
        assertEquals(0, evidence(learner, EvidenceKind.TEST));
        grade(learner, true);
        grade(learner, true);
        assertEquals(1, evidence(learner, EvidenceKind.TEST));
        assertEquals(1, level(learner).met());

        house.complete(learner);
        assertEquals(1, evidence(learner, EvidenceKind.LEARNED));
        assertEquals(1, evidence(learner, EvidenceKind.COURSE));
        assertEquals(2, level(learner).met());
        assertEquals(1, level(learner).learned());

        house.practise(learner, 2);
        house.practise(learner, 2);
        assertEquals(2, evidence(learner, EvidenceKind.PRACTICE));
        assertEquals(0, house.confirmation(learner));
        var missing = level(learner).points().get(2);
        assertFalse(missing.met());
        assertEquals(2, missing.ways().get(0).done());
        assertEquals(3, missing.ways().get(0).least());
        assertTrue(missing.ways().get(0).courses().stream()
                .anyMatch(link -> link.slug().equals(LevelSamples.COURSE)));

        house.practise(learner, 3);
        var id = house.confirmation(learner);
        assertTrue(id > 0);
        assertTrue(level(learner).isPassed());
        assertEquals("CONFIRMED", level(learner).confirmation().state());
        assertFalse(level(learner).isSent());
        assertFalse(level(learner).isReached());
        var own = certificates.mine(learner).get(0).content();
        assertEquals(Certificate.Kind.LEVEL, own.kind());
        assertEquals(level(learner).level().name(), own.courseTitle());
        assertTrue(own.detail().endsWith("(chưa phải văn bản chính thức)"), own.detail());
        assertEquals(
                1,
                house.count("select count(*) from platform_outbox where kind = 'Confirmation.Confirmed' and subject = "
                        + id));
        assertEquals(
                1,
                house.count("select count(*) from interop_confirmation_delivery where state = 'WAITING' and"
                        + " confirmation_id = " + id));
    }

    @Test
    void resultsThatComeFromAnotherSystemAsACompletionCountForTheTestToo() {
        var learner = house.citizen();
        house.complete(learner);
        house.complete(learner);
        assertEquals(1, evidence(learner, EvidenceKind.TEST));
        assertEquals(1, evidence(learner, EvidenceKind.COURSE));
    }

    @Test
    void whenTheActFailsThereIsNoEvidenceEither() {
        var learner = house.citizen();
        assertThrows(
                IllegalArgumentException.class,
                () -> house.within(() -> {
                    house.fire(learner);
                    throw new IllegalArgumentException("the answer could not be saved");
                }));
        assertEquals(
                0, house.count("select count(*) from certification_evidence where learner_id = " + learner.value()));
    }

    @Test
    void twoActsAtOnceConfirmOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var learner = house.citizen();
            house.complete(learner);
            house.practise(learner, 2);
            var together = new CyclicBarrier(2);
            var last = house.practice().subList(2, 4);
            var both = last.stream()
                    .map(item -> executor.submit(() -> {
                        together.await(20, TimeUnit.SECONDS);
                        taking.note(
                                learner,
                                EvidenceKind.PRACTICE,
                                "4.2",
                                String.valueOf(item.question()),
                                1,
                                Instant.parse("2026-11-25T03:00:00Z"));
                        return null;
                    }))
                    .toList();
            for (var one : both) {
                one.get(30, TimeUnit.SECONDS);
            }
            assertEquals(
                    1,
                    house.count(
                            "select count(*) from certification_confirmation where learner_id = " + learner.value()));
            assertEquals(
                    1,
                    house.count("select count(*) from platform_outbox where kind = 'Confirmation.Confirmed' and subject"
                            + " = " + house.confirmation(learner)));
        }
    }

    @Test
    void whoHasNoGroupIsConfirmedWhenSheSaysWhichIsHers() {
        var learner = house.person("", "00004");
        house.reach(learner);
        assertEquals(0, house.confirmation(learner));
        assertEquals(List.of(), reading.mine(learner).levels());
        account.change(learner, new AccountKeeping.Details("Lò Thị Mai", Set.of("ND"), "00004", "", "", ""));
        assertTrue(house.confirmation(learner) > 0);
    }

    @Test
    void evidenceOfOtherRoomsIsNotedAndABetterAbilityTakesThePlace() {
        var learner = house.citizen();
        var at = Instant.parse("2026-11-25T03:00:00Z");
        taking.note(learner, EvidenceKind.PLACEMENT, "4.1", "", 2, at);
        taking.note(learner, EvidenceKind.PLACEMENT, "4.1", "", 3, at);
        taking.note(learner, EvidenceKind.PLACEMENT, "4.1", "", 1, at);
        taking.note(learner, EvidenceKind.EXAM_ROOM, LevelSamples.COURSE, "ca-1", 1, at);
        assertEquals(1, evidence(learner, EvidenceKind.PLACEMENT));
        assertEquals(1, evidence(learner, EvidenceKind.EXAM_ROOM));
        assertEquals(
                3,
                house.count("select amount from certification_evidence where kind = 'PLACEMENT' and learner_id = "
                        + learner.value()));
        assertThrows(
                IllegalArgumentException.class, () -> taking.note(learner, EvidenceKind.EXAM_ROOM, "", "ca-1", 1, at));
    }

    @Test
    void aRevokedCertificateNoLongerCountsAndAPersonIsToldWhereALevelWasConfirmed() {
        var administrator = people.named("quantri").ref();
        var learner = house.citizen();
        house.reach(learner);
        var number = certificates.mine(learner).stream()
                .map(CertificateRecords.Own::content)
                .filter(content -> content.kind() == Certificate.Kind.COURSE)
                .findFirst()
                .orElseThrow()
                .number();
        revoking.revoke(administrator, number, "Làm bài thay người khác");

        assertEquals(0, evidence(learner, EvidenceKind.COURSE));
        var standing = reading.mine(learner);
        assertEquals(1, standing.withdrawn().size());
        assertTrue(standing.withdrawn().get(0).title().contains("An toàn trên mạng"));
        assertFalse(standing.levels().get(0).isPassed());
        assertEquals("CONFIRMED", standing.levels().get(0).confirmation().state());
        var flag = flags.lines(administrator, true).stream()
                .filter(line -> line.kind().equals("WITHDRAWN")
                        && line.names().stream().anyMatch(name -> name.contains(LevelSamples.username(learner))))
                .findFirst()
                .orElseThrow();
        assertRefused("certification.flag.note", () -> flags.close(administrator, flag.id(), "ok"));
        assertRefused("identity.page.unknown", () -> flags.close(learner, flag.id(), "Đã xem hồ sơ."));
        assertRefused("identity.page.unknown", () -> flags.lines(learner, true));
        assertRefused("certification.flag.unknown", () -> flags.close(administrator, 0, "Đã xem hồ sơ."));
        flags.close(administrator, flag.id(), "Đã xem hồ sơ.");
        assertTrue(flags.lines(administrator, true).stream().noneMatch(line -> line.id() == flag.id()));
        assertEquals(
                "CONFIRMED",
                reading.mine(learner).levels().get(0).confirmation().state());
    }

    @Test
    void whoseCertificateIsRevokedBeforeIsNotFlagged() {
        var administrator = people.named("quantri").ref();
        var learner = house.citizen();
        house.complete(learner);
        var before = flags.lines(administrator, true).size();
        revoking.revoke(
                administrator, certificates.mine(learner).get(0).content().number(), "Làm bài thay người khác");
        assertEquals(before, flags.lines(administrator, true).size());
        house.practise(learner, 3);
        assertEquals(0, house.confirmation(learner));
    }

    @Test
    void otherRulesReplaceThoseInForceAndEveryoneIsLookedAtAnew() {
        var shipped = ruleSets.current().orElseThrow().rules();
        var learner = house.citizen();
        grade(learner, true);
        var easier = rules(shipped, "it-" + System.nanoTime() % 1_000_000_000, EvidenceKind.TEST);
        try {
            assertTrue(publishing.publish(easier));
            assertFalse(publishing.publish(easier));
            assertEquals(easier, ruleSets.current().orElseThrow().rules());
            assertEquals(0, house.confirmation(learner));
            while (reviewing.next()) {
                // until nobody is left
            }
            assertTrue(house.confirmation(learner) > 0);
            assertFalse(reviewing.next());

            var other = rules(shipped, easier.version(), EvidenceKind.COURSE);
            assertTrue(publishing.isRefused(other));
            assertRefused("certification.rules.changed", () -> publishing.publish(other));
        } finally {
            assertTrue(publishing.publish(shipped));
        }
        assertEquals(shipped, ruleSets.current().orElseThrow().rules());
        assertTrue(house.confirmation(learner) > 0);
    }

    private static RuleSet rules(RuleSet like, String version, EvidenceKind kind) {
        var way = new RuleSet.Way(kind, List.of(LevelSamples.COURSE), 1, 0);
        return new RuleSet(
                version,
                like.framework(),
                like.frameworkVersion(),
                "Thử",
                "Trial",
                false,
                "Thử",
                "Trial",
                List.of(new RuleSet.Level(
                        "ND",
                        "thu",
                        "Thử",
                        "Trial",
                        List.of(new RuleSet.Requirement("mot", "Một", "One", List.of(way))))));
    }

    @Test
    void onlyWhatIsAcknowledgedCountsAsReached() {
        var before = figures.count();
        var learners = IntStream.range(0, 3).mapToObj(i -> house.citizen()).toList();
        learners.forEach(house::reach);
        house.change("update certification_confirmation set state = 'SENT', sent_at = confirmed_at where id = "
                + house.confirmation(learners.get(0)));
        house.change("update certification_confirmation set state = 'ACKNOWLEDGED', sent_at = confirmed_at,"
                + " acknowledged_at = confirmed_at where id = " + house.confirmation(learners.get(1)));
        var after = figures.count();
        assertEquals(3, after.learned() - before.learned());
        assertEquals(3, after.passed() - before.passed());
        assertEquals(3, after.confirmed() - before.confirmed());
        assertEquals(2, after.sent() - before.sent());
        assertEquals(1, after.reached() - before.reached());
    }
}
