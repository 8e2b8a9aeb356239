package vn.hocvuso.assessment.attempt;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The chosen places of a question's list as they stand in their column: ascending, with commas. */
public final class Chosen {

    private Chosen() {}

    public static String write(Set<Integer> places) {
        return new TreeSet<>(places).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public static Set<Integer> read(String column) {
        return column.isEmpty()
                ? Set.of()
                : Arrays.stream(column.split(",")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
