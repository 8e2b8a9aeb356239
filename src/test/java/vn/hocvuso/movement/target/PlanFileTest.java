package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hocvuso.movement.target.PlanFile.Written;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;

/** Files of indicators and plans: those that ship, and what is wrong in others. */
class PlanFileTest {

    private static final Path FOLDER = Path.of("content", "movement");
    private static final Set<String> GROUPS = Set.of("ND", "HSSV", "CBCCVC", "NLDDN");

    private static final String INDICATORS =
            """
            indicators:
              - code: servants
                name: "Công chức"
                name-en: "Servants"
                definition: "Số công chức"
                definition-en: "How many servants"
                counts: acknowledged
                who: CBCCVC
                share-of: servants
                direction: at-least
              - code: enrolled
                name: "Đã ghi danh"
                name-en: "Enrolled"
                definition: "Số người"
                definition-en: "How many people"
                counts: learners-enrolled
                who: everybody
                direction: at-least
            """;

    private static final String HEAD =
            """
            code: mau
            unit: "24"
            unit-name: "Tỉnh Mẫu"
            title: "Kế hoạch mẫu"
            source: "Văn bản mẫu"
            years:
              - year: 2026
            """;

    private final Problems problems = new Problems();

    private List<Indicator.Definition> indicators(String text) {
        return IndicatorsFile.read("i.yaml", text, GROUPS::contains, problems);
    }

    private List<Written> plans(String targets) {
        return PlanFile.read("p.yaml", HEAD + targets, byCode(indicators(INDICATORS)), problems);
    }

    private static Map<String, Indicator.Definition> byCode(List<Indicator.Definition> all) {
        return all.stream().collect(Collectors.toMap(Indicator.Definition::code, Function.identity()));
    }

    private List<String> told() {
        return problems.all().stream().map(PlanFileTest::brief).toList();
    }

    private static String brief(FileProblem problem) {
        return problem.file() + ":" + problem.line() + " " + problem.key();
    }

    @Test
    void theFilesThatShipAreSoundAndGiveTheFiguresOfTheFivePlans() throws IOException {
        var known = byCode(indicators(Files.readString(FOLDER.resolve("indicators.yaml"))));
        var found = new ArrayList<Written>();
        try (var files = Files.list(FOLDER.resolve("plans"))) {
            for (var file : files.sorted().toList()) {
                found.addAll(PlanFile.read(file.toString(), Files.readString(file), known, problems));
            }
        }
        assertEquals(List.of(), told());
        var targets = found.stream().collect(Collectors.toMap(Written::code, PlanFileTest::targets));
        assertEquals(
                Map.of(
                        "thai-nguyen-2025", "85 100 95 >80 85",
                        "thai-nguyen-2026", "100 100 100 >90 100",
                        "mai-hoa-2025", "80 100 80 70 80",
                        "mai-hoa-2026", "100 100 100 80 100",
                        "bac-ninh-2025", ">80 100 >80 >60 80",
                        "bac-ninh-2026", "100 100 100 >80 100",
                        "so-noi-vu-thanh-hoa-2025", "90",
                        "so-noi-vu-thanh-hoa-2026", "100",
                        "thai-nguyen-thi-dua-2025", ""),
                targets);
        assertTrue(found.stream().flatMap(plan -> plan.targets().stream()).noneMatch(target -> target.section()
                .isEmpty()));
        assertTrue(found.stream()
                .noneMatch(plan -> plan.unit().isEmpty() && plan.unitNote().isEmpty()));
    }

    private static String targets(Written plan) {
        return plan.targets().stream()
                .map(target ->
                        (target.goal().strict() ? ">" : "") + target.goal().amount())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aPlanIsReadWithItsTargetsAndTasks() {
        var plans = plans(
                """
                    targets:
                      - indicator: servants
                        percent: 80
                        more-than: true
                        owner: "Sở Nội vụ"
                        section: "III.2a"
                      - indicator: enrolled
                        count: 1000000
                        section: "III.2"
                    tasks:
                      - title: "Phát động"
                        lead: "Văn phòng"
                        coordinating: ["Đoàn xã", "Hội Phụ nữ"]
                        due: "2026-03-31"
                        section: "VI"
                """);
        assertEquals(List.of(), told());
        var plan = plans.get(0);
        assertEquals("mau-2026", plan.code());
        assertEquals(
                List.of(
                        new PlanFile.WrittenTarget(
                                "servants", new Goal(Goal.Kind.PERCENT, 80, true), "Sở Nội vụ", "III.2a"),
                        new PlanFile.WrittenTarget(
                                "enrolled", new Goal(Goal.Kind.COUNT, 1_000_000, false), "", "III.2")),
                plan.targets());
        assertEquals(
                List.of(new PlanFile.WrittenTask(
                        "Phát động",
                        "Văn phòng",
                        List.of("Đoàn xã", "Hội Phụ nữ"),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        "VI")),
                plan.tasks());
    }

    @Test
    void everyMistakeOfAPlanIsToldWithItsLine() {
        var plans = plans(
                """
                    targets:
                      - indicator: servants
                        percent: 101
                        section: "III.1"
                      - indicator: servants
                        percent: 100
                        more-than: true
                        section: "III.1"
                      - indicator: enrolled
                        percent: 50
                        section: "III.1"
                      - indicator: unknown-one
                        count: 5
                        section: "III.1"
                    tasks:
                      - title: "Phát động"
                        lead: "Văn phòng"
                        coordinating: ["Văn phòng"]
                        due: "31/3/2026"
                        section: "VI"
                """);
        assertEquals(List.of(), plans);
        assertEquals(
                List.of(
                        "p.yaml:10 platform.yaml.number",
                        "p.yaml:12 movement.content.twice",
                        "p.yaml:13 movement.target.percent",
                        "p.yaml:17 movement.target.noGroup",
                        "p.yaml:19 movement.indicator.unknown",
                        "p.yaml:25 movement.task.twice",
                        "p.yaml:26 movement.content.day"),
                told());
    }

    @Test
    void aPlanSaysOfWhichUnitItIsOrWhyItsUnitIsNone() {
        var text = HEAD.replace("unit: \"24\"\n", "") + "  - year: 2026\n";
        PlanFile.read("p.yaml", text, Map.of(), problems);
        assertEquals(List.of("p.yaml:1 movement.content.unit", "p.yaml:7 movement.content.twice"), told());
    }

    @Test
    void everyMistakeOfIndicatorsIsToldWithItsLine() {
        var text = INDICATORS
                .replace("code: enrolled", "code: servants")
                .replace("who: CBCCVC", "who: XYZ")
                .replace("counts: learners-enrolled", "counts: clicks");
        assertEquals(List.of(), indicators(text));
        assertEquals(
                List.of(
                        "i.yaml:8 movement.content.who",
                        "i.yaml:11 movement.content.twice",
                        "i.yaml:16 platform.yaml.word"),
                told());
    }
}
