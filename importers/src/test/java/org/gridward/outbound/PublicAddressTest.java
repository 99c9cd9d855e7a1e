package org.gridward.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PublicAddressTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/public-addresses.csv", numLinesToSkip = 1)
    void an_address_is_inside_or_outside(String address, boolean isPublic, String what) throws Exception {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address)))
                .as(what)
                .isEqualTo(isPublic);
    }
}
