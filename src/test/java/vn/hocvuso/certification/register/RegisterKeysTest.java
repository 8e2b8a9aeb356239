package vn.hocvuso.certification.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.keys.PublicKeyEntry;

class RegisterKeysTest {

    private static final Instant FIRST = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2028-11-25T10:00:00Z");

    private final TestKeys pair = new TestKeys("20261126", "20281123");

    @Test
    void eachKeyTellsSinceWhenAndUntilWhenItSigns() {
        var told = told();
        assertEquals("hocvuso.example/register", told.getString("origin"));
        var keys = told.getJsonArray("keys").getValuesAs(JsonObject.class);
        assertEquals(
                List.of("20261126", "20281123"),
                keys.stream().map(key -> key.getString("name")).toList());
        assertEquals(FIRST.toString(), keys.get(0).getString("from"));
        assertEquals(SECOND.toString(), keys.get(0).getString("until"));
        assertEquals(SECOND.toString(), keys.get(1).getString("from"));
        assertFalse(keys.get(1).containsKey("until"), "none follows yet");
        for (var i = 0; i < keys.size(); i++) {
            var raw = Base64.getDecoder().decode(keys.get(i).getString("ed25519"));
            assertArrayEquals(pair.all().get(i).raw(), raw);
        }
    }

    private JsonObject told() {
        var timed = new TestKeys() {
            @Override
            public List<PublicKeyEntry> all() {
                var times = new Instant[] {FIRST, SECOND, null};
                return IntStream.range(0, 2)
                        .mapToObj(i -> new PublicKeyEntry(
                                pair.all().get(i).name(), pair.all().get(i).raw(), times[i], times[i + 1]))
                        .toList();
            }
        };
        try (var reader = Json.createReader(new StringReader(keys(timed).json()))) {
            return reader.readObject();
        }
    }

    private static RegisterKeys keys(KeyRing ring) {
        var rows = new RegisterRows(null) {
            @Override
            Optional<KeptCheckpoint> latest() {
                return Optional.of(new KeptCheckpoint(0, new byte[0], FIRST, "hocvuso.example/register\n0\n"));
            }
        };
        return new RegisterKeys(ring, rows, null);
    }
}
