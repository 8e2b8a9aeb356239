package vn.hocvuso.skills;

import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.platform.UseCase;

/** Reads what a version of the framework says. */
@UseCase
class FrameworkReading {

    private final FrameworkVersions versions;

    @Inject
    FrameworkReading(FrameworkVersions versions) {
        this.versions = versions;
    }

    /** Empty where the transaction does not see this version. */
    Optional<Framework> content(long version) {
        return versions.find(version).map(versions::content);
    }
}
