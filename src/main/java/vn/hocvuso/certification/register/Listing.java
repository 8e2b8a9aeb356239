package vn.hocvuso.certification.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the certificates of one file of the export stand, by the hashes of their numbers. */
final class Listing {

    /** The last entry of a certificate, and the places of all. */
    private static final class Line {

        private final List<Long> leaves = new ArrayList<>();
        private Entry last;
        private String expires = "";

        private void add(Entry entry, String expiresOn) {
            leaves.add(entry.index());
            last = entry;
            expires = expiresOn;
        }

        private String json() {
            return "{\"content\":\"" + last.content() + "\",\"expires\":\"" + expires + "\",\"leaves\":["
                    + leaves.stream().map(String::valueOf).collect(Collectors.joining(",")) + "],\"number\":\""
                    + last.number() + "\",\"since\":\"" + last.at() + "\",\"status\":\""
                    + Standing.after(last.kind()) + "\"}";
        }
    }

    private final Map<String, Line> lines = new TreeMap<>();

    /** Adds an entry; those of one certificate come in their order. */
    void add(Entry entry, String expiresOn) {
        lines.computeIfAbsent(entry.number(), unused -> new Line()).add(entry, expiresOn);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** An array, one line for each certificate, the members in the order of RFC 8785. */
    String json() {
        return lines.values().stream().map(Line::json).collect(Collectors.joining(",\n", "[", "]\n"));
    }
}
