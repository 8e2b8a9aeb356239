package vn.hocvuso.skills;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Puts a version of the framework in force. The caller's use case has checked who asks. */
@UseCase
public class FrameworkPublishing {

    /** A version in the list of all; {@code publishedAt} is when it last came into force. */
    public record Version(
            String code, String version, String title, boolean official, boolean inForce, Instant publishedAt)
            implements Serializable {}

    private final FrameworkVersions versions;
    private final Event<Framework.Published> published;
    private final Clock clock;

    @Inject
    FrameworkPublishing(FrameworkVersions versions, Event<Framework.Published> published, Clock clock) {
        this.versions = versions;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Puts this framework in force in place of the one before, which stays. A version that was in force earlier comes
     * back when it is published again with the same content; publishing what is in force changes nothing.
     *
     * @return whether anything changed
     * @throws Refusal {@code skills.framework.changed} when this code and version was published with other content: a
     *     version never changes
     */
    public boolean publish(Framework framework) {
        if (framework.code().isEmpty() || framework.version().isEmpty()) {
            throw new IllegalArgumentException("A framework is published with its code and version");
        }
        var known = versions.find(framework.code(), framework.version());
        if (known.isPresent() && !versions.content(known.get()).equals(framework)) {
            throw new Refusal("skills.framework.changed", framework.code(), framework.version());
        }
        if (known.isPresent() && known.get().isInForce()) {
            return false;
        }
        versions.inForce().ifPresent(FrameworkVersion::leave);
        versions.flush();
        var now = clock.instant();
        var version = known.orElseGet(() -> {
            var added = new FrameworkVersion(framework);
            added.enter(now);
            versions.add(added, framework);
            return added;
        });
        version.enter(now);
        versions.flush();
        published.fire(new Framework.Published(version.id(), framework.code(), framework.version(), now));
        return true;
    }

    /** Whether {@link #publish} would refuse it. */
    public boolean isRefused(Framework framework) {
        return versions.find(framework.code(), framework.version())
                .filter(version -> !versions.content(version).equals(framework))
                .isPresent();
    }

    /** The versions there have been, the newest first. */
    public List<Version> versions(int limit) {
        return versions.newest(limit).stream()
                .map(version -> new Version(
                        version.code(),
                        version.version(),
                        version.title(),
                        version.official(),
                        version.isInForce(),
                        version.publishedAt()))
                .toList();
    }
}
