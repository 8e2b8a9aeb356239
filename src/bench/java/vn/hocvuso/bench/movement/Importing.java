package vn.hocvuso.bench.movement;

import static vn.hocvuso.bench.movement.Statements.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.bench.Report;

/** An administrator hands in a list of as many units as there are communes, with denominators, and has it taken over. */
final class Importing {

    private static final String PAGE = "/manage/movement/unit-import.xhtml";
    private static final String HEADING = "Mã,Tên,Loại,Mã cấp trên,Mã địa bàn,Từ ngày,Đến ngày,Năm,Người trưởng thành,Số hộ,"
            + "\"Học sinh, sinh viên\",\"Cán bộ, công chức, viên chức\",Người lao động,Tiểu thương,Nguồn số liệu,Ngày của số liệu\n";
    private static final Pattern PERCENT = Pattern.compile("id=\"progress\".{0,400}?(\\d+) ?%", Pattern.DOTALL);
    private static final long PAUSE_MILLISECONDS = 200;
    private static final long LONGEST_NANOSECONDS = 600_000_000_000L;

    private Importing() {}

    static void measure(String site, Connection connection, Report report) throws Exception {
        var file = file(connection);
        var desk = new Desk(site, Officers.ADMINISTRATOR);
        var seen = new HashSet<String>();
        var begin = System.nanoTime();
        var list = desk.upload(PAGE, "importForm", "handIn", Map.of("since", "2025-07-01"), "file", file.bytes());
        await(desk, list, "id=\"start\"", seen);
        var checked = (System.nanoTime() - begin) / 1e9;
        await(desk, desk.press(list, "listForm", "start", Map.of()), "Đã nhập xong", seen);
        var all = (System.nanoTime() - begin) / 1e9;
        report.figure("import", "units with denominators", file.rows(), "count");
        report.figure("import", "checked", checked, "s");
        report.figure("import", "taken over", all - checked, "s");
        report.figure("import", "states of the progress bar that were seen", seen.size(), "count");
        report.goal("import of units with denominators", all, "<=", 30, "s");
        report.goal("states of the progress bar that were seen", seen.size(), ">=", 1, "count");
    }

    private record File(byte[] bytes, int rows) {}

    /** A hamlet for each commune. */
    private static File file(Connection connection) throws SQLException {
        var mark = Long.toString(System.nanoTime(), 36);
        var communes = texts(
                connection,
                "select code from movement_unit where kind = 'COMMUNE' and valid_to is null and locality_code is not null");
        var list = new StringBuilder("\uFEFF" + HEADING);
        for (var i = 0; i < communes.size(); i++) {
            list.append(mark).append('.').append(i).append(",Thôn nhập ").append(i).append(",thôn,").append(communes.get(i))
                    .append(",,2025-07-01,,2026,412,130,96,8,35,12,Số liệu làm mẫu,2026-01-15\n");
        }
        return new File(list.toString().getBytes(StandardCharsets.UTF_8), communes.size());
    }

    private static void await(Desk desk, String list, String sign, Set<String> seen)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + LONGEST_NANOSECONDS;
        while (System.nanoTime() < end) {
            var page = desk.page(list);
            PERCENT.matcher(page).results().forEach(found -> seen.add(found.group(1)));
            if (page.contains(sign)) {
                return;
            }
            if (page.contains("id=\"problems\"")) {
                throw new IOException("Rows of the list are wrong: " + page.substring(page.indexOf("id=\"problems\"")));
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        throw new IOException("The list was not worked through");
    }
}
