package vn.hocvuso.movement.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.movement.place.UnitImporting;
import vn.hocvuso.platform.web.Csv;

/** {@code /manage/movement/unit-template}: a list of units to begin with, its heading and an example. */
@WebServlet("/manage/movement/unit-template")
public class UnitTemplate extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A hamlet of a commune that there is, with numbers that nobody has counted. */
    private static final Object[] EXAMPLE = {
        "18322.01",
        "Thôn 1 (ví dụ)",
        "thôn",
        "18322",
        "",
        "2025-07-01",
        "",
        "2026",
        "412",
        "130",
        "96",
        "8",
        "35",
        "12",
        "Ví dụ, hãy thay bằng nguồn của bạn",
        "2026-01-15"
    };

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var csv = Csv.download(response, "mau-don-vi.csv")) {
            csv.row(UnitImporting.headings().toArray());
            csv.row(EXAMPLE);
        }
    }
}
