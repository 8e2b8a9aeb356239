package vn.hocvuso.certification.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.RoleSamples;

/** People of each role, each of its own, and pictures. */
@Dependent
public class TemplateSamples {

    private final RoleSamples roles;

    @Inject
    TemplateSamples(RoleSamples roles) {
        this.roles = roles;
    }

    /** A picture of this format, black. */
    static byte[] picture(String format, int width, int height) {
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Learner.Ref with(Role role) {
        return roles.person(role);
    }
}
