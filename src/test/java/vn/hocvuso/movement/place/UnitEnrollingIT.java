package vn.hocvuso.movement.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.movement.place.UnitEnrolling.Outcome;
import vn.hocvuso.movement.place.UnitEnrolling.Problem;
import vn.hocvuso.platform.time.Clocks;

/** Those who work for a unit put its people into a course by a list. */
@ExtendWith(ArquillianExtension.class)
class UnitEnrollingIT {

    private static final String MAI_HOA = "18322";
    private static final String BA_DINH = "00004";
    private static final String HEADING = "Tên đăng nhập\n";

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);

    @Inject
    private UnitEnrolling enrolling;

    @Inject
    private Enrolling own;

    @Inject
    private UnitChoosing choosing;

    @Inject
    private UnitSamples samples;

    @Inject
    private LevelSamples levels;

    @Inject
    private Units units;

    private Learner.Ref administrator;
    private Learner.Ref head;
    private Learner.Ref one;
    private Learner.Ref other;
    private long commune;
    private long school;

    @BeforeEach
    void aSchoolWithTwoLearners() {
        administrator = samples.administrator();
        samples.province(administrator);
        commune = units.byLocality(MAI_HOA, today).orElseThrow().id();
        school = samples.at(administrator, commune, UnitKind.SCHOOL, "Trường Cử Đi");
        head = samples.posted(administrator, school, Duty.HEAD);
        one = levels.person("HSSV", MAI_HOA);
        other = levels.person("HSSV", BA_DINH);
        for (var learner : List.of(one, other)) {
            choosing.choose(learner, OptionalLong.empty(), OptionalLong.of(school));
        }
    }

    private Outcome enrol(Learner.Ref actor, long unit, String text) {
        return enrolling.enrol(actor, unit, LevelSamples.COURSE, text.getBytes(UTF_8));
    }

    private String basis(Learner.Ref learner) {
        return levels.text("select coalesce(max(concat(basis, ' ', coalesce(enrolled_by, 0))), 'none')"
                + " from learning_enrolment where learner_id = " + learner.value());
    }

    private static String name(Learner.Ref learner) {
        return LevelSamples.username(learner);
    }

    @Test
    void theyAreEnrolledAsSentByWhomAndWhoCameBeforeStaysAsSheWas() {
        own.enrol(other, LevelSamples.COURSE);
        assertEquals(
                new Outcome(1, 1, List.of()), enrol(head, school, HEADING + name(one) + "\n" + name(other) + "\n"));
        assertEquals("MANDATED " + head.value(), basis(one));
        assertEquals("VOLUNTARY 0", basis(other));
        assertEquals(new Outcome(0, 2, List.of()), enrol(head, school, name(one) + "\n" + name(other) + "\n"));
        assertFalse(enrolling.courses(head, school).isEmpty());
    }

    @Test
    void aListWithAWrongRowEnrolsNobodyAndSaysWhichRow() {
        var stranger = levels.person("HSSV", BA_DINH);
        var list = HEADING + name(one) + "\nkhong-ai-ca\n" + name(stranger) + "\n" + name(one) + "\n";
        var problems = enrol(head, school, list).problems();
        assertEquals(
                List.of(
                        new Problem(3, "movement.mandate.unknown", List.of("khong-ai-ca")),
                        new Problem(4, "movement.mandate.unknown", List.of(name(stranger))),
                        new Problem(5, "movement.mandate.twice", List.of(name(one), "2"))),
                problems);
        assertEquals("none", basis(one));
        assertEquals("none", basis(stranger));
    }

    @Test
    void wholeListsThatCannotBeReadAreRefused() {
        assertRefused("platform.list.empty", () -> enrol(head, school, HEADING));
        assertRefused(
                "platform.list.windows1258",
                () -> enrolling.enrol(
                        head, school, LevelSamples.COURSE, "đường\n".getBytes(Charset.forName("windows-1258"))));
        assertRefused("movement.mandate.many", () -> enrol(head, school, "a\n".repeat(UnitEnrolling.MOST + 1)));
        assertRefused(
                "catalogue.course.unknown",
                () -> enrolling.enrol(head, school, "khong-co", name(one).getBytes(UTF_8)));
    }

    @Test
    void onlyWhoWorksForTheUnitOrAboveItEnrolsAndOnlyItsPeople() {
        var list = name(one) + "\n";
        for (var duty : Duty.values()) {
            var person = samples.posted(administrator, school, duty);
            if (duty == Duty.SUPERVISOR) {
                assertRefused("movement.unit.readOnly", () -> enrol(person, school, list));
                assertRefused("movement.unit.readOnly", () -> enrolling.courses(person, school));
            } else {
                assertEquals(List.of(), enrol(person, school, list).problems(), duty.name());
            }
        }
        var neighbour = samples.posted(
                administrator, units.byLocality(BA_DINH, today).orElseThrow().id(), Duty.HEAD);
        assertRefused("movement.unit.unknown", () -> enrol(neighbour, school, list));
        assertRefused("movement.unit.unknown", () -> enrol(one, school, list));
        assertRefused("movement.unit.unknown", () -> enrolling.courses(one, school));
        assertRefused("movement.unit.unknown", () -> enrol(head, commune, list));
        var hamlet = samples.below(administrator, commune, UnitKind.HAMLET, "Thôn Cử");
        assertEquals(1, enrol(administrator, hamlet, list).problems().size());
        choosing.choose(one, OptionalLong.of(hamlet), OptionalLong.empty());
        assertEquals(List.of(), enrol(administrator, hamlet, list).problems());
        assertEquals(List.of(), enrol(administrator, commune, list).problems());
        assertEquals(
                1, enrol(administrator, commune, name(other) + "\n").problems().size());
        assertEquals(1, enrol(head, school, list).problems().size());
    }
}
