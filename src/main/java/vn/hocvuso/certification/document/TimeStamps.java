package vn.hocvuso.certification.document;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.hocvuso.platform.text.Sha256;

/**
 * A server that says when a signature was there (RFC 3161, over HTTP as in 3.4). It is asked for each document, and waited for
 * five seconds at most.
 */
final class TimeStamps {

    private static final System.Logger LOG = System.getLogger(TimeStamps.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int NONCE_BITS = 63;

    /** Room that is left for a token, in bytes. */
    static final int LONGEST = 12_000;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SecureRandom random = new SecureRandom();

    TimeStamps(URI address) {
        this.address = address;
    }

    /** The token for a signature; empty when the server gives none that fits, which is logged. */
    Optional<byte[]> stamp(byte[] signature) {
        try {
            return Optional.of(ask(signature));
        } catch (IOException | TSPException | GeneralSecurityException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "no time stamp from " + address + ": " + e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private byte[] ask(byte[] signature)
            throws IOException, InterruptedException, TSPException, GeneralSecurityException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var question =
                generator.generate(TSPAlgorithms.SHA256, Sha256.of(signature), new BigInteger(NONCE_BITS, random));
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question.getEncoded()))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        var response = new TimeStampResponse(answer.body());
        response.validate(question);
        if (response.getTimeStampToken() == null) {
            throw new IOException("refused: " + response.getStatusString());
        }
        var token = response.getTimeStampToken().getEncoded();
        if (token.length > LONGEST) {
            throw new IOException("a token of " + token.length + " bytes");
        }
        return token;
    }
}
