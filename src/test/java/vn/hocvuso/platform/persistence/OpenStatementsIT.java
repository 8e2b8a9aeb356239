package vn.hocvuso.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Caller;

/** Statements that are left open fill the database's memory until it takes no more. */
@ExtendWith(ArquillianExtension.class)
class OpenStatementsIT {

    private static final int ROWS = 40;

    @Inject
    Caller caller;

    @Inject
    SingleStatement statement;

    @Test
    void rowsWhoseKeysTheDatabaseGivesLeaveNoStatementOpen() {
        caller.signUp();
        var before = open();

        IntStream.range(0, ROWS).forEach(i -> caller.signUp());

        var added = open() - before;
        // some are prepared for the first time on a connection that the pool gives only now
        assertTrue(added < ROWS / 2, added + " statements more are open after " + ROWS + " sign-ups");
    }

    private long open() {
        return statement.read("show global status like 'Prepared_stmt_count'", rows -> {
            rows.next();
            return rows.getLong(2);
        });
    }
}
