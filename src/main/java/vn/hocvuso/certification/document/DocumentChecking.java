package vn.hocvuso.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.Shares;
import vn.hocvuso.certification.credential.Credentials;
import vn.hocvuso.certification.template.Field;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.throttle.Throttle;

/** Anyone checks a certificate by its file. */
@ApplicationScoped
public class DocumentChecking {

    /** The door of all who check certificates. */
    private static final String DOOR = "verify";

    /**
     * What a file is, and what it says other than the register.
     *
     * @param number that the file gives itself; empty for none
     * @param issued whether a certificate of this number was issued here
     * @param differences none where the file says what was issued
     */
    public record Answer(DocumentVerdict verdict, String number, boolean issued, List<Difference> differences) {

        /** Where the file says nothing. */
        public static Answer of(DocumentVerdict verdict) {
            return new Answer(verdict, "", false, List.of());
        }
    }

    private final CertificateReading certificates;
    private final Shares shares;
    private final Credentials credentials;
    private final Documents documents;
    private final Throttle throttle;
    private final DocumentCheck check;

    @Inject
    DocumentChecking(
            CertificateReading certificates,
            Shares shares,
            Credentials credentials,
            Documents documents,
            Throttle throttle) {
        this.certificates = certificates;
        this.shares = shares;
        this.credentials = credentials;
        this.documents = documents;
        this.throttle = throttle;
        this.check = new DocumentCheck(documents::isOurs);
    }

    /**
     * Pays for one look; before anything of the file is read.
     *
     * @param client where the request comes from
     * @throws Refusal {@code platform.throttle.wait}
     */
    public void knock(String client) {
        throttle.look(DOOR, client);
    }

    /**
     * Reads the file and compares it with the register.
     *
     * @param site scheme and host of the addresses on paper
     */
    public Answer check(InputStream file, String site) throws IOException {
        var verdict = check.check(file);
        if (!(verdict instanceof DocumentVerdict.Opened opened)) {
            return Answer.of(verdict);
        }
        var number = opened.inside().number();
        var issuance = number.flatMap(certificates::numbered);
        return new Answer(
                verdict,
                number.map(String::valueOf).orElse(""),
                issuance.isPresent(),
                issuance.map(it -> differences(opened, it, site)).orElse(List.of()));
    }

    /** What was signed and is unchanged needs no comparison of its page. */
    private List<Difference> differences(DocumentVerdict.Opened opened, Issuance issuance, String site) {
        var inside = opened.inside();
        var differences = new ArrayList<>(Comparison.ofContent(inside, issuance.text()));
        if (!(opened instanceof DocumentVerdict.Intact)) {
            if (inside.attachments().containsKey(Attachment.CREDENTIAL)) {
                differences.addAll(Comparison.ofCredential(inside, credentials.text(issuance)));
            }
            var anew = documents.anew(issuance, site + "/verify/" + issuance.number());
            try {
                differences.addAll(Comparison.ofPage(inside, CarefulReader.read(anew.file()), anew.marks()));
            } catch (CarefulReader.Unreadable e) {
                throw new IllegalStateException("A sheet of our own cannot be read", e);
            }
        }
        if (!shares.hides(issuance.id(), "")) {
            return List.copyOf(differences);
        }
        // whoever knows a number could make up a file for it, to be told the name
        var name = issuance.content().holder();
        return differences.stream()
                .map(difference -> difference.field().equals(Field.HOLDER.name())
                        ? difference.without("")
                        : difference.without(name).without(Letters.plain(name)))
                .toList();
    }
}
