package vn.hocvuso.search.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.certification.CertificateRecords.Line;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.rounds.Rounds;
import vn.hocvuso.platform.text.RoomMessages;
import vn.hocvuso.search.CertificateSearching;
import vn.hocvuso.search.CertificateSearching.Mark;
import vn.hocvuso.search.QuestionText;
import vn.hocvuso.search.export.ExportRows.Task;
import vn.hocvuso.search.export.Exporting.State;

/** Writes the files that were asked for, one after the other, as their owners would see them page by page. */
@ApplicationScoped
class ExportWriting {

    private static final System.Logger LOG = System.getLogger(ExportWriting.class.getName());
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int PAGE = 1_000;
    private static final List<String> HEADINGS =
            List.of("number", "holder", "course", "place", "issuer", "issuedOn", "status");

    private final ExportRows rows;
    private final ExportFolder folder;
    private final CertificateSearching searching;
    private final Rounds rounds;
    private final Clock clock;

    @Inject
    ExportWriting(ExportRows rows, ExportFolder folder, CertificateSearching searching, Rounds rounds, Clock clock) {
        this.rows = rows;
        this.folder = folder;
        this.searching = searching;
        this.rounds = rounds;
        this.clock = clock;
    }

    void begin(@Observes Startup startup) {
        rounds.every(Duration.ofSeconds(5), Duration.ofSeconds(1), "Exports could not be written", this::round);
    }

    private void round() throws InterruptedException {
        rows.expire(clock.instant().minus(KEPT)).forEach(folder::delete);
        for (var next = rows.next(); next.isPresent(); next = rows.next()) {
            write(next.get());
        }
    }

    private void write(Task task) throws InterruptedException {
        try {
            var written = writeRows(task);
            if (written.isPresent()) {
                finish(task, written.get());
            } else {
                folder.delete(task.id());
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Export " + task.id() + " could not be written", e);
            rows.end(task.id(), State.FAILED, 0, 0, clock.instant());
            folder.delete(task.id());
        }
    }

    private void finish(Task task, long written) throws IOException {
        var file = folder.file(task.id(), task.format());
        Files.move(folder.part(task.id()), file, StandardCopyOption.REPLACE_EXISTING);
        if (!rows.end(task.id(), State.DONE, written, Files.size(file), clock.instant())) {
            folder.delete(task.id());
        }
    }

    /** How many rows; empty when it was called off. */
    private Optional<Long> writeRows(Task task) throws IOException, InterruptedException {
        var query = QuestionText.read(task.question());
        var written = 0L;
        try (var out = Files.newOutputStream(folder.part(task.id()));
                var table = Table.begin(task.format(), out)) {
            table.row(HEADINGS.stream()
                    .map(heading -> text(task.language(), "certificates." + heading))
                    .toList());
            Optional<Mark> after = Optional.empty();
            do {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (!rows.progress(task.id(), written)) {
                    return Optional.empty();
                }
                var found = searching.certificates(task.learner(), query, after, PAGE);
                if (!found.ready()) {
                    throw new IllegalStateException("The index is not ready");
                }
                for (var line : found.lines()) {
                    table.row(cells(line, task.language()));
                    written++;
                }
                after = Optional.ofNullable(found.next());
            } while (after.isPresent() && written < Exporting.MOST_ROWS);
        } catch (Refusal refusal) {
            throw new IOException("No longer allowed: " + refusal.key(), refusal);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Optional.of(written);
    }

    private static List<String> cells(Line line, Locale language) {
        return Stream.of(
                        line.number(),
                        line.holder(),
                        line.courseTitle(),
                        line.place(),
                        line.issuer(),
                        line.issuedOn().toString(),
                        text(language, "certificates.status." + line.status()))
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private static String text(Locale language, String key) {
        try {
            return RoomMessages.of("search", language).getString(key);
        } catch (MissingResourceException e) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }
}
