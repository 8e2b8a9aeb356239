package vn.hocvuso.certification.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.register.LongWork.Phase;

class LongWorkTest {

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final LongWork<String> work = new LongWork<>(Clock.systemUTC());

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private LongWork.State<String> ended() throws InterruptedException {
        executor.submit(() -> {}); // behind the work
        executor.shutdown();
        assertTrue(executor.awaitTermination(10, TimeUnit.SECONDS));
        return work.state().orElseThrow();
    }

    /** Works until somebody breaks it off. */
    private static String patient(Watch watch, CountDownLatch begun) {
        for (var done = 1L; !watch.cancelled(); done++) {
            watch.progress(done, Long.MAX_VALUE);
            begun.countDown();
        }
        return null;
    }

    @Test
    void oneThatIsBrokenOffEndsAndAnotherCanBegin() throws InterruptedException {
        var begun = new CountDownLatch(1);
        assertTrue(work.start(executor, watch -> patient(watch, begun)));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertTrue(work.state().orElseThrow().running());
        assertFalse(work.start(executor, watch -> "hai"), "one at a time");

        work.cancel();
        while (work.state().orElseThrow().running()) {
            Thread.sleep(1);
        }
        var state = work.state().orElseThrow();
        assertEquals(Phase.CANCELLED, state.phase());
        assertNull(state.result());
        assertTrue(state.done() > 0 && state.percent() < 100);

        assertTrue(work.start(executor, watch -> watch.cancelled() ? null : "xong"));
        assertEquals("xong", ended().result());
    }

    @Test
    void whatWasWholeWhenSomebodyBrokeItOffIsDone() throws InterruptedException {
        work.start(executor, watch -> {
            work.cancel();
            return "xong";
        });
        var state = ended();
        assertEquals(Phase.DONE, state.phase());
        assertEquals("xong", state.result());
        assertEquals(100, state.percent());
    }

    @Test
    void oneThatFailsIsOverToo() throws InterruptedException {
        work.start(executor, watch -> {
            watch.progress(1, 4);
            throw new IllegalStateException("đĩa đầy");
        });
        var state = ended();
        assertEquals(Phase.FAILED, state.phase());
        assertEquals(25, state.percent());
        assertNull(state.result());
    }
}
