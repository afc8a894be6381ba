package org.fieldsecurity.clearance.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may lead. */
class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.undp.example",
                "https://hooks.undp.example/field-security?office=7",
                "https://hooks.undp.example:8443/x",
                "https://203.0.112.7/x",
                "https://[2600::1]/x",
                "HTTPS://hooks.undp.example/x",
            })
    void anHttpsUrlIsTaken(String url) {
        assertThat(WebhookAddress.refusal(url, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.undp.example/x",
                "http://127.0.0.1/x",
                "http://localhost/x",
                "ftp://hooks.undp.example/x",
                "file:///etc/passwd",
                "gopher://hooks.undp.example/x",
                "https://user:secret@hooks.undp.example/x",
                "https://user@hooks.undp.example/x",
                "https://hooks.undp.example/x#part",
                "https:///x",
                "https://hooks.undp.example:0/x",
                "https://hooks.undp.example:70000/x",
                "https:hooks.undp.example",
                "//hooks.undp.example/x",
                "hooks.undp.example",
                "https://hooks undp.example/x",
                "not a url",
                "https://hooks_undp.example\\@127.0.0.1/",
            })
    void everythingElseIsRefused(String url) {
        assertThat(WebhookAddress.refusal(url, false)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/x, true",
        "http://localhost/x, true",
        "http://[::1]:8080/x, true",
        "http://10.0.0.1/x, false",
        "http://hooks.undp.example/x, false",
        "http://127.0.0.1.hooks.undp.example/x, false",
    })
    void aDemonstrationMayUseThisMachine(String url, boolean taken) {
        assertThat(WebhookAddress.refusal(url, true).isEmpty()).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "2130706433",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
            })
    void noMessageGoesToAnAddressThatIsNotPublic(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isAllowed(InetAddress.getByName(address), false))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "100.63.255.255", "100.128.0.1", "169.253.1.1", "172.15.0.1", "172.32.0.1", "192.0.1.1",
                "198.17.0.1", "198.20.0.1", "203.0.112.7", "223.255.255.255", "2600::1", "2a00:1450::1", "2001:4860::1"
            })
    void messagesGoToPublicAddresses(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isAllowed(InetAddress.getByName(address), false))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "10.0.0.1, false", "169.254.169.254, false"})
    void aDemonstrationMayConnectToThisMachineAndNoFurther(String address, boolean allowed)
            throws UnknownHostException {
        assertThat(WebhookAddress.isAllowed(InetAddress.getByName(address), true))
                .isEqualTo(allowed);
    }
}
