package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitImporting.Problem;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.lists.HandedTable;

/**
 * A person hands in a list of targets of her units. All of it is taken over, or nothing, and what is wrong is told row by row.
 * A list is small enough to be done while she waits.
 */
@ApplicationScoped
public class TargetImporting {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = HandedTable.LARGEST;

    /** For all communes of a province, five targets of two years each. */
    public static final int MOST_ROWS = 2_000;

    /**
     * What became of a list.
     *
     * @param targets that were set; 0 where something is wrong
     * @param plans that they are in
     * @param problems because of which nothing was taken over
     * @param warnings about what was taken over all the same
     */
    public record Outcome(int targets, int plans, List<Problem> problems, List<Problem> warnings)
            implements Serializable {

        public boolean taken() {
            return problems.isEmpty();
        }
    }

    private final TargetImportApplying applying;

    @Inject
    TargetImporting(TargetImportApplying applying) {
        this.applying = applying;
    }

    /** The headings of a list, in Vietnamese. */
    public static List<String> headings() {
        return Stream.of(TargetRow.Column.values()).map(TargetRow.Column::title).toList();
    }

    /**
     * Takes a list over, unless something is wrong with it. Targets that it does not name stay; a unit without a plan of the
     * year gets one.
     *
     * @param file as {@link TargetFile#read} reads it
     * @throws Refusal as {@link TargetFile#read}; {@code movement.targetRow.many}; {@code movement.import.unknown} unless she
     *     may change some unit
     */
    public Outcome handIn(Learner.Ref actor, byte[] file) {
        var rows = TargetFile.read(file);
        if (rows.size() > MOST_ROWS) {
            throw new Refusal("movement.targetRow.many", MOST_ROWS).at("file");
        }
        try {
            return applying.apply(actor, rows);
        } catch (TargetImportApplying.NotTaken e) {
            return new Outcome(0, 0, e.problems(), List.of());
        }
    }
}
