package vn.hocvuso.search.export;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.search.CertificateQuery;
import vn.hocvuso.search.QuestionText;

/** Administrators and officers have what they found written to a file, watch it, call it off, and take it away. */
@UseCase
public class Exporting {

    /** So many rows a file has at most; what is older is left out. Spreadsheet programs take little more. */
    public static final int MOST_ROWS = 1_000_000;

    /** So many files may wait for one person. */
    private static final int MOST_WAITING = 3;

    private static final int MOST_SHOWN = 50;

    /** How far a file has come. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        EXPIRED;

        public boolean isOver() {
            return compareTo(DONE) >= 0;
        }
    }

    /** What a file is. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file as its owner sees it.
     *
     * @param written rows so far
     * @param endedAt null until it is over
     */
    public record Export(
            long id,
            CertificateQuery query,
            Format format,
            State state,
            long written,
            long bytes,
            Instant askedAt,
            Instant endedAt)
            implements Serializable {}

    /** A finished file. */
    public record Finished(Format format, Path file, long bytes) {}

    private final ExportRows rows;
    private final ExportFolder folder;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Exporting(ExportRows rows, ExportFolder folder, Grants grants, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.folder = folder;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Has a file written; it begins in a moment.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks, {@code
     *     search.export.many} while three of her files are not ready yet
     */
    public long start(Learner.Ref actor, CertificateQuery query, Format format, Locale language) {
        require(actor);
        if (rows.waiting(actor) >= MOST_WAITING) {
            throw new Refusal("search.export.many", MOST_WAITING);
        }
        var question = QuestionText.of(query);
        audit.record(actor.value(), "search.export", "certificates", cut(format + " " + question));
        return rows.add(actor, question, format, language, clock.instant());
    }

    /** As long as the audit log keeps. */
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 500));
    }

    /**
     * The person's own files, the newest first.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks
     */
    public List<Export> own(Learner.Ref actor) {
        require(actor);
        return rows.of(actor, MOST_SHOWN);
    }

    /**
     * Calls the writing off. Too late is no fault.
     *
     * @throws Refusal {@code identity.page.unknown} unless it is hers
     */
    public void cancel(Learner.Ref actor, long id) {
        require(actor);
        if (rows.cancel(actor, id, clock.instant())) {
            audit.record(actor.value(), "search.export-cancel", "certificates", "#" + id);
        }
    }

    /**
     * A finished file, for its owner; written down in the audit log.
     *
     * @throws Refusal {@code identity.page.unknown} where there is none of hers, or not any more
     */
    public Finished take(Learner.Ref actor, long id) {
        require(actor);
        var export = rows.of(actor, id)
                .filter(known -> known.state() == State.DONE)
                .orElseThrow(() -> new Refusal("identity.page.unknown"));
        audit.record(actor.value(), "search.export-take", "certificates", "#" + id + ": " + export.written() + " rows");
        return new Finished(export.format(), folder.file(id, export.format()), export.bytes());
    }

    private void require(Learner.Ref actor) {
        if (grants.jurisdiction(actor).nowhere()) {
            throw new Refusal("identity.page.unknown");
        }
    }
}
