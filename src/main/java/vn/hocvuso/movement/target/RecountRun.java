package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;

/** A whole counting anew. Call it outside of a transaction: each of its steps is one. */
@ApplicationScoped
public class RecountRun {

    private static final System.Logger LOG = System.getLogger(RecountRun.class.getName());

    private final FigureRecount recount;

    @Inject
    RecountRun(FigureRecount recount) {
        this.recount = recount;
    }

    /** The number of the recount, which has ended; empty while another one goes on. */
    public OptionalLong run() {
        var begun = recount.begin();
        if (begun.isEmpty()) {
            return begun;
        }
        var id = begun.getAsLong();
        var last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = recount.people(id, last.getAsLong());
        }
        for (var measure : Measure.values()) {
            recount.figures(id, measure);
        }
        recount.end(id);
        LOG.log(Level.INFO, "Figures were counted anew, recount {0}", id);
        return begun;
    }
}
