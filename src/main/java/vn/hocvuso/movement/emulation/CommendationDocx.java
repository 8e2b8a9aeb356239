package vn.hocvuso.movement.emulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.movement.letter.LetterDocx;
import vn.hocvuso.movement.letter.LetterTable.Column;
import vn.hocvuso.movement.letter.LetterTable.Side;
import vn.hocvuso.movement.letter.Letterhead;
import vn.hocvuso.movement.letter.Numbers;

/** Writes who is to be commended as a Word file (ECMA-376), with the layout of an administrative document. */
final class CommendationDocx {

    /** A settled round. @param objectionsUntil the last day on which its list could be objected to */
    record Facts(
            String round, int year, String leader, String checker, LocalDate objectionsUntil, LocalDate settledOn) {}

    private static final String KIND = "DANH SÁCH";
    private static final int NUMBER = 800;
    private static final int BY = 2350;
    private static final int TITLE = 1600;
    private static final int PLACE = 900;
    private static final int POINTS = 950;
    private static final int NAME = LetterDocx.TEXT_WIDTH - NUMBER - BY - TITLE - PLACE - POINTS;

    private CommendationDocx() {}

    static byte[] of(Letterhead head, Facts facts, CriteriaSet.Words words, List<Commended.Row> rows) {
        var about = "Đề nghị biểu dương danh hiệu “" + words.title() + "” năm " + facts.year();
        var letter = new LetterDocx(head, about);
        letter.title(KIND, about);
        if (words.sample()) {
            letter.note("Bộ tiêu chí ví dụ, không phải do cơ quan có thẩm quyền ban hành.");
        }
        letter.paragraph(basis(facts, words, rows.size()));
        if (!rows.isEmpty()) {
            table(letter, words, rows);
            letter.paragraph("Danh sách có " + rows.size() + " " + counted(words.kind())
                    + ". Hạng chỉ xếp trong từng nhóm; điểm bằng nhau thì cùng hạng.");
        }
        return letter.finish();
    }

    private static String basis(Facts facts, CriteriaSet.Words words, int count) {
        var settled = "Đợt “" + facts.round() + "” chấm theo bộ tiêu chí “" + words.name() + "”; "
                + facts.checker() + " thẩm định; danh sách được niêm yết công khai đến hết ngày "
                + day(facts.objectionsUntil()) + " và chốt ngày "
                + day(facts.settledOn()) + ". ";
        return count == 0
                ? settled + "Không có " + counted(words.kind()) + " nào đạt từ " + words.threshold() + " điểm trên 100."
                : settled + facts.leader() + " đề nghị biểu dương " + count + " " + counted(words.kind())
                        + " sau đây, đạt từ " + words.threshold() + " điểm trên 100:";
    }

    /** What candidates of a kind are called in such documents. */
    static String counted(CandidateKind kind) {
        return switch (kind) {
            case UNIT -> "tập thể";
            case PERSON -> "cá nhân";
            case HOUSEHOLD -> "hộ gia đình";
        };
    }

    private static String day(LocalDate on) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", on.getDayOfMonth(), on.getMonthValue(), on.getYear());
    }

    private static void table(LetterDocx letter, CriteriaSet.Words words, List<Commended.Row> rows) {
        var table = letter.table(
                new Column("STT", NUMBER, Side.CENTRE),
                new Column(named(words.kind()), NAME, Side.LEFT),
                new Column("Đơn vị đề nghị", BY, Side.LEFT),
                new Column("Danh hiệu", TITLE, Side.CENTRE),
                new Column("Hạng", PLACE, Side.CENTRE),
                new Column("Điểm", POINTS, Side.RIGHT));
        var group = "";
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.group().equals(group)) {
                group = row.group();
                table.band("Nhóm: " + group);
            }
            table.row(
                    String.valueOf(i + 1),
                    row.name(),
                    row.unit(),
                    words.title(),
                    String.valueOf(row.place()),
                    Numbers.shown(row.total()));
        }
    }

    private static String named(CandidateKind kind) {
        return switch (kind) {
            case UNIT -> "Tên tập thể";
            case PERSON -> "Họ và tên";
            case HOUSEHOLD -> "Họ và tên chủ hộ";
        };
    }
}
