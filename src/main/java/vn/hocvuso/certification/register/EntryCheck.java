package vn.hocvuso.certification.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.register.tree.Growth;
import vn.hocvuso.certification.register.tree.Tile;

/**
 * Goes through the register from its first entry, builds its tree anew and compares: entries with acts and certificates, tiles,
 * checkpoints. One run, one object.
 */
final class EntryCheck {

    /** A transaction may last, and clocks of two servers may differ, but not for longer. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int PORTION = 1000;

    private final RegisterRows rows;
    private final CheckRows compared;
    private final KeyRing keys;
    private final Findings findings;

    private final Growth growth = new Growth(0, Map.of());
    private final Map<Long, RegisterRows.KeptCheckpoint> checkpoints = new HashMap<>();
    private long checkpointsReadTo;
    private long founding = Long.MAX_VALUE;
    private Instant lastCheckpointAt = Instant.EPOCH;
    private boolean whole = true;

    EntryCheck(RegisterRows rows, CheckRows compared, KeyRing keys, Findings findings) {
        this.rows = rows;
        this.compared = compared;
        this.keys = keys;
        this.findings = findings;
    }

    /** Compares the first {@code size} entries. */
    void run(long size, Watch watch) {
        rows.first()
                .flatMap(first -> Checkpoint.read(first.text(), keys))
                .filter(first -> first.key().isPresent())
                .ifPresent(first -> founding = first.checkpoint().founding());
        var next = 0L;
        while (next < size && !watch.cancelled()) {
            readCheckpoints(next + PORTION);
            var portion = compared.entries(next, size, PORTION);
            for (var row : portion) {
                next = missing(next, row.kept().index());
                compare(row);
                next++;
                checkpoint(next);
            }
            if (portion.isEmpty()) {
                next = missing(next, size);
            }
            tiles();
            watch.progress(next, size);
        }
        if (!watch.cancelled()) {
            end(size);
        }
    }

    /** How many entries were there before the register began to watch; what they say of their time is believed. */
    long founding() {
        return founding;
    }

    private long missing(long from, long to) {
        if (from < to) {
            whole = false;
            findings.add(Finding.entry(Breach.ENTRY_MISSING, from, ""));
        }
        return to;
    }

    private void compare(CheckRows.Compared row) {
        var kept = row.kept();
        var number = row.deed().map(Deed::number).orElse("");
        growth.add(Entry.leafHash(kept.body()));
        var entry = Entry.read(kept.body()).filter(one -> one.index() == kept.index());
        if (entry.isEmpty() || !Arrays.equals(kept.leafHash(), Entry.leafHash(kept.body()))) {
            findings.add(Finding.entry(Breach.ENTRY_CHANGED, kept.index(), number));
        } else if (!row.certificateThere()) {
            findings.add(Finding.certificate(Breach.CERTIFICATE_MISSING, kept.certificate(), ""));
        } else if (row.deed().isEmpty()) {
            findings.add(Finding.act(Breach.ACT_MISSING, kept.act(), ""));
        } else {
            compare(kept, entry.get(), row.deed().get());
        }
    }

    private void compare(RegisterRows.Kept kept, Entry entry, Deed deed) {
        var told = Entry.of(kept.index(), deed);
        if (!told.content().equals(entry.content()) || !told.number().equals(entry.number())) {
            findings.add(Finding.certificate(Breach.CONTENT_CHANGED, kept.certificate(), deed.number()));
        }
        if (!told.at().equals(entry.at())) {
            findings.add(Finding.act(Breach.BACK_DATED, kept.act(), deed.number()));
        } else if (!told.kind().equals(entry.kind())
                || !told.reason().equals(entry.reason())
                || !told.successor().equals(entry.successor())
                || deed.certificate() != kept.certificate()) {
            findings.add(Finding.act(Breach.ACT_CHANGED, kept.act(), deed.number()));
        } else if (kept.index() >= founding && entry.at().isBefore(lastCheckpointAt.minus(PATIENCE))) {
            findings.add(Finding.act(Breach.BACK_DATED, kept.act(), deed.number()));
        }
    }

    private void readCheckpoints(long to) {
        var more = true;
        while (more && checkpointsReadTo < to) {
            var portion = rows.checkpointsAfter(checkpointsReadTo, PORTION);
            for (var row : portion) {
                checkpoints.put(row.size(), row);
                checkpointsReadTo = row.size();
            }
            more = portion.size() == PORTION;
        }
    }

    private void checkpoint(long size) {
        Optional.ofNullable(checkpoints.remove(size)).ifPresent(row -> {
            var read = Checkpoint.read(row.text(), keys);
            if (read.flatMap(Checkpoint.Read::key).isEmpty()) {
                findings.add(Finding.checkpoint(Breach.CHECKPOINT_UNSIGNED, size));
                return;
            }
            var said = read.get().checkpoint();
            if (whole && !Arrays.equals(said.root(), growth.root())
                    || said.size() != size
                    || !Arrays.equals(said.root(), row.root())
                    || !said.at().equals(row.at())) {
                findings.add(Finding.checkpoint(Breach.CHECKPOINT_UNFIT, size));
            }
            if (!read.get().key().flatMap(keys::named).orElseThrow().mayHaveSigned(said.at())) {
                findings.add(Finding.checkpoint(Breach.KEY_NOT_IN_USE, size));
            }
            lastCheckpointAt = said.at();
        });
    }

    private void tiles() {
        var changed = growth.changed();
        growth.written();
        if (whole) {
            var kept = rows.tiles(changed.keySet());
            changed.forEach((tile, hashes) -> compare(tile, hashes, kept.getOrDefault(tile, new byte[0])));
        }
    }

    /** What a tile holds beyond this belongs to entries that have come since. */
    private void compare(Tile tile, byte[] hashes, byte[] kept) {
        if (kept.length < hashes.length || !Arrays.equals(hashes, Arrays.copyOf(kept, hashes.length))) {
            findings.add(new Finding(Breach.TILE_CHANGED, "certification_register_tile", tile.path(), ""));
        }
    }

    private void end(long size) {
        if (size > 0 && rows.checkpointOf(size).isEmpty()) {
            findings.add(Finding.checkpoint(Breach.CHECKPOINT_UNFIT, size));
        }
    }
}
