package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.platform.jobs.Job;

/** Has a counting anew done step by step, over restarts too. */
@ApplicationScoped
public class RecountWork implements Job {

    private final FigureRecount recount;

    @Inject
    RecountWork(FigureRecount recount) {
        this.recount = recount;
    }

    @Override
    public String name() {
        return "movement.recount";
    }

    @Override
    public boolean next(long key) {
        return recount.next(key);
    }
}
