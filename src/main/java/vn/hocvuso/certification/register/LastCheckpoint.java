package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import vn.hocvuso.certification.keys.KeyRing;

/**
 * The last checkpoint in a file outside of the database, so that a database that was set back shows. It is only ever replaced
 * by one of the same register that is further on.
 */
@ApplicationScoped
class LastCheckpoint {

    /** What the file says about the database. */
    enum Verdict {
        /** There is none yet. */
        ABSENT,
        AGREES,
        /** It is not signed by us. */
        FORGED,
        /** The database has fewer entries than it once had. */
        AHEAD,
        /** The database once had other entries. */
        OTHER
    }

    private final RegisterRows rows;
    private final KeyRing keys;
    private final Path file;

    @Inject
    LastCheckpoint(RegisterRows rows, KeyRing keys, RegisterSettings settings) {
        this.rows = rows;
        this.keys = keys;
        this.file = settings.checkpointFile();
    }

    /** Compares it with the database. */
    Verdict verdict() {
        return text().map(this::verdict).orElse(Verdict.ABSENT);
    }

    private Verdict verdict(String text) {
        var read = Checkpoint.read(text, keys).filter(one -> one.key().isPresent());
        if (read.isEmpty()) {
            return Verdict.FORGED;
        }
        var kept = read.get().checkpoint();
        if (kept.size() > rows.latest().map(RegisterRows.KeptCheckpoint::size).orElse(0L)) {
            return Verdict.AHEAD;
        }
        return rows.checkpointOf(kept.size())
                .filter(row -> Arrays.equals(row.root(), kept.root()))
                .map(row -> Verdict.AGREES)
                .orElse(Verdict.OTHER);
    }

    /** Brings it up to the last checkpoint; unless it agrees, or is not there yet, it stays as it is. */
    void follow() {
        var latest = rows.latest().map(RegisterRows.KeptCheckpoint::text);
        if (latest.isPresent() && !latest.equals(text())) {
            var verdict = verdict();
            if (verdict == Verdict.AGREES || verdict == Verdict.ABSENT) {
                write(latest.get());
            }
        }
    }

    private Optional<String> text() {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // a name of its own: two servers, or two rounds, may write at the same moment
            var written = Files.createTempFile(folder, file.getFileName().toString(), ".new");
            try (var channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The last checkpoint could not be written", e);
        }
    }
}
