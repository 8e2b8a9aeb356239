package vn.hocvuso.identity.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class SupportPersonTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");

    @Test
    void aPersonIsKeptWithATidyNameAndANumberThatCanBeDialled() {
        var person = new SupportPerson("00004", "  Lò Thị   Mai ", "0912 345.678", " Thứ Hai đến thứ Sáu ", NOW);

        assertEquals("Lò Thị Mai", person.name());
        assertEquals("0912345678", person.phone());
        assertEquals("Thứ Hai đến thứ Sáu", person.hours());
        assertEquals(NOW, person.changedAt());
    }

    @Test
    void whoHasNoNameOrNoNumberCannotHelp() {
        assertRefused("identity.support.nameNeeded", "name", () -> person(" ", "0912345678", ""));
        assertRefused("identity.support.nameNeeded", "name", () -> person("a".repeat(101), "0912345678", ""));
        assertRefused("identity.support.phoneNeeded", "phone", () -> person("Mai", " ", ""));
        assertRefused("identity.phone.form", "phone", () -> person("Mai", "gọi tôi", ""));
        assertRefused("identity.support.hoursLong", "hours", () -> person("Mai", "0912345678", "a".repeat(201)));
    }

    @Test
    void aRefusedChangeLeavesEverythingAsItWas() {
        var person = person("Mai", "0912345678", "sáng");

        assertThrows(Refusal.class, () -> person.become("Lan", "0987654321", "a".repeat(201), NOW.plusSeconds(1)));

        assertEquals("Mai", person.name());
        assertEquals("0912345678", person.phone());
        assertEquals(NOW, person.changedAt());
    }

    @Test
    void aNumberIsReadInGroupsAsPeopleSayIt() {
        assertEquals("0912 345 678", new SupportFinding.Contact("", "", "0912345678", "").spoken());
        assertEquals("+84912345678", new SupportFinding.Contact("", "", "+84912345678", "").spoken());
    }

    private static SupportPerson person(String name, String phone, String hours) {
        return new SupportPerson("00004", name, phone, hours, NOW);
    }

    private static void assertRefused(String key, String field, Runnable act) {
        var refusal = assertThrows(Refusal.class, act::run);
        assertEquals(key, refusal.key());
        assertEquals(field, refusal.field());
    }
}
