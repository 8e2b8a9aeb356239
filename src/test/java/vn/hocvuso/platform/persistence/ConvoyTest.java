package vn.hocvuso.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConvoyTest {

    private final List<List<Integer>> loads = new ArrayList<>();

    @Test
    void whoComesAloneGoesAtOnce() {
        var convoy = new Convoy<Integer>(10, loads::add);
        convoy.carry(1);
        convoy.carry(2);
        assertEquals(List.of(List.of(1), List.of(2)), loads);
    }

    @Test
    void whoComeWhileSomebodyWritesGoTogether() throws Exception {
        var writing = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var convoy = new Convoy<Integer>(3, load -> {
            loads.add(load);
            if (load.contains(0)) {
                writing.countDown();
                await(go);
            }
        });
        var threads = Executors.newFixedThreadPool(6);
        try {
            var first = threads.submit(() -> convoy.carry(0));
            assertTrue(writing.await(10, TimeUnit.SECONDS));
            var others = IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> threads.submit(() -> convoy.carry(i)))
                    .toList();
            Thread.sleep(200); // until all of them wait
            go.countDown();
            first.get(10, TimeUnit.SECONDS);
            for (var other : others) {
                other.get(10, TimeUnit.SECONDS);
            }
            assertEquals(List.of(1, 3, 2), loads.stream().map(List::size).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everythingIsCarriedOnceAndInTheOrderOfItsThread() throws Exception {
        var convoy = new Convoy<Integer>(7, loads::add);
        var threads = Executors.newFixedThreadPool(16);
        try {
            var all = IntStream.range(0, 16)
                    .mapToObj(thread -> (Future<?>)
                            threads.submit(() -> IntStream.range(0, 500).forEach(i -> convoy.carry(thread * 1000 + i))))
                    .toList();
            for (var one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        var carried = loads.stream().flatMap(List::stream).toList();
        assertEquals(8000, carried.size());
        for (var thread = 0; thread < 16; thread++) {
            var of = thread;
            var own = carried.stream().filter(it -> it / 1000 == of).toList();
            assertEquals(own.stream().sorted().toList(), own);
            assertEquals(500, own.stream().distinct().count());
        }
    }

    @Test
    void whatFailsFailsForItsLoadOnly() {
        var convoy = new Convoy<Integer>(10, load -> {
            if (load.contains(13)) {
                throw new IllegalStateException("the line is gone");
            }
            loads.add(load);
        });
        assertThrows(IllegalStateException.class, () -> convoy.carry(13));
        convoy.carry(14);
        assertEquals(List.of(List.of(14)), loads);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
