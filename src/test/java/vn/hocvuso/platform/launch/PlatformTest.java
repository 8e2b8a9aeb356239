package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void theThreeMachinesWeBringADatabaseForAreKnown() {
        assertEquals(Platform.LINUX_X86_64, Platform.of("Linux", "amd64"));
        assertEquals(Platform.WINDOWS_X86_64, Platform.of("Windows 11", "amd64"));
        assertEquals(Platform.MACOS_ARM64, Platform.of("Mac OS X", "aarch64"));
    }

    @Test
    void everyOtherMachineNeedsAnInstalledDatabase() {
        assertEquals(Platform.OTHER, Platform.of("Linux", "aarch64"));
        assertEquals(Platform.OTHER, Platform.of("Mac OS X", "x86_64"));
        assertEquals(Platform.OTHER, Platform.of("Windows 11", "aarch64"));
        assertEquals(Platform.OTHER, Platform.of("FreeBSD", "amd64"));
        assertTrue(Platform.OTHER.jar().isEmpty());
    }
}
