package vn.hocvuso.movement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.platform.web.Csv;

/** Hands a table to a browser that keeps it as a file. */
final class TableSending {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableSending() {}

    /** As XLSX where the address says {@code format=xlsx}, else as CSV. */
    static void send(FigureTable table, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("xlsx".equals(request.getParameter("format"))) {
            xlsx(table, response);
        } else {
            csv(table, response);
        }
    }

    private static void csv(FigureTable table, HttpServletResponse response) throws IOException {
        try (var csv = Csv.download(response, table.name() + ".csv")) {
            csv.row(table.headings().toArray());
            for (var row : table.rows()) {
                csv.row(row.toArray());
            }
        }
    }

    private static void xlsx(FigureTable table, HttpServletResponse response) throws IOException {
        var bytes = FigureXlsx.of(table);
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table.name() + ".xlsx\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
