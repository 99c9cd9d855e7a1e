package org.gridward.webmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridward.lookup.SampleServer;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search box in a real browser. */
@SampleServer
@Needs(Need.CHROMIUM)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {
    private final int port;
    private Browser browser;

    SearchPageTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeAll
    void start() {
        browser = new Browser(port);
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @AfterEach
    void nothing_is_in_the_console() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void initials_list_a_street_and_a_click_shows_its_ground() {
        browser.open("?lang=zh");
        Picture before = browser.picture();
        browser.find("#words").sendKeys("yyjd");
        browser.awaitText("#found", "豫园街道");
        assertThat(browser.text("#found")).contains("街镇", "310101018", "单位", "HP-YUYUAN");
        browser.keepPicture("search-zh");
        browser.find("#found-0").click();
        browser.await("body[data-ready]");
        assertThat(browser.hash()).contains("at=121.49").doesNotContain("ask=");
        assertThat(browser.find("#found").isDisplayed()).isFalse();
        assertThat(browser.find("#words").getAttribute("value")).isEqualTo("豫园街道");
        assertThat(browser.picture().countDifferences(before)).isGreaterThan(100_000);
    }

    @Test
    void the_keyboard_alone_finds_a_unit() {
        browser.open("?lang=en");
        assertThat(browser.find("#words").getAttribute("placeholder")).contains("pinyin");
        browser.find("#words").sendKeys("豫园");
        browser.awaitText("#found", "HP-YUYUAN");
        assertThat(browser.text("#found")).contains("Unit", "Street, town");
        browser.find("#words").sendKeys("" + Keys.ARROW_DOWN + Keys.ARROW_DOWN);
        String active = browser.find("#words").getAttribute("aria-activedescendant");
        assertThat(browser.find("#" + active).getAttribute("aria-selected")).isEqualTo("true");
        browser.find("#words").sendKeys(Keys.ESCAPE);
        assertThat(browser.find("#found").isDisplayed()).isFalse();
        browser.find("#words").sendKeys(Keys.chord(Keys.CONTROL, "a") + "HP-LAOXIMEN" + Keys.ENTER);
        browser.awaitText("#found", "");
        browser.await("body[data-ready]");
        assertThat(browser.hash()).contains("at=121.4");
        assertThat(browser.find("#words").getAttribute("value")).isEqualTo("老西门街道城管中队");
    }

    @Test
    void what_is_nowhere_is_said_in_the_readers_language() {
        browser.open("?lang=en");
        browser.find("#words").sendKeys("zzzz");
        browser.awaitText("#search-status", "No layer, grid or unit matches");
        browser.find("#language").click();
        browser.find("#words").sendKeys("z");
        browser.awaitText("#search-status", "没有匹配");
    }

    @Test
    void a_layer_is_shown_as_a_whole() {
        browser.open("?lang=zh#at=121.4930,31.2300,18.00");
        browser.find("#words").sendKeys("block" + Keys.ENTER);
        browser.await("body[data-ready]");
        assertThat(browser.hash()).doesNotContain("18.00");
    }
}
