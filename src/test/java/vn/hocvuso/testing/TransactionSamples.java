package vn.hocvuso.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/**
 * Transactions for tests, as use cases have them. The server may refuse {@code UserTransaction} to a thread while another
 * thread is in the same use case, as work in the background is.
 */
@ApplicationScoped
public class TransactionSamples {

    /** In a transaction of its own, rolled back when it fails. */
    public static <T> T within(Callable<T> work) {
        try {
            return CDI.current().select(TransactionSamples.class).get().call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
