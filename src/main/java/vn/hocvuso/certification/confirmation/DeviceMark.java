package vn.hocvuso.certification.confirmation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Turns a device's number into a mark that is kept instead: HMAC with SHA-256 (RFC 2104) under this system's salt. */
@ApplicationScoped
class DeviceMark {

    private static final int SALT_BYTES = 32;

    private final Device device;
    private final SingleStatement statement;
    private volatile byte[] salt;

    @Inject
    DeviceMark(Device device, SingleStatement statement) {
        this.device = device;
        this.statement = statement;
    }

    /** Of two servers that start together on a new database, the first one's salt stands. */
    void begin(@Observes @Priority(120) Startup startup) {
        var made = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(made);
        statement.change(
                "insert ignore into certification_salt (slot, salt) values (1, ?)",
                HexFormat.of().formatHex(made));
    }

    /** 64 hexadecimal digits, the same for the same device; empty where none is known. */
    Optional<String> current() {
        return device.number().map(number -> HexFormat.of().formatHex(mac(number)));
    }

    private byte[] mac(String number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt(), "HmacSHA256"));
            return mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private byte[] salt() {
        if (salt == null) {
            salt = HexFormat.of()
                    .parseHex(statement.read("select salt from certification_salt where slot = 1", rows -> {
                        rows.next();
                        return rows.getString(1);
                    }));
        }
        return salt;
    }
}
