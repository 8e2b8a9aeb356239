package vn.hocvuso.movement.news;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.Arrays;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.news.BulletinListening.Progress;
import vn.hocvuso.movement.news.BulletinListening.Voice;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.testing.Caller;

/** The server reads published bulletins aloud where it can, and says so where it cannot. */
@ExtendWith(ArquillianExtension.class)
class BulletinListeningIT {

    private static final int SECONDS_TO_READ = 180;

    @Inject
    private UnitSamples units;

    @Inject
    private NewsWriting writing;

    @Inject
    private BulletinListening listening;

    @Inject
    private Caller caller;

    private Learner.Ref administrator;
    private long commune;
    private Learner.Ref writer;
    private Learner.Ref officer;
    private long item;

    @BeforeEach
    void anItemOfACommune() {
        administrator = units.administrator();
        var province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        writer = units.posted(administrator, commune, Duty.REPORTER);
        officer = units.posted(administrator, province, Duty.WORKING_GROUP);
        item = writing.begin(writer, commune, words("Lớp học số"));
        writing.submit(writer, item);
    }

    private static News.Words words(String title) {
        return new News.Words(title, "Tối thứ Sáu.", "UBND xã mời bà con **đến dự**.\n\nMang theo CCCD.");
    }

    private Progress read() throws InterruptedException {
        var progress = listening.progress(writer, item);
        for (var second = 0; progress.working() && second < SECONDS_TO_READ; second++) {
            Thread.sleep(1000);
            progress = listening.progress(writer, item);
        }
        assertEquals("READ", progress.state(), "within " + SECONDS_TO_READ + " seconds");
        return progress;
    }

    @Test
    void aPublishedBulletinIsReadForEverybodyOrItIsSaidWhyNot() throws Exception {
        assertRefused("movement.news.notPublished", () -> listening.ask(writer, item));
        writing.publish(officer, item);
        var before = listening.progress(writer, item);
        assertEquals("NONE", before.state());
        assertTrue(listening.voice(item).isEmpty());
        assertFalse(caller.page("/news/" + item).contains("id=\"sound\""));
        if (!before.ready()) {
            assertRefused("movement.bulletin.noVoice", () -> listening.ask(writer, item));
            return;
        }
        listening.ask(writer, item);
        assertEquals(100, read().percent());
        var voice = listening.voice(item).orElseThrow();
        assertPlayable(voice);
        var page = caller.page("/news/" + item);
        assertTrue(page.contains("src=\"" + voice.address() + "\""), page);
        writing.correct(writer, item, words("Lớp học số lúc mười chín giờ"), "Bổ sung giờ học.");
        read();
        var anew = listening.voice(item).orElseThrow();
        assertNotEquals(voice.address(), anew.address(), "what was read before was wrong");
        assertEquals(404, caller.bytes(voice.address()).statusCode());
        writing.withdraw(writer, item, "Lớp hoãn.");
        assertTrue(listening.voice(item).isEmpty());
        assertEquals(404, caller.bytes(anew.address()).statusCode());
        assertRefused("movement.news.notPublished", () -> listening.ask(writer, item));
    }

    private void assertPlayable(Voice voice) throws Exception {
        var whole = caller.bytes(voice.address());
        assertEquals(200, whole.statusCode());
        assertEquals(voice.mediaType(), header(whole, "Content-Type"));
        assertEquals("public, max-age=31536000, immutable", header(whole, "Cache-Control"));
        var bytes = whole.body();
        assertEquals(voice.kilobytes(), (bytes.length + 1023) / 1024);
        assertEquals(voice.mediaType().equals("audio/ogg") ? 'O' : 'R', bytes[0], "OggS or RIFF");
        assertTrue(bytes.length > 10_000, bytes.length + " bytes of some ten seconds");
        var some = caller.bytes(voice.address(), "Range", "bytes=10-19");
        assertEquals(206, some.statusCode());
        assertArrayEquals(Arrays.copyOfRange(bytes, 10, 20), some.body());
    }

    @Test
    void onlyPeopleOfTheUnitHaveItRead() {
        writing.publish(officer, item);
        var neighbour = units.posted(
                administrator,
                units.below(administrator, units.province(administrator), UnitKind.COMMUNE, "Xã Khác"),
                Duty.HEAD);
        var supervisor = units.posted(administrator, commune, Duty.SUPERVISOR);
        assertRefused("movement.news.unknown", () -> listening.ask(neighbour, item));
        assertRefused("movement.news.unknown", () -> listening.progress(neighbour, item));
        assertRefused("movement.news.unknown", () -> listening.ask(writer, 999_999_999_999L));
        assertRefused("movement.unit.readOnly", () -> listening.ask(supervisor, item));
        assertEquals("NONE", listening.progress(supervisor, item).state());
    }

    @Test
    void unknownAddressesHoldNothing() throws Exception {
        for (var address :
                new String[] {"/" + "0".repeat(32) + ".ogg", "/%25.ogg", "/" + "0".repeat(32) + ".exe", ""}) {
            assertEquals(404, caller.bytes("/media/bulletins" + address).statusCode(), address);
        }
    }
}
