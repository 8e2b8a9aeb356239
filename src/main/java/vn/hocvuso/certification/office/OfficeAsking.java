package vn.hocvuso.certification.office;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.text.Sha256;
import vn.hocvuso.platform.throttle.Throttle;

/** Offices ask about certificates with their keys. A wrong key and one that was taken back look alike. */
@UseCase
public class OfficeAsking {

    /** How many certificates may be asked about, or told of, in one call. */
    public static final int MOST = 1000;

    private static final String DOOR = "office";

    /**
     * A certificate as it stands; members that do not apply are empty. What was never issued here has the status {@code
     * UNKNOWN}, and {@code MISTYPED} says that the check digits do not fit.
     *
     * @param contentHash SHA-256 of the text that was sealed, in hexadecimal digits
     */
    public record Answer(
            String number,
            String status,
            String since,
            String reason,
            String successor,
            String kind,
            String holder,
            String title,
            String issuer,
            String issuedOn,
            String expiresOn,
            String contentHash)
            implements Serializable {}

    /**
     * Something that was done to a certificate.
     *
     * @param cursor its place in the register
     * @param act {@code ISSUED}, {@code SUSPENDED}, {@code RESUMED}, {@code REVOKED}, {@code REPLACED}
     */
    public record Change(long cursor, String act, String at, Answer certificate) implements Serializable {}

    /**
     * Changes in the order of the register.
     *
     * @param next the cursor to ask with next; the one that was asked with when there are none
     * @param more whether there are more at this moment
     */
    public record Changes(List<Change> changes, long next, boolean more) implements Serializable {}

    private final Clients clients;
    private final ChangeRows changeRows;
    private final CertificateReading certificates;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    OfficeAsking(
            Clients clients, ChangeRows changeRows, CertificateReading certificates, Throttle throttle, Clock clock) {
        this.clients = clients;
        this.changeRows = changeRows;
        this.certificates = certificates;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * One certificate.
     *
     * @param key as the office sends it
     * @param address where the call comes from, for the throttle of wrong keys
     * @throws Refusal {@code certification.client.key}; {@code platform.throttle.wait}
     */
    public Answer one(String key, String address, String number) {
        called(key, address, "one", 1);
        return answer(number);
    }

    /**
     * Several, in the order of the question.
     *
     * @throws Refusal as {@link #one}, and {@code certification.client.many} for none or more than 1,000
     */
    public List<Answer> list(String key, String address, List<String> numbers) {
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new Refusal("certification.client.many", MOST);
        }
        called(key, address, "list", numbers.size());
        return numbers.stream().map(this::answer).toList();
    }

    /**
     * What has been done to certificates since.
     *
     * @param after the cursor that came last; -1 for all
     * @param limit at most 1,000
     * @throws Refusal as {@link #one}, and {@code certification.client.many} for a limit that is none
     */
    public Changes changes(String key, String address, long after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refusal("certification.client.many", MOST);
        }
        called(key, address, "changes", limit);
        var rows = changeRows.after(after, limit + 1);
        var told = rows.subList(0, Math.min(limit, rows.size()));
        var changes = told.stream().map(this::change).flatMap(Optional::stream).toList();
        var next = told.isEmpty() ? after : told.get(told.size() - 1).index();
        return new Changes(changes, next, rows.size() > limit);
    }

    /** Opens the door, or not; what is asked counts against the office's limit. */
    private void called(String key, String address, String kind, int asked) {
        var client = clients.known(ClientKey.hash(key == null ? "" : key)).orElseThrow(() -> {
            throttle.look(DOOR, address);
            return new Refusal("certification.client.key");
        });
        throttle.allowance(DOOR, String.valueOf(client.id()), client.perMinute(), asked);
        clients.log(client.id(), clock.instant(), kind, asked);
    }

    private Optional<Change> change(ChangeRows.Row row) {
        return certificates
                .identified(row.certificate())
                .map(issuance -> new Change(row.index(), row.act(), row.at().toString(), answer(issuance)));
    }

    private Answer answer(String typed) {
        var number = CertificateNumber.typed(typed);
        if (number.isEmpty()) {
            return unissued(typed == null ? "" : typed, "MISTYPED");
        }
        return certificates
                .numbered(number.get())
                .map(OfficeAsking::answer)
                .orElseGet(() -> unissued(number.get().value(), "UNKNOWN"));
    }

    private static Answer unissued(String number, String status) {
        return new Answer(number, status, "", "", "", "", "", "", "", "", "", "");
    }

    private static Answer answer(Issuance issuance) {
        var content = issuance.content();
        var validity = issuance.validity();
        return new Answer(
                issuance.number(),
                validity.status().name(),
                validity.since() == null ? "" : validity.since().toString(),
                validity.reason(),
                validity.successor(),
                content.kind().name(),
                content.holder(),
                content.courseTitle(),
                content.issuer(),
                content.issuedOn().toString(),
                content.expiresOn() == null ? "" : content.expiresOn().toString(),
                Sha256.hex(issuance.text()));
    }
}
