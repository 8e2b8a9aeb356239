package vn.hocvuso.movement.emulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Ranks candidates among their like and never over all: of one kind, and none with more than twice as many people as another
 * of the group. Those of an unknown size are a group of their own.
 */
final class Ranking {

    private static final int TIMES = 2;

    /**
     * Who is ranked.
     *
     * @param kind what makes candidates comparable besides their size
     * @param size how many people there are; empty where it is unknown
     */
    record Entry(long candidate, String kind, OptionalInt size, BigDecimal total) {}

    /**
     * Where one stands.
     *
     * @param group the kind with the least and the greatest size in it, as in {@code COMMUNE:900-1700}; {@code COMMUNE:} for
     *     those of an unknown size
     * @param place from 1 on; those with the same total share one, and the next are as many places below
     */
    record Placed(long candidate, String group, int place, BigDecimal total) {}

    private Ranking() {}

    /** The groups one after the other, the best of each first. */
    static List<Placed> of(List<Entry> entries) {
        var byKind = new TreeMap<String, List<Entry>>();
        entries.forEach(entry ->
                byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry));
        var placed = new ArrayList<Placed>();
        byKind.forEach(
                (kind, all) -> groups(kind, all).forEach((group, members) -> placed.addAll(places(group, members))));
        return placed;
    }

    private static Map<String, List<Entry>> groups(String kind, List<Entry> all) {
        var sized = all.stream()
                .filter(entry -> entry.size().isPresent())
                .sorted(Comparator.comparingInt(entry -> entry.size().getAsInt()))
                .toList();
        var groups = new LinkedHashMap<String, List<Entry>>();
        for (var first = 0; first < sized.size(); ) {
            var least = sized.get(first).size().getAsInt();
            var end = first;
            while (end < sized.size() && sized.get(end).size().getAsInt() <= (long) least * TIMES) {
                end++;
            }
            var greatest = sized.get(end - 1).size().getAsInt();
            groups.put(kind + ":" + least + "-" + greatest, sized.subList(first, end));
            first = end;
        }
        var others = all.stream().filter(entry -> entry.size().isEmpty()).toList();
        if (!others.isEmpty()) {
            groups.put(kind + ":", others);
        }
        return groups;
    }

    private static List<Placed> places(String group, List<Entry> members) {
        var sorted = members.stream()
                .sorted(Comparator.comparing(Entry::total).reversed().thenComparing(Entry::candidate))
                .toList();
        var placed = new ArrayList<Placed>();
        for (var i = 0; i < sorted.size(); i++) {
            var entry = sorted.get(i);
            var shares = i > 0 && entry.total().compareTo(sorted.get(i - 1).total()) == 0;
            var place = shares ? placed.get(i - 1).place() : i + 1;
            placed.add(new Placed(entry.candidate(), group, place, entry.total()));
        }
        return placed;
    }
}
