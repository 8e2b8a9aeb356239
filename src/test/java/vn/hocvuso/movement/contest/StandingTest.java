package vn.hocvuso.movement.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.identity.Learner;

class StandingTest {

    private static Standing.Paper paper(long learner, int earned, long seconds) {
        return new Standing.Paper(new Learner.Ref(learner), earned, 10_000, seconds);
    }

    private static List<Long> learners(List<Standing> standings) {
        return standings.stream().map(it -> it.learner().value()).toList();
    }

    @Test
    void marksComeBeforeTimeAndThoseWhoTieShareAPlace() {
        var standings = Standing.of(
                List.of(
                        paper(1, 8000, 60),
                        paper(2, 9000, 300),
                        paper(3, 8000, 50),
                        paper(4, 8000, 60),
                        paper(5, 0, 1)),
                0);
        assertEquals(List.of(2L, 3L, 1L, 4L, 5L), learners(standings));
        assertEquals(
                List.of(1, 2, 3, 3, 5), standings.stream().map(Standing::place).toList());
    }

    @Test
    void whoTiesWithTheLastWhoGoesOnGoesOnToo() {
        var standings =
                Standing.of(List.of(paper(1, 9000, 9), paper(2, 8000, 9), paper(3, 8000, 9), paper(4, 1, 9)), 2);
        assertEquals(
                List.of(true, true, true, false),
                standings.stream().map(Standing::goesOn).toList());
    }

    @Test
    void fromTheLastRoundAndFromAnEmptyOneNobodyGoesOn() {
        assertEquals(List.of(), Standing.of(List.of(), 3));
        assertEquals(false, Standing.of(List.of(paper(1, 1, 1)), 0).get(0).goesOn());
    }

    @Test
    void thePublicReadsInitials() {
        assertEquals("Đ. T. Á. N.", ContestBrowsing.initials("Đặng Thị Ánh Nguyệt"));
    }
}
