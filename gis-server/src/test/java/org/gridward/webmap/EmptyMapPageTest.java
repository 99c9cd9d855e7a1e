package org.gridward.webmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmptyServer
@Needs(Need.CHROMIUM)
class EmptyMapPageTest {
    private static final String LOAD = "java -jar importers/target/importers-exec.jar load FILE --layer beat"
            + " --code-field BEAT --units same --publish";

    @Test
    void a_server_without_editions_says_how_to_get_one(@LocalServerPort int port) {
        try (Browser browser = new Browser(port)) {
            browser.open("?lang=zh");
            assertThat(browser.text("#start")).contains("数据库还是空的", "gis-server.jar --sample", LOAD);
            browser.keepPicture("empty-zh");
            browser.find("#language").click();
            browser.awaitText("#start", "The database is empty");
            assertThat(browser.text("#start")).contains("gis-server.jar --sample", LOAD);
            assertThat(browser.find("#ask").isDisplayed()).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
