package vn.hocvuso.certification.register;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.register.tree.Proofs;
import vn.hocvuso.certification.register.tree.Tile;
import vn.hocvuso.certification.register.tree.TileNodes;
import vn.hocvuso.certification.register.tree.TreeHash;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.throttle.Throttle;

/** Gives anybody the proofs of the register: that an act is in it, and that it has only been added to. */
@UseCase
public class RegisterProofs {

    /** The door that all checks of numbers go through. */
    private static final String DOOR = "verify";

    /** The last signed checkpoint. */
    public record Head(long size, String root, String checkpoint) {}

    /**
     * That an act is in the register.
     *
     * @param index its place
     * @param entry the leaf's data, letter by letter
     * @param hashes its audit path from the leaf up (RFC 9162 section 2.1.3), Base64
     */
    public record Inclusion(long index, String entry, List<String> hashes) {}

    /**
     * All acts on one certificate, in the tree of the checkpoint.
     *
     * @param checkpoint the signed text
     */
    public record Inclusions(long size, String checkpoint, List<Inclusion> acts) {}

    /** That the tree of {@code from} entries is the beginning of that of {@code to} (RFC 9162 section 2.1.4). */
    public record Consistency(long from, String fromRoot, long to, String toRoot, List<String> hashes) {}

    private final RegisterRows rows;
    private final CertificateReading certificates;
    private final Throttle throttle;

    @Inject
    RegisterProofs(RegisterRows rows, CertificateReading certificates, Throttle throttle) {
        this.rows = rows;
        this.certificates = certificates;
        this.throttle = throttle;
    }

    /** @throws Refusal {@code certification.register.unknown} while nothing has been entered */
    public Head head() {
        var latest = latest();
        return new Head(latest.size(), base64(latest.root()), latest.text());
    }

    /**
     * Proves every act on the certificate of this number.
     *
     * @param typed as {@link CertificateNumber#typed} reads it
     * @param address where the request comes from, for the throttle
     * @throws Refusal {@code platform.throttle.wait}, or {@code certification.register.unknown} for a number that was never
     *     given, is mistyped, or has not been entered yet
     */
    public Inclusions inclusion(String typed, String address) {
        throttle.look(DOOR, address);
        var latest = latest();
        var entries = CertificateNumber.typed(typed)
                .flatMap(certificates::numbered)
                .map(Issuance::id)
                .map(rows::entriesOf)
                .orElse(List.of())
                .stream()
                .filter(entry -> entry.index() < latest.size())
                .toList();
        if (entries.isEmpty()) {
            throw unknown();
        }
        var needed = entries.stream()
                .flatMap(entry -> Tile.forProof(entry.index(), latest.size()).stream())
                .collect(Collectors.toSet());
        var proofs = new Proofs(new TileNodes(rows.tiles(needed)));
        return new Inclusions(
                latest.size(),
                latest.text(),
                entries.stream()
                        .map(entry -> new Inclusion(
                                entry.index(), entry.body(), base64(proofs.inclusion(entry.index(), latest.size()))))
                        .toList());
    }

    /**
     * Proves that the register has only been added to.
     *
     * @throws Refusal {@code certification.register.unknown} unless {@code 0 < from <= to} and it has so many entries
     */
    public Consistency consistency(long from, long to) {
        if (from <= 0 || from > to || to > latest().size()) {
            throw unknown();
        }
        var proofs = new Proofs(new TileNodes(rows.tiles(Tile.forConsistency(from, to))));
        return new Consistency(
                from, base64(proofs.root(from)), to, base64(proofs.root(to)), base64(proofs.consistency(from, to)));
    }

    /** The hashes of a tile, as many as are asked for; empty when there are fewer. */
    public Optional<byte[]> tile(Tile.Asked asked) {
        return Optional.ofNullable(rows.tiles(List.of(asked.tile())).get(asked.tile()))
                .filter(hashes -> hashes.length >= asked.width() * TreeHash.LENGTH)
                .map(hashes -> Arrays.copyOf(hashes, asked.width() * TreeHash.LENGTH));
    }

    /**
     * The entries below a tile of leaves, each behind its length in two bytes (C2SP tlog-tiles, "Log Entries"); empty when
     * there are fewer.
     */
    public Optional<byte[]> entries(Tile.Asked asked) {
        var first = asked.tile().index() * Tile.WIDTH;
        var entries = rows.entries(first, asked.width());
        return entries.size() == asked.width()
                ? Optional.of(EntryBundle.of(
                        entries.stream().map(RegisterRows.Kept::body).toList()))
                : Optional.empty();
    }

    private RegisterRows.KeptCheckpoint latest() {
        return rows.latest().orElseThrow(RegisterProofs::unknown);
    }

    private static Refusal unknown() {
        return new Refusal("certification.register.unknown");
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(RegisterProofs::base64).toList();
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
