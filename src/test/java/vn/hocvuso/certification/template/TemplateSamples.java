package vn.hocvuso.certification.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** People of each role, each of its own, and pictures. */
@Dependent
public class TemplateSamples {

    private final Caller caller;
    private final Appointing appointing;
    private final People people;

    @Inject
    TemplateSamples(Caller caller, Appointing appointing, People people) {
        this.caller = caller;
        this.appointing = appointing;
        this.people = people;
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
        var username = "nguoi" + System.nanoTime();
        caller.signUp(username, "ND");
        var person = people.named(username).ref();
        if (role != Role.LEARNER) {
            appointing.appoint(people.named("quantri").ref(), person, role, "Để thử");
        }
        return person;
    }
}
