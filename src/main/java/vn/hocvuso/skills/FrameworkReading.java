package vn.hocvuso.skills;

import jakarta.inject.Inject;
import vn.hocvuso.platform.UseCase;

/** Reads the framework in force from the database. */
@UseCase
class FrameworkReading {

    private final FrameworkVersions versions;

    @Inject
    FrameworkReading(FrameworkVersions versions) {
        this.versions = versions;
    }

    Framework inForce() {
        return versions.inForce().map(versions::content).orElse(Framework.NONE);
    }
}
