package vn.hocvuso.movement.report;

import vn.hocvuso.movement.letter.LetterDocx;
import vn.hocvuso.movement.letter.LetterTable.Column;
import vn.hocvuso.movement.letter.LetterTable.Side;

/** Writes a report as a Word file (ECMA-376), to be gone on with by hand. */
final class ReportDocx {

    private static final int NUMBER_WIDTH = 800;
    private static final int VALUE_WIDTH = 2100;

    private final ReportDocument report;
    private final LetterDocx file;

    private ReportDocx(ReportDocument report) {
        this.report = report;
        file = new LetterDocx(report.letterhead(), report.title());
    }

    static byte[] of(ReportDocument report) {
        return new ReportDocx(report).write();
    }

    private byte[] write() {
        file.title(ReportDocument.KIND, report.about());
        if (!report.addressee().isEmpty()) {
            file.addressee(report.addressee());
        }
        report.notes().forEach(file::note);
        for (var i = 0; i < report.parts().size(); i++) {
            part(
                    ReportDocument.heading(i, report.parts().get(i)),
                    report.parts().get(i));
        }
        return file.finish();
    }

    private void part(String heading, ReportDocument.Part part) {
        file.heading(heading);
        if (!part.rows().isEmpty()) {
            var table = file.table(
                    new Column("STT", NUMBER_WIDTH, Side.CENTRE),
                    new Column("Chỉ tiêu", LetterDocx.TEXT_WIDTH - NUMBER_WIDTH - VALUE_WIDTH, Side.LEFT),
                    new Column("Số liệu", VALUE_WIDTH, Side.RIGHT));
            for (var i = 0; i < part.rows().size(); i++) {
                var row = part.rows().get(i);
                table.row(String.valueOf(i + 1), row.label(), row.shown());
            }
        }
        for (var words : part.words()) {
            file.label(words.label() + ":");
            words.paragraphs().forEach(file::paragraph);
        }
    }
}
