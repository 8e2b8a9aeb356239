package vn.hocvuso.certification.register;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.register.tree.Growth;
import vn.hocvuso.certification.register.tree.Tile;
import vn.hocvuso.platform.UseCase;

/**
 * Enters acts that wait, a portion in one transaction with its tiles and a signed checkpoint: whatever is cut off leaves
 * nothing behind. Of several servers, who holds the head's row appends.
 */
@UseCase
class Appending {

    private final RegisterRows rows;
    private final RegisterSettings settings;
    private final KeyRing keys;
    private final Clock clock;

    @Inject
    Appending(RegisterRows rows, RegisterSettings settings, KeyRing keys, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Enters the earliest.
     *
     * @return how many
     * @throws IllegalStateException when the tiles of the edge, or a last checkpoint signed by us, are not there
     */
    int append(int most) {
        var size = rows.lockedSize();
        var last = last(size);
        // acts on certificates from before there were keys come first: they are older than the register
        var founding = last.map(Checkpoint::founding).orElseGet(rows::pendingUnsealed);
        var deeds = rows.deeds(most);
        if (deeds.isEmpty()) {
            return 0;
        }
        var growth = new Growth(size, rows.tiles(Tile.edge(size)));
        var entries = new ArrayList<Entry>();
        for (var deed : deeds) {
            var entry = Entry.of(growth.size(), deed);
            growth.add(entry.leafHash());
            entries.add(entry);
        }
        rows.enter(entries, deeds);
        rows.keep(growth.changed());
        var checkpoint = new Checkpoint(
                last.map(Checkpoint::origin).orElseGet(settings::origin),
                growth.size(),
                growth.root(),
                clock.instant(),
                founding);
        rows.keep(checkpoint, checkpoint.signed(keys));
        return deeds.size();
    }

    private Optional<Checkpoint> last(long size) {
        if (size == 0) {
            return Optional.empty();
        }
        return Optional.of(rows.checkpointOf(size)
                .flatMap(row -> Checkpoint.read(row.text(), keys))
                .filter(read -> read.key().isPresent())
                .map(Checkpoint.Read::checkpoint)
                .orElseThrow(
                        () -> new IllegalStateException("The last checkpoint of the register is not signed by us")));
    }
}
