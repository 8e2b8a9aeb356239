package vn.hocvuso.bench.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.hocvuso.bench.Benchmark;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.certification.CertificateSamples;
import vn.hocvuso.certification.document.Attachment;
import vn.hocvuso.certification.document.CertificatePdf;
import vn.hocvuso.certification.document.DocumentCheck;
import vn.hocvuso.certification.document.Signer;
import vn.hocvuso.certification.template.Layout;

/** How many certificates are set and signed in a second, and how many files are checked; by all processors, without the server. */
public final class DocumentBenchmark implements Benchmark {

    private static final int KEY_BITS = 3072;
    private static final int WARM_UP_SECONDS = 10;
    private static final int MOST_MEASURED_SECONDS = 30;
    private static final double GOAL = 20;

    /** What is done again and again. */
    private interface Work {
        void once();
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=bench");
        var now = Clock.systemUTC().instant();
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name, BigInteger.ONE, Date.from(now), until(now), name, pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        var signer = Signer.of(pair.getPrivate(), List.of(certificate), Clock.systemUTC());
        var check = new DocumentCheck(certificate::equals);
        var file = made(signer);
        var seconds = Math.min(MOST_MEASURED_SECONDS, options.seconds());
        report.condition("key", "RSA, " + KEY_BITS + " bits");
        report.condition("file", file.length + " bytes");
        measured(() -> made(signer), WARM_UP_SECONDS);
        var made = measured(() -> made(signer), seconds);
        measured(() -> check.check(file), WARM_UP_SECONDS);
        var checked = measured(() -> check.check(file), seconds);
        report.figure("document", "set and signed", made, "1/s");
        report.figure("document", "checked", checked, "1/s");
        report.goal("PDF set and signed", made, ">=", GOAL, "1/s");
        report.condition("load average after", Report.loadAverage());
    }

    private static Date until(Instant now) {
        return Date.from(now.plus(1, ChronoUnit.DAYS));
    }

    private static byte[] made(Signer signer) {
        var content = CertificateSamples.content();
        var attachments = List.of(Attachment.content(("{\"holder\":\"" + content.holder() + "\"}").getBytes(UTF_8)));
        return CertificatePdf.of(
                new CertificatePdf.Order(
                        content, "https://hocvuso.example.vn/verify/" + content.number(), Layout.standard(), attachments),
                signer);
    }

    /** How often in a second, by all processors together. */
    private static double measured(Work work, int seconds) throws InterruptedException {
        var threads = Runtime.getRuntime().availableProcessors();
        var executor = Executors.newFixedThreadPool(threads);
        var done = new LongAdder();
        var start = System.nanoTime();
        var end = start + TimeUnit.SECONDS.toNanos(seconds);
        for (var i = 0; i < threads; i++) {
            executor.execute(() -> {
                while (System.nanoTime() < end) {
                    work.once();
                    done.increment();
                }
            });
        }
        executor.shutdown();
        executor.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }
}
