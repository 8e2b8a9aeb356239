package vn.hocvuso.movement.practice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Givers for integration tests whose account is no more. */
@Dependent
public class GiverSamples {

    private final SingleStatement statement;

    @Inject
    GiverSamples(SingleStatement statement) {
        this.statement = statement;
    }

    /** The account of a gift's giver is there no more: what is left is a number that nobody has. */
    void forget(long gift) {
        statement.change("update movement_contribution set giver_id = giver_id + 1000000000000 where id = ?", gift);
    }
}
