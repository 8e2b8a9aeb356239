package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.keys.KeyRing;

/**
 * Checks everything: each entry against act and certificate, the tree, its tiles and checkpoints, seals, and the last
 * checkpoint outside of the database. Reads in portions and changes nothing; acts that come meanwhile are left to the next
 * check.
 */
@ApplicationScoped
public class RegisterCheck {

    /** So many findings are named; all are counted. */
    static final int MOST_NAMED = 50;

    /**
     * What came out.
     *
     * @param entries that were compared
     * @param certificates that were compared
     * @param broken how much is not as it was
     * @param findings the first of it
     */
    public record Result(long entries, long certificates, long broken, List<Finding> findings) implements Serializable {

        public boolean sound() {
            return broken == 0;
        }

        /** The first row that is broken. */
        public Optional<Finding> first() {
            return findings.stream().findFirst();
        }
    }

    private final RegisterRows rows;
    private final CheckRows compared;
    private final CertificateReading reading;
    private final LastCheckpoint lastCheckpoint;
    private final KeyRing keys;

    @Inject
    RegisterCheck(
            RegisterRows rows,
            CheckRows compared,
            CertificateReading reading,
            LastCheckpoint lastCheckpoint,
            KeyRing keys) {
        this.rows = rows;
        this.compared = compared;
        this.reading = reading;
        this.lastCheckpoint = lastCheckpoint;
        this.keys = keys;
    }

    /** Runs to the end, in the caller's transaction if there is one; names at most so many findings. */
    public Result run(int mostNamed) {
        return run(
                new Watch() {
                    @Override
                    public void progress(long done, long total) {
                        // nobody waits for it
                    }

                    @Override
                    public boolean cancelled() {
                        return Thread.currentThread().isInterrupted();
                    }
                },
                mostNamed);
    }

    /** Runs until it is done or cancelled; names at most so many findings. */
    Result run(Watch watch, int mostNamed) {
        var findings = new Findings(mostNamed);
        outside(findings);
        var size = rows.size();
        var certificates = compared.certificates();
        var total = size + certificates;
        var entries = new EntryCheck(rows, compared, keys, findings);
        entries.run(size, new Watch() {
            @Override
            public void progress(long done, long ofEntries) {
                watch.progress(done, total);
            }

            @Override
            public boolean cancelled() {
                return watch.cancelled();
            }
        });
        longer(size, findings);
        new CertificateCheck(compared, reading, keys, entries.founding(), size).run(findings, watch, size, total);
        return new Result(size, certificates, findings.count(), findings.kept());
    }

    private void outside(Findings findings) {
        var size = rows.latest().map(RegisterRows.KeptCheckpoint::size).orElse(0L);
        switch (lastCheckpoint.verdict()) {
            case AHEAD, OTHER -> findings.add(Finding.checkpoint(Breach.ROLLED_BACK, size));
            case FORGED -> findings.add(Finding.checkpoint(Breach.LAST_CHECKPOINT_FORGED, size));
            default -> {
                // it says nothing against the database
            }
        }
    }

    /** Somebody may have set the head back: then there is a checkpoint of more entries. */
    private void longer(long size, Findings findings) {
        rows.latest()
                .filter(latest -> latest.size() > size && rows.size() == size)
                .ifPresent(latest -> findings.add(Finding.checkpoint(Breach.CHECKPOINT_UNFIT, latest.size())));
    }
}
