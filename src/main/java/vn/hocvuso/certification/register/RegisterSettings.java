package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.config.Site;

/** What the operator says about the register, read once at the start; a wrong value stops it with its name. */
@ApplicationScoped
class RegisterSettings {

    private static final String ORIGIN = "hocvuso.certification.register-origin";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./:_-]{0,99}");

    private final String origin;
    private final Path checkpointFile;
    private final Path exportFolder;

    @Inject
    RegisterSettings(Site site) {
        origin = Setting.text(
                ORIGIN, site.address().map(RegisterSettings::host).orElse("hocvuso.invalid") + "/register");
        if (!NAME.matcher(origin).matches()) {
            throw new IllegalStateException(
                    "Setting " + ORIGIN + " must be like hocvuso.example.vn/register, not \"" + origin + "\"");
        }
        var data = Path.of(Setting.text("hocvuso.data.folder", "data"));
        var besideTheKeys = Setting.text("hocvuso.keys.folder", "keys");
        checkpointFile = Path.of(Setting.text("hocvuso.certification.register-folder", besideTheKeys))
                .resolve("register-checkpoint");
        exportFolder = Path.of(Setting.text(
                "hocvuso.certification.export-folder", data.resolve("register").toString()));
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has checked the values
    }

    private static String host(String address) {
        return address.replaceFirst("https?://", "");
    }

    /** The register's name in checkpoints; it never changes, whatever else does. */
    String origin() {
        return origin;
    }

    /** Where the last checkpoint is, outside of the database. */
    Path checkpointFile() {
        return checkpointFile;
    }

    /** Where the static export is put. */
    Path exportFolder() {
        return exportFolder;
    }
}
