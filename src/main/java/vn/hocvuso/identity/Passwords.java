package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.hocvuso.platform.Refusal;

/**
 * Hashes and checks passwords with Argon2id (RFC 9106) at a cost that the OWASP Password Storage Cheat Sheet (2025)
 * lists: 7 MiB, 5 passes, 1 lane. The cost stands beside each hash in the PHC string format, so that it can be raised
 * later. At most as many hashes are made at once as there are processors: a crowd waits instead of filling the memory.
 */
@ApplicationScoped
class Passwords {

    private static final int MEMORY_KIB = 7168;
    private static final int PASSES = 5;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Semaphore desks = new Semaphore(AT_ONCE, true);

    /** The memory for one hash, for each desk; made once, for the collector would have a lot to do for each hash. */
    private final Queue<BlockPool> memory = Stream.generate(() -> new FixedBlockPool(MEMORY_KIB))
            .limit(AT_ONCE)
            .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));

    /** Compared with when the user name is unknown, so that the answer takes as long. */
    private final String nobody = hash("mật khẩu của không ai cả");

    /** @throws Refusal {@code identity.password.short}, {@code identity.password.long} or {@code identity.password.easy} */
    void requireGood(String password, Username username) {
        var length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refusal("identity.password.short", SHORTEST).at("password");
        }
        if (length > LONGEST) {
            throw new Refusal("identity.password.long", LONGEST).at("password");
        }
        var lower = password.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains(username.value())
                || CommonPasswords.contain(lower)
                || password.chars().distinct().count() < 4) {
            throw new Refusal("identity.password.easy").at("password");
        }
    }

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        LANES,
                        encoder.encodeToString(salt),
                        encoder.encodeToString(derive(password, salt, MEMORY_KIB, PASSES, LANES)));
    }

    boolean matches(String password, String hash) {
        var parts = PHC.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash in PHC string format");
        }
        var decoder = Base64.getDecoder();
        var derived = derive(
                password == null ? "" : password,
                decoder.decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(derived, decoder.decode(parts.group(5)));
    }

    /** Takes as long as a real comparison and says no. */
    boolean matchesNobody(String password) {
        return matches(password, nobody) && false;
    }

    private byte[] derive(String password, byte[] salt, int kibibytes, int passes, int lanes) {
        var hash = new byte[HASH_BYTES];
        desks.acquireUninterruptibly();
        var blocks = memory.remove();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(kibibytes)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .withBlockPool(blocks)
                    .build());
            generator.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            memory.add(blocks);
            desks.release();
        }
        return hash;
    }
}
