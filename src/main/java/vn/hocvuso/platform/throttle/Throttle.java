package vn.hocvuso.platform.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.platform.Refusal;

/**
 * The one guard of every door that checks a secret or a number. Each try costs a token of the thing tried and one of
 * the address it comes from; a right secret gets both back, so only wrong tries count. Kept in memory: a restart
 * forgets, and forgives.
 */
@ApplicationScoped
public class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** Wrong tries at one thing (an account, a number) in a window. */
    private static final Bandwidth PER_THING = inWindow(10);
    /** Wrong tries from one address in a window: a school or a commune office shares one. */
    private static final Bandwidth PER_ADDRESS = inWindow(300);

    private static final int MOST_BUCKETS = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    /** One try at a door, paid for in advance. */
    public final class Ticket {

        private final Bucket thing;
        private final Bucket address;

        private Ticket(Bucket thing, Bucket address) {
            this.thing = thing;
            this.address = address;
        }

        /** The secret was right: the try does not count. */
        public void giveBack() {
            thing.addTokens(1);
            address.addTokens(1);
        }
    }

    /**
     * Pays for one try.
     *
     * @param door which kind of door: {@code sign-in}
     * @param thing what is tried: the user name, the number
     * @param address where the try comes from
     * @throws Refusal {@code platform.throttle.wait} with the whole minutes to wait
     */
    public Ticket take(String door, String thing, String address) {
        var ofThing = bucket(door + "|thing|" + thing, PER_THING);
        var ofAddress = bucket(door + "|address|" + address, PER_ADDRESS);
        spend(ofAddress);
        spend(ofThing);
        return new Ticket(ofThing, ofAddress);
    }

    /**
     * Pays for one look at a public door, where only the address counts and nothing is given back.
     *
     * @param door which kind of door: {@code verify}
     * @param address where the look comes from
     * @throws Refusal {@code platform.throttle.wait} with the whole minutes to wait
     */
    public void look(String door, String address) {
        spend(bucket(door + "|look|" + address, PER_ADDRESS));
    }

    /**
     * Pays out of what somebody may take in a minute by contract, right or wrong.
     *
     * @param door which kind of door: {@code office}
     * @param who takes it
     * @param perMinute how much there is in a minute
     * @param amount how much is taken; more than there is in a minute never passes
     * @throws Refusal {@code platform.throttle.wait} with the whole minutes to wait
     */
    public void allowance(String door, String who, int perMinute, int amount) {
        spend(
                buckets.get(door + "|allowance|" + who + "|" + perMinute, unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build()),
                amount);
    }

    private static void spend(Bucket bucket) {
        spend(bucket, 1);
    }

    private static void spend(Bucket bucket, int amount) {
        var probe = bucket.tryConsumeAndReturnRemaining(amount);
        if (!probe.isConsumed()) {
            throw new Refusal(
                    "platform.throttle.wait", TimeUnit.NANOSECONDS.toMinutes(probe.getNanosToWaitForRefill()) + 1);
        }
    }

    private Bucket bucket(String key, Bandwidth limit) {
        return buckets.get(key, unused -> Bucket.builder().addLimit(limit).build());
    }

    private static Bandwidth inWindow(long tries) {
        return Bandwidth.builder().capacity(tries).refillGreedy(tries, WINDOW).build();
    }
}
