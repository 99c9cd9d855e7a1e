package org.gridward.webmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridward.geo.Crs;
import org.gridward.geo.Position;
import org.gridward.geo.Xy;
import org.gridward.lookup.Http;
import org.gridward.lookup.SampleServer;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The page in a real browser, on the sample city. */
@SampleServer
@Needs(Need.CHROMIUM)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPageTest {
    /** S1, 新开河: 20 m from the corner of three streets. */
    private static final String XINKAIHE = "#at=121.4930,31.2300,16.00";

    private static final String README_VIEW = "#at=121.4900,31.2290,15.50&ask=121.493,31.23";

    private final int port;
    private Browser browser;

    MapPageTest(@LocalServerPort int port) {
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

    /** Every test that expects a complaint has taken it already. */
    @AfterEach
    void nothing_else_is_in_the_console() {
        browser.showAs(1280, 900);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_whole_city_is_shown_first() {
        browser.open("?lang=zh");
        assertThat(browser.text("#layer-list")).contains("区", "街镇", "小网格", "沿街", "责任块");
        assertThat(browser.text("#note")).contains("虚构", "invented");
        assertThat(browser.text("#answer")).contains("点击地图");
        assertThat(browser.picture().countDifferences(pictureOfNothing())).isGreaterThan(100_000);
        browser.keepPicture("city-zh");
    }

    private Picture pictureOfNothing() {
        for (String layer : List.of("district", "street", "small", "block")) {
            browser.find("input[data-layer=" + layer + "]").click();
        }
        Picture nothing = browser.picture();
        browser.open("?lang=zh");
        return nothing;
    }

    @Test
    void a_click_names_the_unit_and_says_why() {
        browser.open("?lang=zh" + XINKAIHE);
        clickMiddle();
        browser.awaitText("#owner", "豫园街道综合行政执法队");
        assertThat(browser.text("#answer"))
                .contains("有责任单位", "HP-YUYUAN", "上海市黄浦区城市管理行政执法局", "属地")
                .contains("黄浦区", "豫园街道", "310101018")
                .contains("H-30", "豫园街道（310101018）的责任单位是豫园街道综合行政执法队")
                .contains("版本 3");
        assertThat(browser.find("#note").isDisplayed()).isTrue();
        assertThat(browser.text("#note")).contains("虚构");
        assertThat(browser.hash()).contains("ask=121.49").contains("at=121.493000,31.230000,16.00");
    }

    @Test
    void a_vendor_in_a_boundary_zone_calls_all_its_squads_and_says_who_leads() {
        browser.open("?lang=zh" + XINKAIHE);
        browser.find("#matter").sendKeys("09001");
        clickMiddle();
        browser.awaitText("#answer", "交界区域");
        assertThat(browser.find("#answer .zones").getText()).contains("新开河", "必须出动", "HP-YUYUAN", "HP-WAITAN", "区域成员");
        assertThat(browser.text("#answer")).contains("协调上级", "距责任边界", "（09001）");
        assertThat(browser.hash()).contains("matter=09001");
        browser.keepPicture("zone-zh");
    }

    @Test
    void the_ground_of_the_unit_is_highlighted() {
        browser.open("?lang=zh" + XINKAIHE);
        Picture before = browser.picture();
        clickMiddle();
        browser.await("#owner");
        // all other ground is veiled, and that is more than half of this view
        assertThat(browser.picture().countDifferences(before)).isGreaterThan(150_000);
    }

    @Test
    void names_are_drawn_on_the_map() {
        browser.open("?lang=zh" + XINKAIHE);
        Picture named = browser.picture();
        assertThat(browser.picture().countDifferences(named)).isZero();
        browser.find("#names").click();
        assertThat(browser.picture().countDifferences(named)).isGreaterThan(5_000);
    }

    @Test
    void a_link_shows_the_same_answer_in_either_language() {
        browser.open("?lang=zh" + README_VIEW);
        browser.awaitText("#owner", "豫园街道综合行政执法队");
        assertThat(browser.text("#layer-list")).contains("1230 个").doesNotContain("放大后显示");
        browser.keepPicture("map-zh");
        browser.find("#language").click();
        browser.awaitText("#answer", "豫园街道综合行政执法队 owns 豫园街道 (310101018)");
        assertThat(browser.text("#answer"))
                .contains("Unit responsible", "Legal authority", "Edition 3, in force since");
        assertThat(browser.text("#layer-list")).contains("Street, town", "Names");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
        assertThat(browser.find("#note").isDisplayed()).isTrue();
        browser.keepPicture("map-en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GCJ02", "BD09", "EPSG:4549"})
    void a_typed_position_is_asked_in_the_system_chosen_for_it(String crs) {
        Xy typed = Crs.get(crs).fromPosition(new Position(121.4930, 31.2300));
        browser.open("?lang=zh" + XINKAIHE);
        new Select(browser.find("#crs")).selectByVisibleText(crs);
        browser.find("#position").sendKeys(typed.x() + ", " + typed.y() + Keys.ENTER);
        browser.awaitText("#owner", "豫园街道综合行政执法队");
        assertThat(browser.text("#answer")).contains("(" + crs + ")");
        assertThat(browser.hash()).contains("crs=" + crs);
        assertThat(browser.find("#answer a").getAttribute("href")).contains("crs=" + crs.replace(":", "%3A"));
    }

    @Test
    void shifted_numbers_that_are_typed_as_wgs84_are_another_place() {
        Xy typed = Crs.get("GCJ02").fromPosition(new Position(121.4930, 31.2300));
        browser.open("?lang=zh" + XINKAIHE);
        browser.find("#position").sendKeys(typed.x() + " " + typed.y() + Keys.ENTER);
        browser.await("#owner");
        assertThat(browser.text("#owner")).isNotEqualTo("豫园街道综合行政执法队");
    }

    @Test
    void the_keyboard_asks_about_the_middle_and_back_takes_it_back() {
        browser.open("?lang=zh" + XINKAIHE);
        browser.find("#map").sendKeys(Keys.ENTER);
        browser.awaitText("#owner", "豫园街道综合行政执法队");
        browser.run("history.back()");
        browser.awaitText("#answer", "点击地图");
        assertThat(browser.hash()).doesNotContain("ask=");
    }

    @Test
    void ground_without_a_scheme_names_the_owner_of_last_resort() {
        browser.open("?lang=en#ask=121.45,31.215");
        assertThat(browser.text("#answer")).contains("Out of grid", "Last resort", "湖南路街道城管中队", "M-06");
    }

    @Test
    void a_place_on_a_border_names_the_neighbours() {
        JsonNode corner =
                new Http(port).json("/api/v1/layers/street/grids/310101018").at("/geometry/coordinates");
        while (corner.get(0).isArray()) {
            corner = corner.get(0);
        }
        browser.open(
                "?lang=zh#ask=" + corner.get(0).asDouble() + "," + corner.get(1).asDouble());
        assertThat(browser.text("#answer")).contains("正好在边界上", "同时相邻", "豫园街道");
        assertThat(browser.text(".touching")).contains("街道", "责任块");
    }

    @Test
    void a_server_that_is_gone_is_missed_and_found_again() {
        browser.open("?lang=zh" + XINKAIHE);
        browser.setOffline(true);
        clickMiddle();
        browser.awaitText("#notices", "无法连接服务器");
        browser.setOffline(false);
        browser.awaitText("#owner", "豫园街道综合行政执法队");
        assertThat(browser.text("#notices")).isEmpty();
        assertThat(browser.complaints()).allMatch(line -> line.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void a_server_without_its_database_says_as_of_when_it_answers() {
        browser.open("?lang=zh" + XINKAIHE);
        browser.run("""
                const plain = window.fetch;
                window.fetch = async (...request) => {
                  const answer = await plain(...request);
                  const headers = new Headers(answer.headers);
                  if (window.stale) headers.set('Gridward-Stale', '2026-11-25T04:00:00Z');
                  return new Response(answer.body, { status: answer.status, headers });
                };
                window.stale = true;
                """);
        clickMiddle();
        browser.awaitText("#notices", "数据库暂时无法访问：数据截至 2026年11月25日");
        browser.run("window.stale = false");
        clickMiddle();
        browser.awaitText("body:not(:has(#notices p))", "");
    }

    @Test
    void a_date_before_the_first_edition_has_no_grids() {
        browser.open("?lang=en" + XINKAIHE + "&ask=121.493,31.23&asOf=2001-02-03");
        assertThat(browser.text("#answer")).contains("Outside the data", "No edition was in force");
        assertThat(browser.text("#notices")).contains("the first holds from January 1, 2009");
        assertThat(browser.find("#note").isDisplayed()).isFalse();
    }

    @Test
    void the_date_is_part_of_the_question() {
        browser.open("?lang=en" + XINKAIHE + "&ask=121.493,31.23");
        browser.run("const field = document.querySelector('#asOf'); field.value = '2001-02-03';"
                + " field.dispatchEvent(new Event('change'))");
        browser.awaitText("#answer", "No edition was in force");
        assertThat(browser.hash()).contains("ask=121.493,31.23", "asOf=2001-02-03");
        browser.run("history.back()");
        browser.awaitText("#owner", "豫园街道综合行政执法队");
    }

    @Test
    void a_wrong_position_is_said_in_words() {
        browser.open("?lang=en");
        browser.find("#position").sendKeys("here" + Keys.ENTER);
        browser.awaitText(".problem", "Enter two numbers");
        assertThat(browser.find("#position").getAttribute("aria-invalid")).isEqualTo("true");
        browser.find("#position").sendKeys(Keys.chord(Keys.CONTROL, "a") + "121, 99" + Keys.ENTER);
        browser.awaitText(".problem", "lat = 99.0 is out of range");
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 400"));
    }

    @Test
    void a_narrow_screen_has_the_answer_in_a_sheet_below_the_map() {
        browser.showAs(390, 844);
        browser.open("?lang=zh#ask=121.493,31.23");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
        assertThat(browser.run("return document.querySelector('#panel').getBoundingClientRect().bottom"))
                .isEqualTo(844L);
        assertThat(browser.run("return document.querySelector('#panel').getBoundingClientRect().top > 300"))
                .isEqualTo(true);
        assertThat(browser.find("#owner").isDisplayed()).isTrue();
        browser.keepPicture("narrow-zh");
    }

    @Test
    void stored_names_never_become_markup() {
        Object children = browser.inModule("dom.js", "it.h('b', {}, '<i>x</i>').childElementCount");
        assertThat(children).isEqualTo(0L);
    }

    @Test
    void the_description_of_the_api_works_under_its_own_policy() {
        browser.openBeside("docs");
        browser.awaitText("#swagger-ui", "/api/v1/resolve");
    }

    private void clickMiddle() {
        int left = Integer.parseInt(String.valueOf(
                browser.run("return Math.round(document.querySelector('#panel').getBoundingClientRect().right)")));
        int top = Integer.parseInt(String.valueOf(
                browser.run("return Math.round(document.querySelector('#map').getBoundingClientRect().top)")));
        browser.clickAt((left + 1280) / 2, (top + 900) / 2);
    }
}
