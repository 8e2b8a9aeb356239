package vn.hocvuso.assessment.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Finds questions for the lines of a blueprint. Lines may overlap: a question that two of them could ask goes where it is
 * needed. That is a matching of lines with questions, found along augmenting paths (Kuhn, "The Hungarian method for the
 * assignment problem", Naval Research Logistics Quarterly 2, 1955; as a depth-first search in Cormen et al.,
 * "Introduction to Algorithms", 3rd edition, section 26.3).
 *
 * @param <T> what stands for a question
 */
public final class Blueprint<T> {

    /** A line that cannot be filled, and how many questions there are for it. */
    public record Lack(BlueprintPart part, int found) {}

    private static final int NOBODY = -1;

    private final List<BlueprintPart> slots;
    private final List<T> items;
    private final BiPredicate<T, BlueprintPart> fits;
    private final int[] slotOf;
    private final int[] itemOf;

    private Blueprint(List<BlueprintPart> parts, List<T> items, BiPredicate<T, BlueprintPart> fits) {
        this.slots = parts.stream()
                .flatMap(part -> IntStream.range(0, part.count()).mapToObj(i -> part))
                .toList();
        this.items = items;
        this.fits = fits;
        this.slotOf = new int[items.size()];
        this.itemOf = new int[slots.size()];
        Arrays.fill(slotOf, NOBODY);
        Arrays.fill(itemOf, NOBODY);
        for (var slot = 0; slot < slots.size(); slot++) {
            place(slot, new boolean[items.size()]);
        }
    }

    /**
     * The questions, in the order of the lines; fewer, when the lines cannot be filled.
     *
     * @param items those that come first are taken first
     */
    public static <T> List<T> fill(List<BlueprintPart> parts, List<T> items, BiPredicate<T, BlueprintPart> fits) {
        var matched = new Blueprint<>(parts, items, fits);
        return Arrays.stream(matched.itemOf)
                .filter(item -> item != NOBODY)
                .mapToObj(items::get)
                .toList();
    }

    /** The lines that cannot be filled from these questions, whatever is asked for the others. */
    public static <T> List<Lack> lacks(List<BlueprintPart> parts, List<T> items, BiPredicate<T, BlueprintPart> fits) {
        var found = found(parts, items, fits);
        return IntStream.range(0, parts.size())
                .filter(line -> found.get(line) < parts.get(line).count())
                .mapToObj(line -> new Lack(parts.get(line), found.get(line)))
                .toList();
    }

    /** For each line how many of its questions there are, when as many as can be are found for all together. */
    public static <T> List<Integer> found(
            List<BlueprintPart> parts, List<T> items, BiPredicate<T, BlueprintPart> fits) {
        var matched = new Blueprint<>(parts, items, fits);
        var found = new ArrayList<Integer>();
        var slot = 0;
        for (var part : parts) {
            found.add((int) IntStream.range(slot, slot + part.count())
                    .filter(one -> matched.itemOf[one] != NOBODY)
                    .count());
            slot += part.count();
        }
        return found;
    }

    private boolean place(int slot, boolean[] tried) {
        var part = slots.get(slot);
        // First what nobody has, so that nobody is moved without need.
        for (var free : new boolean[] {true, false}) {
            for (var item = 0; item < items.size(); item++) {
                var candidate = items.get(item);
                if (tried[item] || free != (slotOf[item] == NOBODY) || !fits.test(candidate, part)) {
                    continue;
                }
                tried[item] = true;
                if (free || place(slotOf[item], tried)) {
                    slotOf[item] = slot;
                    itemOf[slot] = item;
                    return true;
                }
            }
        }
        return false;
    }
}
