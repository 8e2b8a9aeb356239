package vn.hocvuso.certification;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Numbers as the product draws them, the same ones every time. */
public final class DrawnNumbers {

    private final SecureRandom random;

    public DrawnNumbers(long seed) throws NoSuchAlgorithmException {
        random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(seed);
    }

    public String next() {
        return CertificateNumber.random(random).value();
    }
}
