package vn.hocvuso.bench.register;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;
import vn.hocvuso.bench.assessment.ManyHands;
import vn.hocvuso.bench.assessment.RawConnection;

/**
 * What is asked for a certificate by its number: the check page, the signed credential, the document. Each request is for
 * another certificate of all that there are, so that nothing is remembered, and from another address, so that the throttle
 * lets it pass.
 */
final class PublicDoors implements Part {

    private static final int CLIENTS = 8;
    private static final int DRAWN = 100_000;
    private static final double CHECKS_A_SECOND = 1_500;
    private static final long SEED = 11;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean cookies = new AtomicBoolean();

    private List<Numbers.One> numbers;

    @Override
    public void measure(RunningSystem system, Options options, Report report) throws Exception {
        try (var connection = system.connect()) {
            numbers = Numbers.draw(connection, DRAWN, SEED);
        }
        report.condition("checked", CLIENTS + " clients, " + numbers.size() + " certificates drawn from all");
        checks(system, options, report);
        credentials(system, options, report);
        documents(system, options, report);
    }

    private void checks(RunningSystem system, Options options, Report report) throws Exception {
        var hands = (ManyHands.Hands) thread -> new Asking(system.address(), "/verify/%s", "verdict--valid");
        ManyHands.drive(CLIENTS, options.warmUpSeconds(), hands);
        var full = ManyHands.drive(CLIENTS, options.seconds(), hands);
        var half = ManyHands.drive(CLIENTS, options.seconds(), CHECKS_A_SECOND / 2, hands);
        tell(report, "public check", full);
        tell(report, "public check at half of what is asked for", half);
        report.goal("public checks a second", full.perSecond(), ">=", CHECKS_A_SECOND, "1/s");
        report.goal("public check at half of that, p99", half.times().percentile(99), "<=", 50, "ms");
        report.goal("public checks that began a session", cookies.get() ? 1 : 0, "==", 0, "count");
    }

    private void credentials(RunningSystem system, Options options, Report report) throws Exception {
        var hands = (ManyHands.Hands) thread -> new Asking(system.address(), "/credentials/%s", "eddsa-rdfc-2022");
        ManyHands.drive(CLIENTS, options.warmUpSeconds(), hands);
        var pace = ManyHands.drive(CLIENTS, options.seconds(), hands);
        tell(report, "signed credential", pace);
        report.goal("signed credentials a second", pace.perSecond(), ">=", 300, "1/s");
    }

    private void documents(RunningSystem system, Options options, Report report) throws Exception {
        var hands = (ManyHands.Hands) thread -> new Printing(system.address());
        ManyHands.drive(2, options.warmUpSeconds(), hands);
        var pace = ManyHands.drive(2, options.seconds(), hands);
        tell(report, "document", pace);
        report.goal("documents a second", pace.perSecond(), ">=", 20, "1/s");
    }

    private static void tell(Report report, String what, ManyHands.Pace pace) {
        report.figure(what, "a second", pace.perSecond(), "1/s");
        report.figure(what, "p50", pace.times().percentile(50), "ms");
        report.figure(what, "p99", pace.times().percentile(99), "ms");
        report.figure(what, "errors", pace.errors(), "count");
    }

    private String number() {
        return numbers.get(next.getAndIncrement() % numbers.size()).number();
    }

    /** Somebody who has not signed in. */
    private final class Asking implements ManyHands.Hand {

        private final RawConnection http;
        private final String path;
        private final String sign;

        /** @param sign by which a right answer is known */
        Asking(String address, String path, String sign) throws IOException {
            this.http = new RawConnection(address);
            this.path = path;
            this.sign = sign;
        }

        @Override
        public boolean once() throws IOException {
            var from = next.get();
            var answer = http.get(
                    path.formatted(number()), "10.%d.%d.%d".formatted(from >> 16 & 255, from >> 8 & 255, from & 255));
            if (answer.setsCookie()) {
                cookies.set(true);
            }
            return answer.status() == 200 && answer.body().contains(sign);
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }

    /** An administrator who prints. */
    private final class Printing implements ManyHands.Hand {

        private final RawConnection http;

        Printing(String address) throws IOException {
            http = new RawConnection(address);
        }

        @Override
        public boolean once() throws IOException {
            var answer = http.send(
                    "GET", "/learn/certification/pdf/" + number(), Students.ADMINISTRATOR, "text/plain", "");
            return answer.status() == 200 && answer.body().startsWith("%PDF");
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }
}
