package vn.hocvuso.testing;

import com.icegreen.greenmail.util.GreenMail;
import dev.harrel.jsonschema.Validator;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The WAR that ships, with the integration tests, what judges JSON and takes mail for them, and the beginnings of a third language in it;
 * deployed once for all of them.
 */
@ArquillianSuiteDeployment
public class SuiteDeployment {

    /** A language that nobody speaks (ISO 639 leaves this code to private use), of which two messages are known. */
    private static final String THIRD_LANGUAGE = "site.language=Qatzu\nsite.courses=Kursu\n";

    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    @Deployment
    public static WebArchive war() {
        var war = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/hocvuso.war"))
                .as(WebArchive.class);
        try (var files = Files.walk(TEST_CLASSES)) {
            files.filter(SuiteDeployment::runsInside)
                    .forEach(file ->
                            war.add(new FileAsset(file.toFile()), "WEB-INF/classes/" + TEST_CLASSES.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        war.addAsLibraries(library(Validator.class), library(GreenMail.class));
        return war.add(new StringAsset(THIRD_LANGUAGE), "WEB-INF/classes/vn/hocvuso/platform/messages_qtz.properties");
    }

    private static File library(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /** Integration tests, the samples, caller and assertions they share, and the files they read. */
    private static boolean runsInside(Path file) {
        var name = file.getFileName().toString();
        var inside = name.matches(".*(IT|Samples|Caller|Refusals)(\\$.*)?\\.class")
                && !file.toString().contains("launch");
        return inside || file.startsWith(TEST_CLASSES.resolve("samples")) && Files.isRegularFile(file);
    }
}
