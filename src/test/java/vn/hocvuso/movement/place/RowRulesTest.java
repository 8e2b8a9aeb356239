package vn.hocvuso.movement.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowRulesTest {

    private static final String HEADING =
            "code,name,kind,parent,place,valid from,valid to,year,adults,households,source,source date\n";
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /** Three levels from nothing, in any order. */
    private static final String SOUND =
            """
            18322.01,Thôn 1,thôn,18322,,,,2026,412,130,Công an xã,15/01/2026
            42,Tỉnh Hà Tĩnh,tỉnh,TW,,,,,,,,
            18322,Xã Mai Hoa,xã,42,,,,2026,4000,,Công an xã,2026-01-15
            42.SNV,Sở Nội vụ,sở,,42,,,,,,,
            42.SNV.P1,Phòng Thi đua,phòng,42.SNV,42,,,,,,,
            TW,Trung ương,CENTRE,,,1945-09-02,,,,,,
            """;

    @Test
    void rowsMayNameEachOtherInAnyOrder() {
        var rules = rules(
                SOUND.replace("TW,Trung ương,CENTRE,,,1945-09-02,,,,,,\n", "").replace(",TW,", ",TX,"));
        assertEquals(List.of("3 movement.row.parentUnknown [TX]"), problems(rules));
    }

    @Test
    void aRootOfTheTerritoryIsNotMadeByAList() {
        assertEquals(List.of("7 movement.row.parent []"), problems(rules(SOUND)));
    }

    @Test
    void whatIsAboveComesBeforeWhatIsBelow() {
        var rules = rules(SOUND);
        var levels = rules.levels().stream()
                .map(level -> level.stream().map(UnitPlan::code).sorted().toList())
                .toList();
        assertEquals(
                List.of(List.of("TW"), List.of("42"), List.of("18322", "42.SNV"), List.of("18322.01", "42.SNV.P1")),
                levels);
    }

    @Test
    void everythingThatIsWrongWithARowIsTold() {
        assertEquals(
                List.of(
                        "2 movement.row.formula [Tên, =]",
                        "2 movement.row.kind [vương quốc]",
                        "2 movement.row.day [Từ ngày, 31/02/2025]",
                        "2 movement.row.percent [Người trưởng thành, 85%]",
                        "2 movement.row.count [Số hộ, 1.200]",
                        "2 movement.row.year [26]",
                        "2 movement.row.source [300]",
                        "2 movement.row.sourceDay []",
                        "3 movement.row.swapped [Thôn 2, 18322.02]",
                        "4 movement.row.name [200]",
                        "4 movement.row.days []",
                        "4 movement.row.parentUnknown [khong-co]",
                        "5 movement.row.codeTwice [A1, 4]"),
                problems(rules("A0,=HYPERLINK(1),vương quốc,,,31/02/2025,,26,85%,1.200,,\n"
                                + "Thôn 2,18322.02,,,,,,,,,,\n"
                                + "A1,,thôn,khong-co,,2025-07-01,2024-01-01,,,,,\n"
                                + "A1,Thôn,thôn,khong-co,,,,,,,,\n"))
                        .stream()
                        .filter(problem -> !problem.startsWith("3 movement.row.kind"))
                        .toList());
    }

    @Test
    void columnsInEachOthersPlaceAndNumbersThatNobodyCanHaveAreTold() {
        assertEquals(
                List.of(
                        "4 movement.row.most [Người trưởng thành, 4000000, 1000000]",
                        "5 movement.row.households [13000, 2026]",
                        "5 movement.row.year [412]",
                        "6 movement.row.households [412, 130]"),
                problems(rules("42,Tỉnh Hà Tĩnh,tỉnh,TW,,,,2026,1300000,400000,Cục Thống kê,2026-01-15\n"
                                + "TW,Trung ương,CENTRE,,,1945-09-02,,,,,,\n"
                                + "18322,Xã Mai Hoa,xã,42,,,,2026,4000000,,Công an xã,2026-01-15\n"
                                + "18323,Xã Đức Thọ,xã,42,,,,412,2026,13000,Công an xã,2026-01-15\n"
                                + "18324,Xã Đức Đồng,xã,42,,,,2026,130,412,Công an xã,2026-01-15\n"))
                        .stream()
                        .filter(problem -> !problem.startsWith("3 "))
                        .toList());
    }

    @Test
    void daysAreTheDaysOfTheCalendarAndInTheirOrder() {
        assertEquals(
                List.of(
                        "2 movement.row.days []",
                        "3 movement.row.day [Từ ngày, 07/13/2025]",
                        "4 movement.row.day [Đến ngày, 1-7-25]",
                        "5 movement.row.sourceDay []"),
                problems(rules("A1,Tổ 1,công đoàn,,42,01/07/2025,30/06/2025,,,,,\n"
                                + "A2,Tổ 2,công đoàn,,42,07/13/2025,,,,,,\n"
                                + "A3,Tổ 3,công đoàn,,42,,1-7-25,,,,,\n"
                                + "A4,Tổ 4,công đoàn,,42,,,2026,5,,Công đoàn,28/11/2026\n"))
                        .stream()
                        .filter(problem -> !problem.contains("placeUnknown"))
                        .toList());
    }

    @Test
    void circlesAreFoundWhereverTheyBegin() {
        var problems = problems(rules("A,Phòng A,phòng,C,42,,,,,,,\nB,Phòng B,phòng,A,42,,,,,,,\n"
                + "C,Phòng C,phòng,B,42,,,,,,,\nD,Phòng D,phòng,A,42,,,,,,,\n"));
        assertTrue(problems.containsAll(
                List.of("2 movement.row.cycle [A]", "3 movement.row.cycle [B]", "4 movement.row.cycle [C]")));
        assertTrue(problems.stream().noneMatch(problem -> problem.startsWith("5 movement.row.cycle")));
    }

    private static RowRules rules(String rows) {
        var rules = new RowRules(List.of(), unit -> true, true, JULY, TODAY);
        rules.check(UnitFile.read((HEADING + rows).getBytes(UTF_8)));
        return rules;
    }

    private static List<String> problems(RowRules rules) {
        return rules.problems().stream()
                .map(problem -> problem.line() + " " + problem.key() + " " + problem.arguments())
                .toList();
    }
}
