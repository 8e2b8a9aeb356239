package vn.hocvuso.bench.register;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import vn.hocvuso.bench.assessment.ManyHands;
import vn.hocvuso.bench.assessment.RawConnection;
import vn.hocvuso.platform.text.Folding;

/** An administrator who looks for somebody's certificate of one year in one province, again and again. */
final class Searching implements ManyHands.Hand {

    private final RawConnection http;
    private final Holders holders;
    private final Random random;

    Searching(String address, long seed) throws IOException {
        http = new RawConnection(address);
        holders = new Holders(seed);
        random = new Random(seed);
    }

    @Override
    public boolean once() throws IOException {
        var to = CertificateRows.LAST_DAY.minusDays(random.nextInt(CertificateRows.DAYS));
        var answer = ask(Folding.fold(holders.next()), "%02d".formatted(1 + random.nextInt(96)), to.minusYears(1), to);
        return answer.status() == 200 && answer.body().contains("id=\"results\"");
    }

    private RawConnection.Answer ask(String name, String place, LocalDate from, LocalDate to) throws IOException {
        return http.send(
                "GET",
                "/manage/search/certificates.xhtml?text=" + encoded(name) + "&place=" + place + "&from=" + from + "&to="
                        + to,
                Students.ADMINISTRATOR,
                "text/plain",
                "");
    }

    boolean finds(String name) throws IOException {
        return http.send(
                        "GET",
                        "/manage/search/certificates.xhtml?text=" + encoded(name),
                        Students.ADMINISTRATOR,
                        "text/plain",
                        "")
                .body()
                .contains("Bench " + name);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
