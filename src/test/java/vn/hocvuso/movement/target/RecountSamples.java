package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import vn.hocvuso.identity.Learner;

/** Counts anew for tests. */
@ApplicationScoped
public class RecountSamples {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    private FigureKeeping keeping;

    @Inject
    private Recounting recounting;

    /** One that has come to its end; what others have begun is waited for. @return its number */
    public long counted(Learner.Ref administrator) throws InterruptedException {
        while (keeping.keep()) {
            // what other tests have left
        }
        var end = Instant.now().plus(LONGEST);
        var run = recounting.begin();
        while (run.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            run = recounting.begin();
        }
        var id = run.orElseThrow();
        while (state(administrator, id) == Recounting.State.RUNNING
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertEquals(Recounting.State.DONE, state(administrator, id));
        return id;
    }

    private Recounting.State state(Learner.Ref administrator, long id) {
        return recounting.all(administrator).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow()
                .state();
    }
}
