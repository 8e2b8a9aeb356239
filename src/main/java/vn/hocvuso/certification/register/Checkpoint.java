package vn.hocvuso.certification.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.register.tree.TreeHash;

/**
 * The register at one moment (C2SP tlog-checkpoint): how many entries, and the root over them. Two lines of our own follow:
 * the time, and how many entries the register began with, which are older than itself.
 *
 * @param origin which register it is
 * @param root 32 bytes
 */
record Checkpoint(String origin, long size, byte[] root, Instant at, long founding) {

    private static final String TIME = "time ";
    private static final String FOUNDING = "founding ";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** A signed one as it was read: nothing of it is true unless {@code key} is there. */
    record Read(Checkpoint checkpoint, Optional<String> key) {}

    String body() {
        return String.join(
                "\n",
                origin,
                Long.toString(size),
                Base64.getEncoder().encodeToString(root),
                TIME + at,
                FOUNDING + founding,
                "");
    }

    /** The text that is kept and given away. */
    String signed(KeyRing keys) {
        return SignedNote.write(body(), origin, keys);
    }

    /** Reads a signed checkpoint and looks who has signed it; empty when it is none of ours. */
    static Optional<Read> read(String text, KeyRing keys) {
        return SignedNote.read(text).flatMap(note -> parse(note.body())
                .map(checkpoint -> new Read(checkpoint, note.signedBy(checkpoint.origin(), keys))));
    }

    private static Optional<Checkpoint> parse(String body) {
        var lines = body.split("\n");
        if (lines.length < 3 || lines[0].isEmpty() || !NUMBER.matcher(lines[1]).matches()) {
            return Optional.empty();
        }
        var more = new HashMap<String, String>();
        for (var i = 3; i < lines.length; i++) {
            var space = lines[i].indexOf(' ') + 1;
            more.put(lines[i].substring(0, space), lines[i].substring(space));
        }
        var founding = more.getOrDefault(FOUNDING, "");
        if (!NUMBER.matcher(founding).matches()) {
            return Optional.empty();
        }
        try {
            var root = Base64.getDecoder().decode(lines[2]);
            return root.length == TreeHash.LENGTH
                    ? Optional.of(new Checkpoint(
                            lines[0],
                            Long.parseLong(lines[1]),
                            root,
                            Instant.parse(more.getOrDefault(TIME, "")),
                            Long.parseLong(founding)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
