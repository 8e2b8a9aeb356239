package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.confirmation.ConfirmationTelling;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Denominator;
import vn.hocvuso.movement.place.DenominatorKeeping;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.report.Period;
import vn.hocvuso.movement.report.Rhythm;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.time.Clocks;

/** What learners do is in the figures of their places, and what went astray is found by counting anew. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {

    private static final String MAI_HOA = "18322";
    private static final String HA_TINH = "42";
    private static final String BA_DINH = "00004";
    private static final String LEARNED = "learned";
    private static final FigurePeople.Turn FIRST = new FigurePeople.Turn(Optional.empty(), false, 10);

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);
    private final YearMonth month = YearMonth.from(today);

    @Inject
    private UnitSamples samples;

    @Inject
    private LevelSamples levels;

    @Inject
    private ConfirmationTelling telling;

    @Inject
    private Figures figures;

    @Inject
    private Indicators indicators;

    @Inject
    private FigureKeeping keeping;

    @Inject
    private RecountSamples recounts;

    @Inject
    private Recounting recounting;

    @Inject
    private FigurePeople people;

    @Inject
    private Progress progress;

    @Inject
    private Peers peers;

    @Inject
    private TargetLoading loading;

    @Inject
    private PlanBrowsing plans;

    @Inject
    private DenominatorKeeping denominators;

    @Inject
    private Denominators known;

    @Inject
    private ReportedFigures reported;

    @Inject
    private Units units;

    @Inject
    private Event<Learner.Grouped> grouped;

    private Learner.Ref administrator;
    private long commune;
    private long province;
    private long centre;
    private long baDinh;

    @BeforeEach
    void theTerritoryWithWhatIsTrueOfIt() throws InterruptedException {
        administrator = samples.administrator();
        samples.province(administrator);
        commune = units.byLocality(MAI_HOA, today).orElseThrow().id();
        province = units.byLocality(HA_TINH, today).orElseThrow().id();
        baDinh = units.byLocality(BA_DINH, today).orElseThrow().id();
        centre = units.require(province).parent().orElseThrow();
        counted();
    }

    private long counted() throws InterruptedException {
        return recounts.counted(administrator);
    }

    private long value(long unit, String indicator) {
        return figures.value(unit, indicators.require(indicator), month);
    }

    /** Whoever does the adding up meanwhile, the schedule or this. */
    private void assertSoon(long expected, long unit, String indicator) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (value(unit, indicator) != expected && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertEquals(expected, value(unit, indicator));
    }

    @Test
    void whatALearnerDoesIsInTheFiguresOfHerCommuneProvinceAndCentreWithinTenSeconds() throws InterruptedException {
        var here = value(commune, LEARNED);
        var above = value(province, LEARNED);
        var all = value(centre, LEARNED);
        var elsewhere = value(baDinh, LEARNED);
        var learner = levels.person("ND", MAI_HOA);
        levels.complete(learner);
        assertSoon(here + 1, commune, LEARNED);
        assertEquals(above + 1, value(province, LEARNED));
        assertEquals(all + 1, value(centre, LEARNED));
        assertEquals(elsewhere, value(baDinh, LEARNED));
        levels.complete(learner);
        while (keeping.keep()) {
            // the same once more
        }
        assertEquals(here + 1, value(commune, LEARNED));
    }

    @Test
    void whoMovesIsCountedWhereSheIsNow() {
        var learner = levels.person("ND", MAI_HOA);
        levels.complete(learner);
        keeping.keep();
        var here = value(commune, LEARNED);
        var there = value(baDinh, LEARNED);
        var all = value(centre, LEARNED);
        levels.change("update identity_learner set commune_code = '" + BA_DINH + "' where id = " + learner.value());
        levels.within(() -> {
            grouped.fire(new Learner.Grouped(learner, Set.of("ND"), Instant.now()));
            return null;
        });
        keeping.keep();
        assertEquals(here - 1, value(commune, LEARNED));
        assertEquals(there + 1, value(baDinh, LEARNED));
        assertEquals(all, value(centre, LEARNED));
    }

    @Test
    void learnedPassedConfirmedSentAndAcknowledgedAreKeptApart() {
        var steps = List.of("learned", "passed", "certificate-holders", "confirmed", "sent", "acknowledged");
        var before = steps.stream().map(step -> value(commune, step)).toList();
        var adults = value(commune, "adults-confirmed");
        var learner = levels.person("ND", MAI_HOA);
        levels.change("update identity_learner set birth_year = 1960 where id = " + learner.value());
        levels.reach(learner);
        keeping.keep();
        assertGrown(List.of(1, 1, 1, 1, 0, 0), steps, before);
        telling.sent(levels.confirmation(learner), "bn-1", Instant.now());
        keeping.keep();
        assertGrown(List.of(1, 1, 1, 1, 1, 0), steps, before);
        assertEquals(adults, value(commune, "adults-confirmed"));
        telling.acknowledged(levels.confirmation(learner), "bn-1", Instant.now());
        keeping.keep();
        assertGrown(List.of(1, 1, 1, 1, 1, 1), steps, before);
        assertEquals(adults + 1, value(commune, "adults-confirmed"));
    }

    private void assertGrown(List<Integer> by, List<String> steps, List<Long> before) {
        for (var i = 0; i < steps.size(); i++) {
            assertEquals(before.get(i) + by.get(i), value(commune, steps.get(i)), steps.get(i));
        }
    }

    @Test
    void deltasThatWereLostAreFoundByCountingAnewShownAndMended() throws InterruptedException {
        levels.complete(levels.person("ND", MAI_HOA));
        keeping.keep();
        var here = value(commune, LEARNED);
        var all = value(centre, LEARNED);
        var learner = levels.person("ND", MAI_HOA);
        // as if the delta of a completion were lost: nothing was noted of it
        levels.change(
                "insert into certification_evidence (learner_id, kind, subject, source, amount, earned_at) values ("
                        + learner.value() + ", 'LEARNED', 'khoa-hoc', '', 1, utc_timestamp(6))");
        keeping.keep();
        assertEquals(here, value(commune, LEARNED));
        // and figures that were never anybody's
        levels.change("update movement_figure set n = n + 7 where measure = 'COURSES_COMPLETED' and cohort = '*'"
                + " and unit_id = " + centre + " order by month desc limit 1");
        var run = counted();
        assertEquals(here + 1, value(commune, LEARNED));
        assertEquals(all + 1, value(centre, LEARNED));
        var found = recounting.differences(administrator, run, commune);
        assertTrue(
                found.stream()
                        .anyMatch(it -> it.measure() == Measure.COURSES_COMPLETED
                                && it.cohort().equals("*")
                                && it.found() == it.kept() + 1
                                && it.unit() == commune
                                && it.unitName().equals("Xã Mai Hoa")),
                found.toString());
        assertTrue(recounting.differences(administrator, run, centre).stream()
                .anyMatch(it -> it.unit() == centre && it.kept() - it.found() >= 6));
        var told = recounting.all(administrator).get(0);
        assertEquals(run, told.id());
        assertTrue(told.people() >= 1 && told.looked() > 1 && told.endedAt() != null);
        var outsider = samples.posted(administrator, baDinh, Duty.HEAD);
        assertRefused("movement.unit.unknown", () -> recounting.differences(outsider, run, commune));
        assertRefused("identity.page.unknown", () -> recounting.all(outsider));
        assertEquals(List.of(), recounting.differences(administrator, counted(), commune));
    }

    @Test
    void aFigureIsOpenedDownToItsPeopleByThoseWhoWorkForTheUnit() {
        var learner = levels.person("ND", MAI_HOA);
        levels.complete(learner);
        keeping.keep();
        var officer = samples.posted(administrator, province, Duty.REPORTER);
        var counted = all(officer, commune, 2);
        assertEquals(value(commune, LEARNED), counted.size());
        var last = counted.get(counted.size() - 1);
        assertEquals(learner, last.learner());
        assertEquals("Lò Thị Mai", last.fullName());
        assertEquals(LocalDate.of(2026, 11, 25), last.on());
        var supervisor = samples.posted(administrator, commune, Duty.SUPERVISOR);
        assertRefused("movement.unit.readOnly", () -> people.people(supervisor, commune, LEARNED, month, FIRST));
        var outsider = samples.posted(administrator, baDinh, Duty.HEAD);
        assertRefused("movement.unit.unknown", () -> people.people(outsider, commune, LEARNED, month, FIRST));
        assertRefused("movement.indicator.unknown", () -> people.people(officer, commune, "clicks", month, FIRST));
    }

    private List<FigurePeople.Counted> all(Learner.Ref officer, long unit, int atOnce) {
        var found = new ArrayList<FigurePeople.Counted>();
        var from = Optional.<PersonKey>empty();
        do {
            var portion = people.people(officer, unit, LEARNED, month, new FigurePeople.Turn(from, false, atOnce));
            found.addAll(portion.people());
            from = portion.after();
        } while (from.isPresent());
        return found;
    }

    @Test
    void thePlansThatShipBecomeTheUnitsAndLoadingTwiceChangesNothing() {
        var folder = Setting.text("hocvuso.content.folder").map(Path::of).orElseThrow();
        assertEquals(List.of(), loading.load(folder));
        var examples = plans.examples(administrator);
        assertEquals(9, examples.size());
        assertEquals(List.of(), loading.load(folder));
        assertEquals(examples, plans.examples(administrator));
        assertEquals(2, plans.of(administrator, commune).size());
        var old = examples.stream()
                .filter(it -> it.unitName().startsWith("Tỉnh Thái Nguyên"))
                .findFirst()
                .orElseThrow();
        assertFalse(old.unitNote().isEmpty());
        var officer = samples.posted(administrator, baDinh, Duty.REPORTER);
        assertEquals(5, plans.sheet(officer, old.id(), Locale.ENGLISH).targets().size());
        assertRefused("identity.page.unknown", () -> plans.examples(levels.citizen()));
    }

    @Test
    void reportsAreFilledWithFiguresAndWithSharesOfWhatIsKnown() {
        var before = new Period(
                Rhythm.MONTH,
                today.minusMonths(1).getYear(),
                today.minusMonths(1).getMonthValue());
        var now = before.next();
        var codes = List.of(LEARNED, "adults-confirmed", "nobody-counts-this");
        assertEquals(
                BigDecimal.valueOf(value(commune, LEARNED)),
                reported.counts(codes, commune, now).get(LEARNED));
        assertEquals(
                BigDecimal.valueOf(figures.value(commune, indicators.require(LEARNED), month.minusMonths(1))),
                reported.counts(codes, commune, before).get(LEARNED));
        assertEquals(
                Set.of(LEARNED, "adults-confirmed"),
                reported.counts(codes, commune, now).keySet());
        denominators.erase(administrator, commune, now.year(), PopulationGroup.ADULTS);
        assertEquals(Set.of(), reported.shares(codes, commune, now).keySet());
        denominators.enter(administrator, commune, now.year(), PopulationGroup.ADULTS, 1000, "Công an xã", today);
        assertEquals(
                Progress.share(value(commune, "adults-confirmed"), denominator(now.year())),
                reported.shares(codes, commune, now).get("adults-confirmed"));
        var hamlet = samples.below(administrator, commune, UnitKind.HAMLET, "Thôn 2");
        assertEquals(BigDecimal.ZERO, reported.counts(codes, hamlet, now).get(LEARNED));
    }

    private Optional<Denominator> denominator(int year) {
        return known.find(commune, year, PopulationGroup.ADULTS);
    }

    @Test
    void progressIsTheShareOfWhatSomebodyHasSaidThereAre() {
        var folder = Setting.text("hocvuso.content.folder").map(Path::of).orElseThrow();
        loading.load(folder);
        var unit = samples.below(administrator, commune, UnitKind.HAMLET, "Thôn 1");
        denominators.erase(administrator, commune, 2026, PopulationGroup.ADULTS);
        var unknown = progress.of(administrator, commune, "adults-confirmed", 2026, Locale.ENGLISH);
        assertNull(unknown.share());
        assertNull(unknown.gap());
        denominators.enter(administrator, commune, 2026, PopulationGroup.ADULTS, 1000, "Công an xã", today);
        var line = progress.of(administrator, commune, "adults-confirmed", 2026, Locale.ENGLISH);
        assertEquals(new Goal(Goal.Kind.PERCENT, 80, false), line.asked().goal());
        assertTrue(line.asked().own());
        assertEquals("III.2", line.asked().section());
        assertEquals(800 - line.value(), line.gap());
        assertEquals(BigDecimal.valueOf(line.value()).movePointLeft(1).setScale(1), line.share());
        assertEquals(12, line.trend().size());
        var hamlet = progress.of(administrator, unit, "adults-confirmed", 2026, Locale.ENGLISH);
        assertEquals(0, hamlet.value());
        assertFalse(hamlet.asked().own());
        var child = progress.children(administrator, province, "adults-confirmed", 2026)
                .get(0);
        assertEquals(commune, child.unit());
        assertTrue(progress.reachedNobody(administrator, province, "adults-confirmed", 2026)
                        .size()
                > 10);
        assertTrue(progress.all(administrator, commune, 2026, Locale.ENGLISH).size() >= 12);
        var outsider = samples.posted(administrator, baDinh, Duty.HEAD);
        assertRefused(
                "movement.unit.unknown",
                () -> progress.of(outsider, commune, "adults-confirmed", 2026, Locale.ENGLISH));
        assertRefused("movement.unit.unknown", () -> progress.children(outsider, commune, "adults-confirmed", 2026));
    }

    @Test
    void peersAreOfLikeSizeAndSmallCountsAreHiddenFromOthers() {
        denominators.enter(administrator, baDinh, 2024, PopulationGroup.ADULTS, 1000, "Công an phường", today);
        denominators.enter(administrator, commune, 2024, PopulationGroup.ADULTS, 1900, "Công an xã", today);
        denominators.enter(administrator, province, 2024, PopulationGroup.ADULTS, 1000, "Công an tỉnh", today);
        var officer = samples.posted(administrator, commune, Duty.REPORTER);
        var found = peers.of(officer, commune, "adults-confirmed", 2024);
        assertEquals(
                List.of(commune, baDinh), found.stream().map(Peers.Peer::unit).toList());
        assertTrue(found.get(0).self());
        assertEquals(new BigDecimal("0.0"), found.get(0).share());
        assertNull(found.get(1).share());
        denominators.enter(administrator, commune, 2024, PopulationGroup.ADULTS, 2100, "Công an xã", today);
        assertEquals(1, peers.of(officer, commune, "adults-confirmed", 2024).size());
        denominators.erase(administrator, commune, 2024, PopulationGroup.ADULTS);
        assertEquals(List.of(), peers.of(officer, commune, "adults-confirmed", 2024));
        assertEquals(OptionalLong.empty(), HiddenCount.shown(0, false));
        assertRefused("movement.unit.unknown", () -> peers.of(levels.citizen(), commune, "adults-confirmed", 2024));
    }
}
