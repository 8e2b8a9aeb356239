package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress behindProxies =
            new ClientAddress(AddressRange.list("a.setting", "127.0.0.1, 10.0.0.0/8, fd00::/8"));

    @Test
    void without_a_proxy_the_header_is_anybodys_word() {
        assertEquals("127.0.0.1", new ClientAddress(List.of()).client("127.0.0.1", List.of("203.0.113.7")));
        assertEquals("198.51.100.1", behindProxies.client("198.51.100.1", List.of("203.0.113.7")));
    }

    @Test
    void our_proxy_tells_who_spoke_to_it() {
        assertEquals("203.0.113.7", behindProxies.client("127.0.0.1", List.of("203.0.113.7")));
        assertEquals("2001:db8::7", behindProxies.client("fd00::5", List.of("2001:db8::7")));
    }

    @Test
    void what_the_client_itself_has_written_before_does_not_count() {
        assertEquals("203.0.113.7", behindProxies.client("127.0.0.1", List.of("1.2.3.4, 203.0.113.7")));
        assertEquals("203.0.113.7", behindProxies.client("127.0.0.1", List.of("1.2.3.4", "203.0.113.7, 10.1.1.1")));
    }

    @Test
    void what_is_no_address_ends_the_chain() {
        assertEquals("127.0.0.1", behindProxies.client("127.0.0.1", List.of("unknown")));
        assertEquals("10.1.1.1", behindProxies.client("127.0.0.1", List.of("203.0.113.7, localhost, 10.1.1.1")));
        assertEquals("127.0.0.1", behindProxies.client("127.0.0.1", List.of()));
    }

    @Test
    void a_range_ends_where_its_bits_end() {
        var range = AddressRange.list("a.setting", "172.16.0.0/12").get(0);
        assertTrue(range.holds("172.31.255.255"));
        assertFalse(range.holds("172.32.0.0"));
        assertFalse(range.holds("::1"));
    }

    @Test
    void a_setting_that_is_no_range_is_named() {
        for (var wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/", "300.1.1.1", "1:2")) {
            var problem = assertThrows(IllegalStateException.class, () -> AddressRange.list("a.setting", wrong));
            assertTrue(
                    problem.getMessage().contains("a.setting")
                            && problem.getMessage().contains(wrong),
                    wrong);
        }
    }
}
