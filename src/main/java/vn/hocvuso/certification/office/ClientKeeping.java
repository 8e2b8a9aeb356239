package vn.hocvuso.certification.office;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators give keys to offices, take them back, and read what was asked with them. */
@UseCase
public class ClientKeeping {

    static final String MAKE = "certification.makeClient";
    static final String END = "certification.endClient";

    private static final int MOST = 500;
    private static final int MOST_CALLS = 100;

    /** A new office; the key is shown this once. */
    public record Made(long id, String name, String key) implements Serializable {}

    /**
     * An office.
     *
     * @param endedAt null while its key opens the door
     * @param calls the newest 100, empty in lists
     */
    public record View(long id, String name, int perMinute, Instant madeAt, Instant endedAt, List<Call> calls)
            implements Serializable {}

    /**
     * What an office has asked.
     *
     * @param kind {@code one}, {@code list} or {@code changes}
     * @param asked how many certificates
     */
    public record Call(Instant at, String kind, int asked) implements Serializable {}

    private final Clients clients;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    ClientKeeping(Clients clients, Grants grants, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives an office a key.
     *
     * @param perMinute how many certificates it may ask about in a minute, 1 to 6,000
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code
     *     certification.client.name}, {@code certification.client.limit}
     */
    public Made make(Learner.Ref actor, String name, int perMinute) {
        grants.require(actor, Role.ADMINISTRATOR);
        var key = ClientKey.random(random);
        var client = new Client(name, ClientKey.hash(key), perMinute, actor, clock.instant());
        clients.add(client);
        audit.record(actor.value(), MAKE, "#" + client.id(), client.name());
        return new Made(client.id(), client.name(), key);
    }

    /**
     * Takes the key back, at once and for good.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code
     *     certification.client.unknown}
     */
    public void end(Learner.Ref actor, long id) {
        var client = required(actor, id);
        client.end(clock.instant());
        audit.record(actor.value(), END, "#" + client.id(), client.name());
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public List<View> all(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return clients.all(MOST).stream().map(client -> view(client, List.of())).toList();
    }

    /** @throws Refusal as {@link #end} */
    public View client(Learner.Ref actor, long id) {
        var client = required(actor, id);
        var calls = clients.calls(id, MOST_CALLS).stream()
                .map(call -> new Call(call.at(), call.kind(), call.asked()))
                .toList();
        return view(client, calls);
    }

    private Client required(Learner.Ref actor, long id) {
        grants.require(actor, Role.ADMINISTRATOR);
        return clients.find(id).orElseThrow(() -> new Refusal("certification.client.unknown"));
    }

    private static View view(Client client, List<Call> calls) {
        return new View(
                client.id(),
                client.name(),
                client.perMinute(),
                client.madeAt(),
                client.endedAt().orElse(null),
                calls);
    }
}
