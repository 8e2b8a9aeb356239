package vn.hocvuso.certification.register.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Roots and proofs out of tiles, against the definitions of RFC 6962 written down as they stand there. */
class ProofsTest {

    private static final int LARGEST = 700;

    /** Leaves and roots of the test data of Certificate Transparency (github.com/google/certificate-transparency). */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootsAreThoseOfCertificateTransparency() {
        var growth = new Growth(0, Map.of());
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(growth.root()));
        for (var i = 0; i < LEAVES.size(); i++) {
            growth.add(TreeHash.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertEquals(ROOTS.get(i), HexFormat.of().formatHex(growth.root()), "of " + (i + 1));
        }
    }

    /** The audit paths that RFC 6962 section 2.1.3 names for its tree of seven leaves. */
    @Test
    void theAuditPathsOfTheExampleAreThoseOfTheText() {
        var leaves = leaves(7);
        var proofs = new Proofs(new TileNodes(tiles(leaves)));
        var ij = TreeHash.node(leaves.get(4), leaves.get(5));
        var gh =
                TreeHash.node(TreeHash.node(leaves.get(0), leaves.get(1)), TreeHash.node(leaves.get(2), leaves.get(3)));
        var l = TreeHash.node(ij, leaves.get(6));
        same(List.of(leaves.get(1), TreeHash.node(leaves.get(2), leaves.get(3)), l), proofs.inclusion(0, 7));
        same(List.of(leaves.get(2), TreeHash.node(leaves.get(0), leaves.get(1)), l), proofs.inclusion(3, 7));
        same(List.of(leaves.get(5), leaves.get(6), gh), proofs.inclusion(4, 7));
        same(List.of(ij, gh), proofs.inclusion(6, 7));
        same(
                List.of(leaves.get(2), leaves.get(3), TreeHash.node(leaves.get(0), leaves.get(1)), l),
                proofs.consistency(3, 7));
        same(List.of(l), proofs.consistency(4, 7));
        same(List.of(ij, leaves.get(6), gh), proofs.consistency(6, 7));
    }

    @Test
    void everySizeHasTheRootOfTheDefinition() {
        var leaves = leaves(LARGEST);
        var growth = new Growth(0, Map.of());
        for (var size = 1; size <= LARGEST; size++) {
            growth.add(leaves.get(size - 1));
            assertArrayEquals(naive(leaves.subList(0, size)), growth.root(), "of " + size);
        }
    }

    @Property(tries = 400)
    void everyLeafIsProvedAndNothingElse(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int chosen) {
        var index = chosen % size;
        var leaves = leaves(size);
        var path = new Proofs(new TileNodes(tiles(leaves))).inclusion(index, size);
        var root = naive(leaves);
        same(naivePath(index, leaves), path);
        assertTrue(ProofCheck.included(leaves.get(index), index, size, path, root));
        assertFalse(ProofCheck.included(TreeHash.leaf(new byte[] {9}), index, size, path, root));
        assertFalse(ProofCheck.included(leaves.get(index), index, size, path, TreeHash.empty()));
        assertFalse(ProofCheck.included(leaves.get(index), size, size, path, root));
        if (size > 1) {
            assertFalse(ProofCheck.included(leaves.get(index), (index + 1) % size, size, path, root));
            assertFalse(ProofCheck.included(leaves.get(index), index, size, path.subList(1, path.size()), root));
        }
        var longer = new ArrayList<>(path);
        longer.add(root);
        assertFalse(ProofCheck.included(leaves.get(index), index, size, longer, root));
    }

    @Property(tries = 400)
    void everyTreeIsProvedToBeTheBeginningOfALargerOne(
            @ForAll @IntRange(max = LARGEST) int one, @ForAll @IntRange(max = LARGEST) int other) {
        var from = Math.min(one, other);
        var to = Math.max(one, other);
        var leaves = leaves(to);
        var path = new Proofs(new TileNodes(tiles(leaves))).consistency(from, to);
        var fromRoot = naive(leaves.subList(0, from));
        var toRoot = naive(leaves);
        assertTrue(ProofCheck.consistent(from, fromRoot, to, toRoot, path));
        if (from < to) {
            var changed = TreeHash.leaf(new byte[] {9});
            assertFalse(ProofCheck.consistent(from, changed, to, toRoot, path));
            assertFalse(from > 0 && ProofCheck.consistent(from, fromRoot, to, changed, path));
            assertFalse(ProofCheck.consistent(to, toRoot, from, fromRoot, path));
        }
        for (var i = 0; i < path.size(); i++) {
            var broken = new ArrayList<>(path);
            broken.set(i, TreeHash.leaf(new byte[] {9}));
            assertFalse(ProofCheck.consistent(from, fromRoot, to, toRoot, broken));
        }
    }

    @Property(tries = 200)
    void aTreeThatIsGoneOnWithHasTheSameTiles(
            @ForAll @IntRange(max = LARGEST) int before, @ForAll @IntRange(max = LARGEST) int more) {
        var leaves = leaves(before + more);
        var kept = new HashMap<>(tiles(leaves.subList(0, before)));
        var edge = new HashMap<Tile, byte[]>();
        Tile.edge(before).forEach(tile -> edge.put(tile, kept.get(tile)));
        var growth = new Growth(before, edge);
        leaves.subList(before, before + more).forEach(growth::add);
        kept.putAll(growth.changed());
        var whole = tiles(leaves);
        assertEquals(whole.keySet(), kept.keySet());
        whole.forEach((tile, hashes) -> assertArrayEquals(hashes, kept.get(tile), tile.path()));
        assertArrayEquals(naive(leaves), growth.root());
    }

    @Property(tries = 300)
    void theTilesNamedForAProofAreEnoughAndFew(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int chosen) {
        var leaves = leaves(size);
        var named = Tile.forProof(chosen % size, size);
        var some = new HashMap<>(tiles(leaves));
        some.keySet().retainAll(named);
        assertTrue(some.size() <= 4);
        same(naivePath(chosen % size, leaves), new Proofs(new TileNodes(some)).inclusion(chosen % size, size));
    }

    @Property(tries = 300)
    void theTilesNamedForAConsistencyProofAreEnough(
            @ForAll @IntRange(min = 1, max = LARGEST) int one, @ForAll @IntRange(min = 1, max = LARGEST) int other) {
        var from = Math.min(one, other);
        var to = Math.max(one, other);
        var leaves = leaves(to);
        var some = new HashMap<>(tiles(leaves));
        some.keySet().retainAll(Tile.forConsistency(from, to));
        var proofs = new Proofs(new TileNodes(some));
        assertTrue(ProofCheck.consistent(from, proofs.root(from), to, proofs.root(to), proofs.consistency(from, to)));
    }

    private static Map<Tile, byte[]> tiles(List<byte[]> leaves) {
        var growth = new Growth(0, Map.of());
        leaves.forEach(growth::add);
        return growth.changed();
    }

    private static List<byte[]> leaves(int count) {
        var leaves = new ArrayList<byte[]>();
        for (var i = 0; i < count; i++) {
            leaves.add(TreeHash.leaf(ByteBuffer.allocate(4).putInt(i).array()));
        }
        return leaves;
    }

    private static byte[] naive(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var k = split(leaves.size());
        return TreeHash.node(naive(leaves.subList(0, k)), naive(leaves.subList(k, leaves.size())));
    }

    private static List<byte[]> naivePath(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        var k = split(leaves.size());
        var first = leaves.subList(0, k);
        var rest = leaves.subList(k, leaves.size());
        var path = new ArrayList<>(index < k ? naivePath(index, first) : naivePath(index - k, rest));
        path.add(naive(index < k ? rest : first));
        return path;
    }

    private static int split(int size) {
        var k = 1;
        while (k * 2 < size) {
            k *= 2;
        }
        return k;
    }

    private static void same(List<byte[]> expected, List<byte[]> found) {
        assertEquals(expected.size(), found.size());
        for (var i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i), "step " + i);
        }
        assertEquals(
                Collections.nCopies(found.size(), 32),
                found.stream().map(hash -> hash.length).toList());
    }
}
