package org.gridward.webmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;

import java.util.List;
import org.gridward.access.People;
import org.gridward.draft.Drafts;
import org.gridward.draft.SquareTown;
import org.gridward.geo.Shape;
import org.gridward.lookup.Http;
import org.gridward.model.Grid;
import org.gridward.planning.TownServer;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A planner redraws borders on the page, in a real browser. */
@TownServer
@Needs(Need.CHROMIUM)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPageTest {
    private final int port;
    private final People people;
    private final Drafts drafts;
    private Browser browser;

    PlanPageTest(@LocalServerPort int port, @Value("${gridward.data-dir}") String dataDir, @Autowired Drafts drafts) {
        this.port = port;
        this.people = new People(new Http(port), dataDir);
        this.drafts = drafts;
    }

    @BeforeAll
    void start() {
        browser = new Browser(port);
        signIn("PLANNER", "en");
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @AfterEach
    void nothing_else_is_in_the_console() {
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("401") && !line.contains("422"))
                .isEmpty();
    }

    private void signIn(String role, String language) {
        String user = People.newName();
        String password = people.createUser(user, People.EVERYWHERE.formatted(role));
        browser.openBeside("plan.html?lang=" + language);
        browser.await("#sign-in[open]");
        browser.find("#sign-in-form input[name=name]").sendKeys(user);
        browser.find("#sign-in-form input[name=password]").sendKeys(password);
        browser.find("#sign-in-submit").click();
        browser.await("body[data-ready]");
        browser.awaitText("#who", user);
    }

    private void makeDraft(String title) {
        browser.open("plan.html?lang=en");
        browser.find("#new-draft").click();
        browser.find("#make input[name=title]").sendKeys(title + Keys.ENTER);
        browser.awaitText("#head", title);
        browser.await("body[data-ready]");
    }

    private void openDraft(String id, String language) {
        browser.open("plan.html?lang=" + language + "#draft=" + id);
        browser.await("#head h2");
    }

    private void take(String tool) {
        browser.find("#tool-" + tool).click();
    }

    private void click(int x, int y) {
        List<?> pixel = pixelOf(x, y);
        browser.clickAt(number(pixel, 0), number(pixel, 1));
        // two clicks close together would be a double click
        browser.run("return new Promise(done => setTimeout(done, 300))");
    }

    private void doubleClick(int x, int y) {
        List<?> pixel = pixelOf(x, y);
        browser.doubleClickAt(number(pixel, 0), number(pixel, 1));
    }

    private List<?> pixelOf(int x, int y) {
        return (List<?>) browser.inModule(
                "plan/main.js", "it.pixelOf([given[0], given[1]])", SquareTown.x(x) / 1e7, SquareTown.y(y) / 1e7);
    }

    private static int number(List<?> pair, int place) {
        return ((Number) pair.get(place)).intValue();
    }

    @Test
    void a_block_is_split_and_the_split_is_undone_and_brought_back() {
        makeDraft("拆分");
        take("split");
        assertThat(browser.text("#steps")).contains("part under the click keeps the code");
        click(5_000, 3_000);
        browser.awaitText("#steps", "Draw a line");
        click(-600, 5_000);
        doubleClick(10_600, 5_000);
        browser.awaitText("#log", "Split " + WEST + "0001");
        browser.awaitText("#say", "0 errors now");
        browser.keepPicture("plan-split");
        browser.find("#undo").click();
        browser.await("#log .undone");
        assertThat(browser.find("#undo").isEnabled()).isFalse();
        browser.find("#redo").click();
        browser.await("#log li:not(.undone)");
        assertThat(browser.find("#redo").isEnabled()).isFalse();
    }

    @Test
    void a_border_is_moved_between_two_of_its_vertices() {
        makeDraft("移界");
        take("moveBorder");
        click(5_000, 5_000);
        click(5_000, 15_000);
        browser.awaitText("#steps", "from one vertex of the border to another");
        click(0, 10_000);
        click(5_000, 12_000);
        doubleClick(10_000, 10_000);
        browser.awaitText("#log", "Move border " + WEST + "0001, " + WEST + "0002");
        assertThat(browser.text("#findings")).contains("0 errors");
        browser.keepPicture("plan-border");
    }

    @Test
    void ground_is_transferred_and_grids_are_merged() {
        makeDraft("划转");
        take("transferGround");
        click(5_000, 16_000);
        click(5_000, 5_000);
        browser.awaitText("#steps", "Draw round the ground");
        click(1_000, 8_000);
        click(4_000, 8_000);
        click(4_000, 13_000);
        doubleClick(1_000, 13_000);
        browser.awaitText("#log", "Transfer ground " + WEST + "0002, " + WEST + "0001");
        take("merge");
        click(5_000, 17_000);
        click(6_000, 3_000);
        browser.find("#enough").click();
        browser.awaitText("#log", "Merge " + WEST + "0002, " + WEST + "0001");
        browser.keepPicture("plan-merge");
    }

    @Test
    void a_line_that_cuts_finer_grids_is_refused_and_done_when_the_planner_says_so() {
        makeDraft("街道");
        browser.run("const layer = document.querySelector('#layer'); layer.value = 'street';"
                + " layer.dispatchEvent(new Event('change'))");
        take("split");
        click(5_000, 1_000);
        click(-600, 4_000);
        doubleClick(10_600, 4_000);
        browser.awaitText("#say .problem", "Cut the finer grids too");
        browser.keepPicture("plan-refused");
        browser.find("#way-on").click();
        browser.awaitText("#log", "Split " + WEST);
        browser.awaitText("#say", "0 errors now");
    }

    @Test
    void a_gap_is_mended_from_the_list_of_findings() {
        String id = drafts.create("空缺", null, java.time.Instant.now()).id();
        drafts.put(id, new Grid(Grid.UNNUMBERED, "block", WEST + "0001", null, "南", WEST, Shape.of(new int[][][] {
            {
                {
                    SquareTown.x(0), SquareTown.y(0), SquareTown.x(5_000), SquareTown.y(0),
                    SquareTown.x(10_000), SquareTown.y(0), SquareTown.x(10_000), SquareTown.y(5_000),
                    SquareTown.x(10_000), SquareTown.y(8_000), SquareTown.x(0), SquareTown.y(8_000),
                    SquareTown.x(0), SquareTown.y(5_000)
                }
            }
        })));
        openDraft(id, "zh");
        assertThat(browser.text("#findings")).contains("内有").doesNotContain("错误 0 项");
        assertThat(browser.find("#publish").isEnabled()).isFalse();
        browser.find("#findings button[id^=repairs]").click();
        browser.awaitText(".repair", "缺口归入网格");
        browser.keepPicture("plan-repair-zh");
        browser.find(".repair .accept").click();
        browser.awaitText("#findings", "错误 0 项");
        assertThat(browser.text("#log")).contains("修复");
    }

    @Test
    void a_draft_is_submitted_and_needs_another_person_to_be_published() {
        String title = "送审" + People.newName();
        makeDraft(title);
        assertThat(browser.run("return document.querySelector('#submit') === null"))
                .isEqualTo(true);
        take("merge");
        click(15_000, 17_000);
        click(15_000, 3_000);
        browser.find("#enough").click();
        browser.awaitText("#log", "Merge " + EAST + "0002, " + EAST + "0001");
        browser.find("#submit").click();
        browser.awaitText("#head", "Submitted");
        browser.find("#approve").click();
        browser.awaitText("#say", "somebody who has not worked on the draft");
        assertThat(browser.complaints()).allMatch(line -> line.contains("401") || line.contains("403"));
    }

    @Test
    void whoever_may_not_plan_is_told_so() {
        try (Browser other = new Browser(port)) {
            Browser planner = browser;
            browser = other;
            signIn("VIEWER", "zh");
            browser.awaitText("#say", "需要规划员角色");
            assertThat(browser.find("#new-draft").isEnabled()).isFalse();
            browser = planner;
        }
    }
}
