package vn.hocvuso.certification.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;

/** An export of the register that is broken off while it runs: what was published stays, and the next one goes on. */
@ExtendWith(ArquillianExtension.class)
class RegisterExportingIT {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofMinutes(2);
    /** An export that is done before it can be broken off is none of these tests'. */
    private static final int TRIES = 10;

    @Inject
    RegisterExporting exporting;

    @Inject
    StaticExport export;

    @Inject
    RegisterProofs proofs;

    @Inject
    Keeper keeper;

    @Inject
    HouseSamples house;

    private Learner.Ref administrator;
    private String checkpoint;
    private String status;

    @BeforeEach
    void anExportIsThere() throws Exception {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        entered();
        exporting.start(administrator);
        assertEquals(LongWork.Phase.DONE, ended(LONG).phase());
        exporting.start(administrator); // if the one before has only gone on with another's
        assertEquals(proofs.head().checkpoint(), published(ended(LONG)));
    }

    private void entered() {
        house.certificate(house.person());
        keeper.enterAll();
    }

    private LongWork.State<RegisterExporting.Exported> state() {
        return exporting.progress(administrator).orElseThrow();
    }

    private LongWork.State<RegisterExporting.Exported> ended(Duration patience) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (state().running()) {
            assertTrue(Instant.now().isBefore(deadline), state().toString());
            Thread.sleep(5);
        }
        return state();
    }

    private String published(LongWork.State<RegisterExporting.Exported> done) throws IOException {
        assertEquals(100, done.percent());
        assertEquals(export.folder().toString(), done.result().folder());
        return Files.readString(export.folder().resolve("checkpoint"));
    }

    private void readPublished() throws IOException {
        checkpoint = Files.readString(export.folder().resolve("checkpoint"));
        status = Files.readString(export.folder().resolve("status"));
    }

    private void assertPublishedAsBefore() throws IOException {
        assertEquals(checkpoint, Files.readString(export.folder().resolve("checkpoint")));
        assertEquals(status, Files.readString(export.folder().resolve("status")));
    }

    private Path part() {
        return export.folder().resolveSibling(export.folder().getFileName() + ".part");
    }

    private LongWork.State<RegisterExporting.Exported> brokenOff() throws Exception {
        for (var i = 0; i < TRIES; i++) {
            readPublished();
            entered();
            exporting.start(administrator);
            while (state().running() && state().done() == 0) {
                Thread.sleep(1);
            }
            exporting.cancel(administrator);
            var ended = ended(SOON);
            if (ended.phase() == LongWork.Phase.CANCELLED) {
                return ended;
            }
        }
        throw new AssertionError("It was always done before");
    }

    @Test
    void oneThatIsBrokenOffEndsSoonAndLeavesWhatWasPublished() throws Exception {
        assertTrue(brokenOff().percent() < 100);
        assertPublishedAsBefore();

        var begunWith = Files.readString(part().resolve("checkpoint"));
        entered();
        exporting.start(administrator);
        assertEquals(begunWith, published(ended(LONG)), "it goes on with what it had begun");
        assertFalse(Files.exists(part()));
        exporting.start(administrator);
        assertEquals(proofs.head().checkpoint(), published(ended(LONG)));
    }

    /** A killed server leaves files and nothing else. */
    @Test
    void oneThatAServersEndHasCutOffGoesOn() throws Exception {
        readPublished();
        entered();
        var begunWith = proofs.head().checkpoint();
        var asked = new int[1];
        var size = export.run(export.folder(), new Watch() {
            @Override
            public void progress(long done, long total) {
                assertTrue(done <= total);
            }

            @Override
            public boolean cancelled() {
                return asked[0]++ == 100;
            }
        });
        assertTrue(size.isEmpty());
        assertPublishedAsBefore();

        entered();
        exporting.start(administrator);
        assertEquals(begunWith, published(ended(LONG)));
        assertFalse(Files.exists(part()));
    }
}
