package vn.hocvuso.movement.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Ranking.Entry entry(long candidate, String kind, int size, int total) {
        return new Ranking.Entry(
                candidate, kind, size == 0 ? OptionalInt.empty() : OptionalInt.of(size), BigDecimal.valueOf(total));
    }

    private static List<String> places(Ranking.Entry... entries) {
        return Ranking.of(List.of(entries)).stream()
                .map(it -> it.candidate() + " " + it.group() + " " + it.place())
                .toList();
    }

    @Test
    void theBestIsFirstAndThoseWithTheSameTotalShareAPlace() {
        assertEquals(
                List.of("2 COMMUNE:100-150 1", "3 COMMUNE:100-150 1", "4 COMMUNE:100-150 3", "1 COMMUNE:100-150 4"),
                places(
                        entry(1, "COMMUNE", 100, 60),
                        entry(2, "COMMUNE", 150, 90),
                        entry(3, "COMMUNE", 120, 90),
                        entry(4, "COMMUNE", 110, 80)));
    }

    @Test
    void aPlaceIsGivenAmongThoseOfOneKindAndLikeSizeOnly() {
        assertEquals(
                List.of(
                        "1 COMMUNE:1000-2000 1",
                        "2 COMMUNE:1000-2000 2",
                        "3 COMMUNE:2001-2001 1",
                        "5 COMMUNE: 1",
                        "4 SCHOOL:1000-1000 1"),
                places(
                        entry(1, "COMMUNE", 1000, 50),
                        entry(2, "COMMUNE", 2000, 40),
                        entry(3, "COMMUNE", 2001, 99),
                        entry(4, "SCHOOL", 1000, 10),
                        entry(5, "COMMUNE", 0, 70)));
    }

    @Test
    void nobodyIsRankedWhereThereIsNobody() {
        assertEquals(List.of(), Ranking.of(List.of()));
    }

    @Test
    void aGroupIsReadAsItIsNamed() {
        assertEquals(new PeerGroup("COMMUNE:10-20", "COMMUNE", 10, 20), PeerGroup.of("COMMUNE:10-20"));
        assertEquals(new PeerGroup("SCHOOL:", "SCHOOL", 0, 0), PeerGroup.of("SCHOOL:"));
        assertEquals(new PeerGroup("IN12:", "", 0, 0), PeerGroup.of("IN12:"));
        assertEquals(new PeerGroup("", "", 0, 0), PeerGroup.of(""));
    }
}
