package vn.hocvuso.interop.exchange;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Knows which instance this is: an id made at the first start, and the name that the operator gave it. */
@ApplicationScoped
public class Instances {

    private static final String SETTING = "hocvuso.instance.name";
    private static final int ID_BYTES = 16;
    private static final int LONGEST_NAME = 100;

    private final SingleStatement statement;
    private final Clock clock;
    private final String name;

    @Inject
    Instances(SingleStatement statement, Clock clock) {
        this.statement = statement;
        this.clock = clock;
        this.name = Setting.text(SETTING, "Học vụ số");
        if (name.length() > LONGEST_NAME) {
            throw new IllegalStateException(
                    "Setting " + SETTING + " must not be longer than " + LONGEST_NAME + " characters");
        }
    }

    /** Of two servers that start together on a new database, the first one's id stands. */
    void begin(@Observes @Priority(120) Startup startup) {
        var id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        statement.change(
                "insert ignore into interop_instance (slot, id, made_at) values (1, ?, ?)",
                HexFormat.of().formatHex(id),
                clock.instant());
    }

    /** 128 bits in hexadecimal; the same as long as the data are. */
    public String id() {
        return statement.read("select id from interop_instance where slot = 1", rows -> {
            rows.next();
            return rows.getString(1);
        });
    }

    public String name() {
        return name;
    }

    /** Lets one transaction after the other write down what happened here, so that numbers become visible in order. */
    void lock() {
        statement.read("select id from interop_instance where slot = 1 for update", rows -> rows.next());
    }
}
