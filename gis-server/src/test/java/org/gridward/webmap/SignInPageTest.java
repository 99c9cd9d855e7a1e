package org.gridward.webmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridward.access.ClosedServer;
import org.gridward.access.People;
import org.gridward.lookup.Http;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a server that shows nothing to strangers. */
@ClosedServer
@Needs(Need.CHROMIUM)
class SignInPageTest {
    private static final String NAME = "#sign-in-form input[name=name]";
    private static final String PASSWORD = "#sign-in-form input[name=password]";

    private final int port;
    private final People people;

    SignInPageTest(@LocalServerPort int port, @Value("${gridward.data-dir}") String dataDir) {
        this.port = port;
        this.people = new People(new Http(port), dataDir);
    }

    @Test
    void a_reader_signs_in_and_out() {
        String user = People.newName();
        String password = people.createUser(user, People.EVERYWHERE.formatted("VIEWER"));
        try (Browser browser = new Browser(port)) {
            browser.openBeside("?lang=en");
            browser.await("#sign-in[open]");
            assertThat(browser.find("#who").isDisplayed()).isFalse();

            browser.find(NAME).sendKeys(user);
            browser.find(PASSWORD).sendKeys("not the password");
            browser.find("#sign-in-submit").click();
            browser.awaitText("#sign-in-problem", "Name or password is wrong");

            browser.find(PASSWORD).clear();
            browser.find(PASSWORD).sendKeys(password);
            browser.find("#sign-in-submit").click();
            browser.await("body[data-ready]");
            browser.awaitText("#who", "测试 " + user);
            browser.keepPicture("signed-in");
            assertThat(browser.run("return document.cookie + sessionStorage.length + JSON.stringify(localStorage)"))
                    .asString()
                    .doesNotContain("gws_", "gwp_", "gridward-session");

            // the session goes on where the page is opened again, and the map is there
            browser.open("?lang=en#ask=121.493,31.23");
            browser.awaitText("#answer", "HP-YUYUAN");
            browser.awaitText("#account", "Sign out");

            // a token that has run out is renewed without a word
            browser.inModule("account.js", "it.restore().then(() => 'ok')");
            assertThat(browser.find("#sign-in").isDisplayed()).isFalse();

            browser.find("#account").click();
            browser.await("#sign-in[open]");
            assertThat(browser.complaints())
                    .filteredOn(line -> !line.contains("401"))
                    .isEmpty();
        }
    }

    @Test
    void the_dialog_speaks_chinese() {
        try (Browser browser = new Browser(port)) {
            browser.openBeside("?lang=zh-CN");
            browser.await("#sign-in[open]");
            assertThat(browser.text("#sign-in-title")).isEqualTo("请登录");
            browser.find(NAME).sendKeys("nobody");
            browser.find(PASSWORD).sendKeys("x");
            browser.find("#sign-in-submit").click();
            browser.awaitText("#sign-in-problem", "用户名或口令错误");
            browser.find("#sign-in-cancel").click();
            browser.awaitText("#answer", "登录");
        }
    }
}
