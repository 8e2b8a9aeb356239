package vn.hocvuso.certification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Which pictures are cleared away, and when. */
@ExtendWith(ArquillianExtension.class)
class PictureCleaningIT {

    @Inject
    PictureCleaning cleaning;

    @Inject
    TemplatePictures pictures;

    @Inject
    TemplateDesigning designing;

    @Inject
    TemplateDesk desk;

    @Inject
    Templates templates;

    @Inject
    TemplateSamples people;

    @Inject
    HouseSamples house;

    @Inject
    SingleStatement statement;

    private Learner.Ref administrator;
    private byte[] svg;
    private String hash;

    @BeforeEach
    void aBackgroundOfItsOwn() {
        administrator = people.with(Role.ADMINISTRATOR);
        svg = ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 297 210'><title>" + System.nanoTime()
                        + "</title><path d='M0 0z'/></svg>")
                .getBytes(StandardCharsets.UTF_8);
        hash = pictures.background(administrator, svg);
    }

    private boolean kept() {
        return pictures.find(administrator, hash).isPresent();
    }

    private boolean noted() {
        return house.count("select count(*) from certification_template_picture where unused_since is not null"
                        + " and sha256 = '" + hash + "'")
                == 1;
    }

    /** As if the rounds had found it out of use for this long. */
    private void unusedFor(String time) {
        statement.change("update certification_template_picture set unused_since = utc_timestamp(6) - interval " + time
                + " where sha256 = '" + hash + "'");
    }

    private Layout withIt() {
        var layout = Layout.standard();
        var background = new String(pictures.find(administrator, hash).orElseThrow(), StandardCharsets.UTF_8);
        return new Layout(layout.orientation(), layout.boxes(), background, layout.pictures(), layout.languages());
    }

    private long template() {
        var standard = desk.lines(administrator).stream()
                .filter(TemplateDesk.Line::standard)
                .findFirst()
                .orElseThrow()
                .id();
        return designing.copy(administrator, standard, "Mẫu thử " + System.nanoTime(), "PAPER", 0);
    }

    @Test
    void whatNothingNamesGoesAfterAWeek() {
        cleaning.clean();
        assertTrue(kept());
        assertTrue(noted());
        unusedFor("167 hour");
        cleaning.clean();
        assertTrue(kept());
        unusedFor("169 hour");
        cleaning.clean();
        assertFalse(kept());
    }

    @Test
    void whoBringsItAgainHasItForAWeekMore() {
        unusedFor("169 hour");
        assertEquals(hash, pictures.background(administrator, svg));
        cleaning.clean();
        assertTrue(kept());
    }

    @Test
    void whatADraftNamesStaysUntilTheDraftNamesItNoMore() {
        var template = template();
        designing.save(administrator, template, 1, "Mẫu có nền", withIt());
        unusedFor("1000 hour");
        cleaning.clean();
        assertTrue(kept());
        assertFalse(noted());

        designing.save(administrator, template, 2, "Mẫu không nền", Layout.standard());
        cleaning.clean();
        assertTrue(kept());
        assertTrue(noted());
        unusedFor("169 hour");
        designing.save(administrator, template, 3, "Mẫu có nền", withIt());
        cleaning.clean();
        assertTrue(kept());
        assertFalse(noted());
        assertTrue(designing.discard(administrator, template, 4));
    }

    @Test
    void whatAVersionNamesStaysForEver() {
        var template = template();
        designing.save(administrator, template, 1, "Mẫu có nền", withIt());
        designing.publish(administrator, template, 2);
        designing.begin(administrator, template);
        designing.save(administrator, template, 1, "Mẫu không nền", Layout.standard());
        designing.publish(administrator, template, 2);
        designing.retire(administrator, template);
        unusedFor("1000 hour");
        cleaning.clean();
        assertTrue(kept());
        assertFalse(noted());
        assertTrue(templates.version(1).isPresent());
    }
}
