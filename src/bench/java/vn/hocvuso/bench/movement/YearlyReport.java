package vn.hocvuso.bench.movement;

import static vn.hocvuso.bench.movement.Statements.change;
import static vn.hocvuso.bench.movement.Statements.number;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import vn.hocvuso.bench.Report;

/** A province adds up what its communes have submitted for the year, and takes the report as a Word file. */
final class YearlyReport {

    private static final int COMMUNES = 150;
    private static final String FROM_COMMUNES = "bench-communes-";
    private static final String TO_CENTRE = "bench-province-";
    private static final String FORM = "ket-qua-phong-trao";

    private YearlyReport() {}

    static void measure(String site, Connection connection, long province, Report report) throws Exception {
        var mark = String.valueOf(System.nanoTime());
        var draft = settle(connection, province, mark);
        var desk = new Desk(site, Officers.PROVINCE);
        var page = "/manage/movement/report.xhtml?report=" + draft;
        desk.page(page);
        var begin = System.nanoTime();
        var to = desk.press(page, "consolidateForm", "consolidate", Map.of("childLine", FROM_COMMUNES + mark));
        if (!to.contains("done=consolidated")) {
            throw new IOException("The reports could not be added up: " + to);
        }
        var consolidated = (System.nanoTime() - begin) / 1e9;
        var file = desk.bytes("/manage/movement/report-file?report=" + draft + "&format=docx");
        var all = (System.nanoTime() - begin) / 1e9;
        var taken = number(connection, "select count(*) from movement_report where consolidated_in = " + draft);
        report.figure("report", "communes", taken, "count");
        report.figure("report", "added up", consolidated, "s");
        report.figure("report", "written as DOCX", all - consolidated, "s");
        report.figure("report", "size", file.length, "bytes");
        report.goal("a province's yearly report", all, "<=", 20, "s");
    }

    /** Lines of reporting, what the communes have submitted, and the province's draft. @return its id */
    private static long settle(Connection connection, long province, String mark) throws SQLException {
        var code = Statements.texts(connection, "select code from movement_unit where id = " + province)
                .get(0);
        line(connection, FROM_COMMUNES + mark, "'COMMUNE'", code, code);
        line(connection, TO_CENTRE + mark, "null", code, "VN");
        var year = LocalDate.now().getYear();
        var report = "insert into movement_report (version, line_id, unit_id, keeper_id, period, amendment, form_id, state, number,"
                + " place, signatory, signatory_title, signed_on, drafted_by, change_reason) ";
        var line = "(select id from movement_report_line where code = '";
        var form = "(select max(id) from movement_report_form where code = '" + FORM + "')";
        change(connection, report + "select 1, " + line + FROM_COMMUNES + mark + "'), u.id, u.id, '" + year + "-Y1', 0, " + form
                + ", 'SUBMITTED', '1/BC-UBND', 'Bench', 'Bench', 'Chủ tịch', '" + year
                + "-12-01', 1, '' from movement_unit u where u.parent_id = " + province
                + " and u.kind = 'COMMUNE' and u.valid_to is null order by u.id limit " + COMMUNES);
        for (var field : new String[] {"hoc-vien", "nguoi-lon-dat", "can-bo-dat", "lop-truc-tiep", "to-cong-nghe-so"}) {
            change(connection, "insert into movement_report_value (report_id, field, amount, source) select id, '" + field
                    + "', 100 + id % 100, 'HAND' from movement_report where line_id = " + line + FROM_COMMUNES + mark + "')");
        }
        change(connection, "insert into movement_report_text (report_id, field, body) select id, 'ket-qua',"
                + " repeat('Các tổ công nghệ số cộng đồng đã mở lớp tại nhà văn hóa thôn. ', 20) from movement_report"
                + " where line_id = " + line + FROM_COMMUNES + mark + "')");
        change(connection, report + "select 1, " + line + TO_CENTRE + mark + "'), " + province + ", " + province + ", '" + year
                + "-Y1', 0, " + form + ", 'DRAFT', '', '', '', '', null, " + Officers.id(connection, Officers.PROVINCE) + ", ''");
        return number(
                connection,
                "select id from movement_report where line_id = " + line + TO_CENTRE + mark + "')");
    }

    private static void line(Connection connection, String code, String kind, String from, String to) throws SQLException {
        change(connection, "insert into movement_report_line (version, code, name, branch, rhythm, due_month, due_before, due_move,"
                + " reporter_kind, reporter_code, receiver_code, via, recipients, form_code, starts_on)"
                + " select 1, '" + code + "', 'Bench', branch, 'YEAR', 'LAST', 20, 'BEFORE', " + kind + ", '" + from + "', '" + to
                + "', via, recipients, '" + FORM + "', '2024-01-01' from movement_report_line order by id limit 1");
    }
}
