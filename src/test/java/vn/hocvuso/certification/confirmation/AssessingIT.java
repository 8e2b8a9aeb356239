package vn.hocvuso.certification.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.audit.AuditLog;

/** Assessors, and nobody else, confirm what the learners of their commune can do. */
@ExtendWith(ArquillianExtension.class)
class AssessingIT {

    private static final String LEVEL = "ND/pho-cap";
    private static final Set<String> ALL = Set.of("khoa-hoc", "kiem-tra", "thuc-hanh");
    private static final String SAID = "Bác tự đặt mật khẩu dài và chỉ ra được tin nhắn giả.";

    @Inject
    LevelSamples house;

    @Inject
    Assessing assessing;

    @Inject
    LevelReading reading;

    @Inject
    FlagKeeping flags;

    @Inject
    People people;

    @Inject
    AuditLog audit;

    private static String name(Learner.Ref learner) {
        return LevelSamples.username(learner);
    }

    @Test
    void whatAnAssessorHasSeenConfirmsTheLevelAndTheLearnerSeesWhoSaidIt() {
        var assessor = house.citizen(Role.ASSESSOR);
        var learner = house.citizen();
        var found = assessing.find(assessor, name(learner));
        assertEquals("Lò Thị Mai", found.fullName());
        assertEquals(3, found.levels().get(0).items().size());
        assertTrue(found.levels().get(0).items().stream().allMatch(item -> item.open() && !item.met()));

        assertFalse(assessing.confirm(assessor, name(learner), LEVEL, Set.of("thuc-hanh"), SAID));
        assertEquals(0, house.confirmation(learner));
        assertTrue(assessing.confirm(assessor, name(learner), LEVEL, ALL, SAID));
        assertTrue(house.confirmation(learner) > 0);
        assertTrue(assessing.find(assessor, name(learner)).levels().get(0).confirmed());

        var words = reading.mine(learner).levels().get(0).assessors();
        assertEquals(2, words.size());
        assertEquals("Lò Thị Mai", words.get(0).name());
        assertEquals(SAID, words.get(0).evidence());
        assertEquals(1, words.get(1).seen().size());
        var entry = house.within(() -> audit.about(name(learner), 10)).get(0);
        assertEquals("certification.assess", entry.act());
        assertEquals(assessor.value(), entry.actor());
        assertTrue(entry.reason().endsWith(SAID));
    }

    @Test
    void whatIsLearnedAndWhatIsSeenCompleteEachOther() {
        var assessor = house.citizen(Role.ASSESSOR);
        var learner = house.citizen();
        assessing.confirm(assessor, name(learner), LEVEL, Set.of("thuc-hanh"), SAID);
        house.complete(learner);
        assertTrue(house.confirmation(learner) > 0);
    }

    @Test
    void onlyAssessorsAssess() {
        var learner = house.citizen();
        for (var actor : List.of(
                house.citizen(),
                house.citizen(Role.TEACHER),
                house.citizen(Role.ADMINISTRATOR),
                people.named("quantri").ref())) {
            assertRefused("identity.page.unknown", () -> assessing.enter(actor));
            assertRefused("identity.page.unknown", () -> assessing.find(actor, name(learner)));
            assertRefused("identity.page.unknown", () -> assessing.confirm(actor, name(learner), LEVEL, ALL, SAID));
        }
        assertEquals(0, house.confirmation(learner));
    }

    @Test
    void nobodyAssessesHerself() {
        var assessor = house.citizen(Role.ASSESSOR);
        assertRefused("certification.assess.self", () -> assessing.find(assessor, name(assessor)));
        assertRefused("certification.assess.self", () -> assessing.confirm(assessor, name(assessor), LEVEL, ALL, SAID));
    }

    @Test
    void somebodyOfAnotherCommuneLooksLikeNobody() {
        var assessor = house.citizen(Role.ASSESSOR);
        var elsewhere = house.person("ND", "00008");
        assertRefused("certification.assess.nobody", () -> assessing.find(assessor, name(elsewhere)));
        assertRefused("certification.assess.nobody", () -> assessing.find(assessor, "khong-co-ai"));
        assertRefused("certification.assess.nobody", () -> assessing.find(assessor, ""));
        assertRefused(
                "certification.assess.nobody", () -> assessing.confirm(assessor, name(elsewhere), LEVEL, ALL, SAID));
    }

    @Test
    void whatIsSaidMustBeThereAndBelongToHerLevel() {
        var assessor = house.citizen(Role.ASSESSOR);
        var learner = house.citizen();
        assertRefused(
                "certification.assess.nothing",
                () -> assessing.confirm(assessor, name(learner), LEVEL, Set.of(), SAID));
        assertRefused(
                "certification.assess.evidence", () -> assessing.confirm(assessor, name(learner), LEVEL, ALL, "Tốt."));
        assertRefused(
                "platform.changed", () -> assessing.confirm(assessor, name(learner), LEVEL, Set.of("khong-co"), SAID));
        assertRefused("platform.changed", () -> assessing.confirm(assessor, name(learner), "HSSV/pho-cap", ALL, SAID));
        assertEquals(
                0, house.count("select count(*) from certification_assessment where learner_id = " + learner.value()));
    }

    @Test
    void manyInAnHourRaiseOneFlagWithTheirNamesAndUndoNothing() {
        var administrator = people.named("quantri").ref();
        var assessor = house.citizen(Role.ASSESSOR);
        for (var i = 1; i <= 21; i++) {
            assertTrue(flags(administrator, assessor).isEmpty() == (i <= 20));
            assertTrue(assessing.confirm(assessor, name(house.citizen()), LEVEL, ALL, SAID));
        }
        var raised = flags(administrator, assessor);
        assertEquals(1, raised.size());
        assertEquals(21, raised.get(0).people());
        assertEquals(21, raised.get(0).names().size());
        assertEquals(
                21,
                house.count("select count(*) from certification_confirmation c join certification_assessment a on"
                        + " a.learner_id = c.learner_id where a.assessor_id = " + assessor.value()));

        flags.close(administrator, raised.get(0).id(), "Buổi xác nhận ở nhà văn hóa, đã gọi điện.");
        assertEquals(List.of(), flags(administrator, assessor));
        var closed = flags.lines(administrator, false).get(0);
        assertEquals("Buổi xác nhận ở nhà văn hóa, đã gọi điện.", closed.note());
        assertTrue(closed.closedBy().contains("quantri"));
    }

    private List<FlagKeeping.Line> flags(Learner.Ref administrator, Learner.Ref assessor) {
        return flags.lines(administrator, true).stream()
                .filter(line -> line.kind().equals("PACE") && line.about().contains("(" + name(assessor) + ")"))
                .toList();
    }
}
