package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.certification.Act;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Notes every act in its own transaction, so that none is committed without being to be entered. */
@ApplicationScoped
class PendingActs {

    private final SingleStatement database;

    @Inject
    PendingActs(SingleStatement database) {
        this.database = database;
    }

    void on(@Observes Act.Done done) {
        database.change("insert into certification_register_pending (act_id) values (?)", done.act());
    }
}
