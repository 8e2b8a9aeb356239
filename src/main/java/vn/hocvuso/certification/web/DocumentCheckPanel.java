package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import vn.hocvuso.certification.document.Difference;
import vn.hocvuso.certification.document.DocumentChecking.Answer;
import vn.hocvuso.certification.document.DocumentVerdict;

/** What the checking page says of a file that was brought to it. */
@Named
@RequestScoped
public class DocumentCheckPanel {

    /** The attribute of the request in which {@link DocumentForm} leaves its answer, or the code of one. */
    static final String ANSWER = DocumentCheckPanel.class.getName();

    private static final String PARAMETER = "file";

    /** What can be said without the file. */
    private static final Set<String> PLAIN =
            Set.of("notPdf", "tooLarge", "damaged", "encrypted", "script", "swollen", "wait");

    /**
     * A difference as it is shown.
     *
     * @param label key of the part's name; empty for one that has none, which is then shown by its path
     * @param before what both say first
     * @param after what both say last
     */
    public record Shown(String label, String path, String before, String inFile, String inRegister, String after) {

        /** Whether the register says something of it. */
        public boolean issued() {
            return !(before + inRegister + after).isEmpty();
        }
    }

    private final HttpServletRequest request;

    @Inject
    DocumentCheckPanel(HttpServletRequest request) {
        this.request = request;
    }

    /** The page that says this of a file. */
    static String address(String code) {
        return "/verify?" + PARAMETER + "=" + code;
    }

    /** The second half of the keys of what is said; empty when no file was brought. */
    public String getCode() {
        var left = request.getAttribute(ANSWER);
        if (left instanceof Answer answer) {
            return code(answer);
        }
        var code = left instanceof String said ? said : request.getParameter(PARAMETER);
        return code != null && PLAIN.contains(code) ? code : "";
    }

    static String code(Answer answer) {
        var verdict = answer.verdict();
        if (verdict instanceof DocumentVerdict.NotPdf) {
            return "notPdf";
        } else if (verdict instanceof DocumentVerdict.TooLarge) {
            return "tooLarge";
        } else if (verdict instanceof DocumentVerdict.Refused refused) {
            return switch (refused.reason()) {
                case ENCRYPTED -> "encrypted";
                case SCRIPT -> "script";
                case SWOLLEN -> "swollen";
            };
        } else if (verdict instanceof DocumentVerdict.Unsigned) {
            return answer.issued() && !answer.differences().isEmpty() ? "altered" : "unsigned";
        } else if (verdict instanceof DocumentVerdict.Foreign) {
            return "foreign";
        } else if (verdict instanceof DocumentVerdict.Broken) {
            return "broken";
        } else if (verdict instanceof DocumentVerdict.OutOfTime) {
            return "outOfTime";
        } else if (verdict instanceof DocumentVerdict.Appended) {
            return "appended";
        } else if (verdict instanceof DocumentVerdict.Intact) {
            return !answer.issued() ? "missing" : answer.differences().isEmpty() ? "intact" : "differs";
        }
        return "damaged";
    }

    public boolean isGood() {
        return getCode().equals("intact");
    }

    /** True when somebody has changed what was issued, or made up what was not. */
    public boolean isBad() {
        return Set.of("foreign", "broken", "outOfTime", "appended", "altered", "missing", "differs")
                .contains(getCode());
    }

    /** The name on the certificate of a foreign signer; empty otherwise. */
    public String getSigner() {
        return request.getAttribute(ANSWER) instanceof Answer answer
                        && answer.verdict() instanceof DocumentVerdict.Foreign foreign
                ? foreign.signer()
                : "";
    }

    public List<Shown> getDifferences() {
        return request.getAttribute(ANSWER) instanceof Answer answer
                ? answer.differences().stream().map(DocumentCheckPanel::shown).toList()
                : List.of();
    }

    /** True when the number is known, so that what was looked for and not found can be told. */
    public boolean isCompared() {
        return request.getAttribute(ANSWER) instanceof Answer answer && answer.issued();
    }

    private static Shown shown(Difference difference) {
        var from = difference.alike();
        var back = difference.alikeAtTheEnd();
        var inFile = difference.inFile();
        var inRegister = difference.inRegister();
        return new Shown(
                label(difference.field()),
                difference.field(),
                inFile.substring(0, from),
                inFile.substring(from, inFile.length() - back),
                inRegister.substring(from, inRegister.length() - back),
                inRegister.substring(inRegister.length() - back));
    }

    private static String label(String field) {
        return switch (field) {
            case "HOLDER", "holder" -> "holder";
            case "ACHIEVEMENT", "course.title", "title" -> "achievement";
            case "NUMBER", "number" -> "number";
            case "ISSUER", "issuer" -> "issuer";
            case "ISSUED_ON", "issuedOn", "issuedAt" -> "issuedOn";
            case "EXPIRES_ON", "expiresOn" -> "expiresOn";
            case "FACTS" -> "facts";
            case "score" -> "score";
            case "HEADING", "SUBHEADING" -> "heading";
            case "ADDRESS" -> "address";
            case "TEXT", "DEED", "SIGNATORY" -> "text";
            case "pages" -> "pages";
            case "" -> "other";
            default -> field.equals("COMPETENCES") || field.startsWith("competences") ? "competences" : "";
        };
    }
}
