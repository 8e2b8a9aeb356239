package vn.hocvuso.movement.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.locality.Localities;

@ExtendWith(ArquillianExtension.class)
class UnitImportingIT {

    private static final String HEADING =
            "code,name,kind,parent,place,year,adults,households,pupils,source,source date\n";
    private static final int PATIENCE = 600;

    @Inject
    private UnitSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private UnitImporting importing;

    @Inject
    private UnitImportWork work;

    @Inject
    private UnitImportProgress progress;

    @Inject
    private UnitImports imports;

    @Inject
    private Units units;

    @Inject
    private Denominators denominators;

    @Inject
    private Localities localities;

    private Learner.Ref administrator;
    private long commune;
    private String code;

    @BeforeEach
    void aCommune() {
        administrator = samples.administrator();
        commune = samples.below(administrator, samples.province(administrator), UnitKind.COMMUNE, "Xã Mai Hoa");
        code = units.require(commune).code();
    }

    @Test
    void aListIsCheckedThenTakenOverWithItsNumbers() throws InterruptedException {
        var list = handIn(administrator, sound());
        var checked = settled(list);
        assertEquals("CHECKED", checked.state());
        assertTrue(checked.ready());
        assertEquals(Optional.empty(), units.byCode(code + ".1", UnitSamples.JULY));

        importing.start(administrator, list);
        assertEquals("DONE", settled(list).state());
        var hamlet = units.byCode(code + ".1", UnitSamples.JULY).orElseThrow();
        assertEquals(units.require(commune).path() + hamlet.id() + "/", hamlet.path());
        assertEquals(
                412,
                denominators
                        .find(hamlet.id(), 2026, PopulationGroup.ADULTS)
                        .orElseThrow()
                        .count());
        assertEquals(Optional.empty(), denominators.find(hamlet.id(), 2026, PopulationGroup.PUPILS));
        assertEquals(
                4000,
                denominators
                        .find(commune, 2026, PopulationGroup.ADULTS)
                        .orElseThrow()
                        .count());
        var school = units.byCode(code + ".TH", UnitSamples.JULY).orElseThrow();
        assertEquals(Optional.of(commune), school.place());
        assertEquals("/" + school.id() + "/", school.path());
        assertRefused("movement.import.state", () -> importing.start(administrator, list));
        assertRefused("movement.import.state", () -> importing.cancel(administrator, list));

        var again = handIn(administrator, sound().replace(",412,", ",415,"));
        assertTrue(settled(again).ready());
        importing.start(administrator, again);
        settled(again);
        assertEquals(1, units.withCode(code + ".1").size());
        assertEquals(
                415,
                denominators
                        .find(hamlet.id(), 2026, PopulationGroup.ADULTS)
                        .orElseThrow()
                        .count());
    }

    private String sound() {
        return code + ".1,Thôn 1,thôn," + code + ",,2026,412,130,,Công an xã,2026-01-15\n"
                + code + ",,,,,2026,4000,,,Công an xã,2026-01-15\n"
                + code + ".TH,Trường Tiểu học,trường,," + code + ",,,,,,\n";
    }

    @Test
    void oneWrongRowAndNothingIsTakenOver() throws InterruptedException {
        var list = handIn(
                administrator,
                sound() + code + ".2,=cmd,thôn,khong-co,,2026,85%,,,,\n" + code + ",Xã Khác,tỉnh,,,,,,,,\n");
        var checked = settled(list);
        assertEquals(2, checked.wrong());
        assertEquals(
                List.of(
                        "5 movement.row.formula [Tên, =]",
                        "5 movement.row.percent [Người trưởng thành, 85%]",
                        "5 movement.row.source [300]",
                        "5 movement.row.sourceDay []",
                        "5 movement.row.parentUnknown [khong-co]",
                        "6 movement.row.codeTwice [" + code + ", 3]"),
                importing.problems(administrator, list).stream()
                        .map(problem -> problem.line() + " " + problem.key() + " " + problem.arguments())
                        .toList());
        assertRefused("movement.import.wrong", () -> importing.start(administrator, list));
        assertEquals(Optional.empty(), units.byCode(code + ".1", UnitSamples.JULY));
        importing.cancel(administrator, list);
        assertEquals("CANCELLED", importing.progress(administrator, list).state());
    }

    @Test
    void aListReachesNoFurtherThanItsOwner() throws InterruptedException {
        var reporter = samples.posted(administrator, commune, Duty.REPORTER);
        var list = handIn(reporter, sound() + "x.1,Thôn 9,thôn,18322,,,,,,,\n42,,,,,2026,1,,,Tôi,2026-01-15\n");
        settled(list);
        assertEquals(
                List.of("5 movement.row.parentUnknown [18322]", "6 movement.row.codeTaken [42]"),
                importing.problems(reporter, list).stream()
                        .map(problem -> problem.line() + " " + problem.key() + " " + problem.arguments())
                        .toList());
        var stranger = samples.posted(administrator, commune, Duty.SUPERVISOR);
        assertRefused("movement.import.unknown", () -> importing.progress(stranger, list));
        assertRefused("movement.import.unknown", () -> importing.allProblems(stranger, list));
        assertRefused("movement.import.unknown", () -> importing.cancel(stranger, list));
        assertRefused("movement.import.unknown", () -> handIn(stranger, sound()));
        assertRefused("movement.import.unknown", () -> handIn(house.person(), sound()));
        assertEquals(2, importing.progress(administrator, list).wrong());
        assertEquals(List.of(), importing.newest(stranger));
        assertEquals(list, importing.newest(reporter).get(0).id());
    }

    @Test
    void whatHasBecomeWrongMeanwhileIsToldAndNothingIsTakenOver() throws InterruptedException {
        var list = handIn(administrator, sound());
        settled(list);
        HouseSamples.within(() -> {
            imports.find(list).orElseThrow().start(0, Instant.now());
            return null;
        });
        takeCode(code + ".TH");
        work.next(list);
        var checked = importing.progress(administrator, list);
        assertEquals("CHECKED", checked.state());
        assertEquals(1, checked.wrong());
        assertEquals(
                "movement.row.otherName",
                importing.problems(administrator, list).get(0).key());
        assertEquals(Optional.empty(), units.byCode(code + ".1", UnitSamples.JULY));
    }

    private void takeCode(String taken) throws InterruptedException {
        var other = handIn(administrator, taken + ",Trường Khác,trường,," + code + ",,,,,,\n");
        settled(other);
        importing.start(administrator, other);
        settled(other);
    }

    /** As after a server was killed: the list runs, and nobody works on it. */
    @Test
    void aListThatWasInterruptedIsTakenOverFromItsBeginning() throws InterruptedException {
        var list = handIn(administrator, sound());
        settled(list);
        HouseSamples.within(() -> {
            imports.find(list).orElseThrow().start(0, Instant.now());
            return null;
        });
        assertTrue(progress.tell(list, 50));
        assertEquals(50, importing.progress(administrator, list).percent());
        assertFalse(work.next(list));
        assertEquals("DONE", importing.progress(administrator, list).state());
        assertEquals(100, progress.percent(list));
        assertTrue(units.byCode(code + ".1", UnitSamples.JULY).isPresent());
    }

    @Test
    void aCancelledListIsNotTakenOver() throws InterruptedException {
        var list = handIn(administrator, sound());
        settled(list);
        HouseSamples.within(() -> {
            var run = imports.find(list).orElseThrow();
            run.start(0, Instant.now());
            return null;
        });
        importing.cancel(administrator, list);
        assertFalse(progress.tell(list, 50));
        assertFalse(work.next(list));
        assertEquals("CANCELLED", importing.progress(administrator, list).state());
        assertEquals(Optional.empty(), units.byCode(code + ".1", UnitSamples.JULY));
    }

    /** Whoever looks sees how far it is; whoever cancels then has none of what was written by then. */
    @Test
    void aListThatIsCancelledInTheMiddleHasChangedNothing() throws Exception {
        var rows = IntStream.range(0, 6000)
                .mapToObj(
                        i -> code + ".c" + i + ",Thôn " + i + ",thôn," + code + ",,2026,400,,,Công an xã,2026-01-15\n")
                .collect(Collectors.joining());
        var list = handIn(administrator, rows);
        settled(list);
        importing.start(administrator, list);
        var percent = 0;
        while (percent == 0) {
            var seen = importing.progress(administrator, list);
            assertTrue(seen.working(), seen.toString());
            percent = seen.percent();
        }
        importing.cancel(administrator, list);
        assertEquals("CANCELLED", settled(list).state());
        // the one who takes it over comes to know with the next portion
        assertTrue(gone(list));
        assertEquals(1, units.subtreeIds(units.require(commune)).size());
        assertEquals(Optional.empty(), units.byCode(code + ".c0", UnitSamples.JULY));
        assertEquals("CANCELLED", importing.progress(administrator, list).state());
    }

    private boolean gone(long list) throws InterruptedException {
        for (var i = 0; i < PATIENCE; i++) {
            if (house.count(
                            "select count(*) from platform_job where task_name = 'movement.import' and task_instance like '"
                                    + list + "@%'")
                    == 0) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @Test
    void aUnitThatIsThereDoesNotEndByAList() throws InterruptedException {
        var list = importing.handIn(
                administrator, UnitSamples.JULY, ("code,valid to\n" + code + ",2026-06-30\n").getBytes(UTF_8));
        settled(list);
        assertEquals(
                List.of("movement.row.otherEnd"),
                importing.problems(administrator, list).stream()
                        .map(UnitImporting.Problem::key)
                        .toList());
        assertRefused("movement.import.wrong", () -> importing.start(administrator, list));
        assertEquals(Optional.empty(), units.require(commune).validTo());
    }

    @Test
    void aNameWithCombiningMarksIsKeptComposedAndFound() throws InterruptedException {
        var name = "Thôn Đồng Giữa " + System.nanoTime();
        var list = handIn(
                administrator,
                Normalizer.normalize(code + ".n,\"" + name + "\",thôn," + code + ",,,,,,,\n", Normalizer.Form.NFD));
        assertEquals(List.of(), importing.problems(administrator, list));
        settled(list);
        importing.start(administrator, list);
        assertEquals("DONE", settled(list).state());
        assertEquals(
                name, units.byCode(code + ".n", UnitSamples.JULY).orElseThrow().name());
    }

    @Test
    void allCommunesOfVietNamGetTheirNumbersFromOneList() throws InterruptedException {
        var rows = localities.communes().stream()
                .map(place -> place.code() + ",,,,,2027,4000,1200,800,Tổng cục Thống kê,2026-11-01\n")
                .collect(Collectors.joining());
        var list = handIn(administrator, rows);
        var checked = settled(list);
        assertEquals(3321, checked.total());
        assertEquals(List.of(), importing.problems(administrator, list));
        importing.start(administrator, list);
        assertEquals("DONE", settled(list).state());
        assertEquals(3 * 3321, house.count("select count(*) from movement_denominator where year = 2027"));
    }

    @Test
    void manyHamletsAreMadeAtOnce() throws InterruptedException {
        var rows = IntStream.range(0, 3000)
                .mapToObj(
                        i -> code + ".m" + i + ",Thôn " + i + ",thôn," + code + ",,2026,400,,,Công an xã,2026-01-15\n")
                .collect(Collectors.joining());
        var list = handIn(administrator, rows);
        settled(list);
        importing.start(administrator, list);
        assertEquals("DONE", settled(list).state());
        assertEquals(3001, units.subtreeIds(units.require(commune)).size());
    }

    private long handIn(Learner.Ref actor, String rows) {
        return importing.handIn(actor, UnitSamples.JULY, (HEADING + rows).getBytes(UTF_8));
    }

    private UnitImporting.Progress settled(long list) throws InterruptedException {
        for (var i = 0; i < PATIENCE; i++) {
            var seen = importing.progress(administrator, list);
            if (!seen.working()) {
                return seen;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The list is still worked on");
    }
}
