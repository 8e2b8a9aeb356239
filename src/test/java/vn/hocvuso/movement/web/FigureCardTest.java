package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.target.Direction;
import vn.hocvuso.movement.target.Forecast;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.Progress.Against;
import vn.hocvuso.movement.target.Progress.Asked;
import vn.hocvuso.movement.target.Progress.Line;
import vn.hocvuso.movement.target.Progress.Point;
import vn.hocvuso.movement.target.Progress.Whole;
import vn.hocvuso.movement.target.Standing;

/** What is said and drawn of a figure: in words that say what is missing, and never 0 for what is unknown. */
class FigureCardTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final FigureWords WORDS = new FigureWords(Locale.forLanguageTag("vi"));
    private static final Goal GOAL = new Goal(Goal.Kind.PERCENT, 80, false);
    private static final Goal STRICTER = new Goal(Goal.Kind.PERCENT, 80, true);
    private static final List<Point> TREND =
            List.of(new Point(MONTH.minusMonths(2), 0), new Point(MONTH.minusMonths(1), 600), new Point(MONTH, 1200));

    private static Line line(Long value, Whole whole, Asked asked, Forecast forecast) {
        var share = value == null || whole == null
                ? null
                : BigDecimal.valueOf(value * 100, 0).divide(BigDecimal.valueOf(whole.count()));
        return new Line(
                "adults-confirmed",
                "Người dân",
                "Số người",
                Direction.AT_LEAST,
                PopulationGroup.ADULTS,
                MONTH,
                value,
                whole,
                share,
                asked,
                share == null ? null : 400L,
                value == null ? Standing.UNKNOWN : Standing.BEHIND,
                value == null ? List.of() : TREND,
                forecast);
    }

    private static FigureCard card(Line line) {
        return FigureCard.of(line, 2026, WORDS);
    }

    @Test
    void aFigureWithAllThatBelongsToItIsToldInFull() {
        var asked = new Asked(
                GOAL,
                "Xã Mai Hoa",
                true,
                "Công an xã",
                "III.2",
                new Against(STRICTER, "Hà Tĩnh", true, false, "xã mới"));
        var card = card(line(
                1200L, new Whole(2000, "Công an xã", LocalDate.of(2026, 1, 1)), asked, new Forecast(2400, 2000, 2800)));
        assertEquals("1.200 người", card.value());
        assertEquals("10/2026", card.month());
        assertEquals("60%", card.share());
        assertEquals("2.000 (Người trưởng thành)", card.whole());
        assertEquals("", card.missing());
        assertEquals("≥ 80%", card.asked());
        assertEquals("Chỉ tiêu của đơn vị; chủ trì: Công an xã; mục III.2", card.askedBy());
        assertEquals("Thấp hơn chỉ tiêu cấp trên (Hà Tĩnh: > 80%). Lý do: xã mới", card.against());
        assertEquals("Còn thiếu 400 người.", card.gap());
        assertEquals(
                "Dự báo đến cuối năm: 2.400 người, trong khoảng từ 2.000 đến 2.800 (xác suất 95%).", card.forecast());
        assertEquals(60, card.full());
        assertEquals(80, card.mark());
        assertEquals("2.0,29.0 60.0,16.0 118.0,3.0", card.curve());
    }

    @Test
    void whatIsUnknownIsSaidToBeSoAndWhy() {
        var hamlet = card(line(null, null, null, null));
        assertEquals("Chưa biết", hamlet.value());
        assertTrue(hamlet.missing().startsWith("Chưa biết: hệ thống không có số liệu"), hamlet.missing());
        assertEquals("", hamlet.curve());
        var noWhole = card(line(1200L, null, null, null));
        assertEquals("", noWhole.share());
        assertEquals("Chưa tính được tỷ lệ vì chưa có số “Người trưởng thành” của năm 2026.", noWhole.missing());
        assertEquals(-1, noWhole.full());
        assertEquals("", noWhole.asked());
    }

    @Test
    void aStricterTargetAndOneFromAboveAreTold() {
        var stricter = new Asked(STRICTER, "Xã Mai Hoa", true, "", "", new Against(GOAL, "Hà Tĩnh", false, true, ""));
        assertEquals(
                "Cao hơn chỉ tiêu cấp trên (Hà Tĩnh: ≥ 80%).",
                card(line(1200L, null, stricter, null)).against());
        var above = new Asked(GOAL, "Hà Tĩnh", false, "", "", null);
        assertEquals(
                "Theo chỉ tiêu của Hà Tĩnh",
                card(line(1200L, null, above, null)).askedBy());
    }

    @Test
    void theChartGoesOnToTheEndOfTheYearAndEndsAtTheForecast() {
        var chart = TrendChart.of(line(1200L, null, null, new Forecast(2400, 2000, 2800)), WORDS);
        try (var reader = Json.createReader(new StringReader(chart))) {
            var data = reader.readObject().getJsonObject("data");
            assertEquals(
                    "[\"08/2026\",\"09/2026\",\"10/2026\",\"11/2026\",\"12/2026\"]",
                    data.getJsonArray("labels").toString());
            var sets = data.getJsonArray("datasets");
            assertEquals(
                    "[0,600,1200,null,null]",
                    sets.getJsonObject(0).getJsonArray("data").toString());
            assertEquals(
                    "[null,null,1200,1800,2400]",
                    sets.getJsonObject(1).getJsonArray("data").toString());
            assertEquals(
                    "[null,null,1200,1600,2000]",
                    sets.getJsonObject(2).getJsonArray("data").toString());
            assertEquals(
                    "[null,null,1200,2000,2800]",
                    sets.getJsonObject(3).getJsonArray("data").toString());
        }
        try (var reader = Json.createReader(new StringReader(TrendChart.of(line(1200L, null, null, null), WORDS)))) {
            assertEquals(
                    1,
                    reader.readObject()
                            .getJsonObject("data")
                            .getJsonArray("datasets")
                            .size());
        }
    }

    @Test
    void numbersAreNumbersInASheetAndFormulasAreNone() throws IOException {
        var bytes = FigureXlsx.of(new FigureTable(
                "so-lieu",
                List.of("Đơn vị", "Số"),
                List.of(List.of("=1+1", 12L), List.of("Xã Mai Hoa", new BigDecimal("45.2")))));
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = file.getSheetAt(0);
            assertEquals("Đơn vị", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("'=1+1", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals(12, sheet.getRow(1).getCell(1).getNumericCellValue());
            assertEquals(45.2, sheet.getRow(2).getCell(1).getNumericCellValue());
        }
    }
}
