package vn.hocvuso.certification.register.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How tiles are named (C2SP tlog-tiles). */
class TileTest {

    @Test
    void pathsAreThoseOfTheSpecification() {
        assertEquals("0/x001/x234/067", new Tile(0, 1_234_067).path());
        assertEquals("0/000", new Tile(0, 0).path());
        assertEquals("1/999", new Tile(1, 999).path());
        assertEquals("1/x001/000.p/5", new Tile(1, 1000).path(5));
    }

    @Test
    void whatIsWrittenIsRead() {
        for (var path : List.of("0/000", "0/x001/x234/067", "2/012.p/255", "7/x999/999.p/1")) {
            var asked = Tile.parse(path).orElseThrow();
            assertEquals(path, asked.tile().path(asked.width()));
        }
    }

    @Test
    void whatIsWrittenOtherwiseIsNot() {
        for (var path : List.of(
                "",
                "0",
                "0/0",
                "00/000",
                "0/x000/001",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/999",
                "8/000",
                "0/000/",
                "../000",
                "0/x1/000",
                "0/-01",
                "0/000.p/01")) {
            assertEquals(Optional.empty(), Tile.parse(path), path);
        }
    }

    @Test
    void theEdgeOfAnExampleIsThatOfTheSpecification() {
        // "a tree of size 70,000: 273 full tiles and one of 112 on level 0, one full and one of 17 on level 1, one of
        // 1"
        assertEquals(Set.of(new Tile(0, 273), new Tile(1, 1), new Tile(2, 0)), Tile.edge(70_000));
        assertEquals(112, new Tile(0, 273).width(70_000));
        assertEquals(256, new Tile(0, 272).width(70_000));
        assertEquals(17, new Tile(1, 1).width(70_000));
        assertEquals(1, new Tile(2, 0).width(70_000));
        assertEquals(0, new Tile(0, 274).width(70_000));
    }

    @Test
    void aProofAmongTenMillionReadsSixTilesAtMost() {
        for (var index = 0L; index < 10_000_000; index += 9_973) {
            assertTrue(Tile.forProof(index, 10_000_000).size() <= 6);
        }
    }
}
