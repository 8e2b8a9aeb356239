package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;

/**
 * Shows a version of a form as the document that its reports become, and makes files of it with nothing filled in: whose form it
 * is, is told as in a report.
 */
@UseCase
public class FormPublishing {

    /** What a version of a form would be while it is being changed. */
    public record Draft(String title, boolean sample, List<FormSection> sections) implements Serializable {

        public Draft {
            sections = List.copyOf(sections);
        }
    }

    /** What Nghị định 30/2020/NĐ-CP, Phụ lục III writes in the places of the issuer and of who signs. */
    private static final String ISSUER = "TÊN CƠ QUAN, TỔ CHỨC";

    private static final String TITLE = "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ";
    private static final String SIGNATORY = "Họ và tên";
    private static final String NUMBER = "……/BC-……";
    private static final String PARTY_NUMBER = "……-BC/……";
    private static final String ROOM = "……………………";
    private static final String UNPUBLISHED = "Bản thiết kế, chưa ban hành.";
    private static final String ANY_PERIOD = "kỳ ……";
    private static final List<String> RECIPIENTS = List.of("Như trên", "Lưu: VT");

    private final ReportLines lines;
    private final FormRights rights;

    @Inject
    FormPublishing(ReportLines lines, FormRights rights) {
        this.lines = lines;
        this.rights = rights;
    }

    /** The version with nothing filled in. @throws Refusal as {@link FormBrowsing#sheet} */
    public ReportDocument document(Learner.Ref actor, long id) {
        var form = rights.requireRead(actor, id);
        return document(form, new Draft(form.title(), form.isSample(), form.sections()));
    }

    /** What the version would be; nothing is kept. @throws Refusal as {@link FormBrowsing#sheet} */
    public ReportDocument document(Learner.Ref actor, long id, Draft draft) {
        return document(rights.requireRead(actor, id), draft);
    }

    /** A file to be filled in. @throws Refusal as {@link FormBrowsing#sheet} */
    public ReportPublishing.Published publish(Learner.Ref actor, long id, ReportPublishing.Format format) {
        var form = rights.requireRead(actor, id);
        var document = document(form, new Draft(form.title(), form.isSample(), form.sections()));
        var name = (form.isSample() ? "bieu-mau-thu-" : "bieu-mau-") + form.code() + "-" + form.number();
        return new ReportPublishing.Published(name + format.ending(), format.mediaType(), format.of(document));
    }

    private ReportDocument document(ReportForm form, Draft draft) {
        var line = line(form);
        var party = line.filter(it -> it.branch() == Branch.PARTY).isPresent();
        return new ReportDocument(
                party,
                "",
                ISSUER,
                party ? PARTY_NUMBER : NUMBER,
                "",
                Optional.empty(),
                DocumentParts.lowered(draft.title()) + " "
                        + line.map(it -> it.rhythm().blank()).orElse(ANY_PERIOD),
                ROOM,
                notes(form, draft),
                DocumentParts.blank(draft.sections()),
                line.map(ReportLine::recipients).filter(it -> !it.isEmpty()).orElse(RECIPIENTS),
                TITLE,
                SIGNATORY);
    }

    /** One that is reported on with it; of those of both branches one of the State. */
    private Optional<ReportLine> line(ReportForm form) {
        var all = lines.on(form.code());
        return all.stream()
                .filter(line -> line.branch() == Branch.GOVERNMENT)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static List<String> notes(ReportForm form, Draft draft) {
        var notes = new ArrayList<String>();
        if (draft.sample()) {
            notes.add(DocumentParts.SAMPLE);
        }
        if (form.publishedAt().isEmpty()) {
            notes.add(UNPUBLISHED);
        }
        return notes;
    }
}
