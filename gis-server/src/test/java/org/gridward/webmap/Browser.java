package org.gridward.webmap;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gridward.testbed.Checkout;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium without a window, looking at one server. */
final class Browser implements AutoCloseable {
    private static final Path PICTURES = Checkout.root().resolve("gis-server/target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String base;
    private final Path profile;
    private final ChromeDriver driver;

    Browser(int port) {
        base = "http://127.0.0.1:" + port + "/";
        try {
            profile = Files.createTempDirectory("gridward-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        showAs(1280, 900);
    }

    /** The size of the page itself; narrower than a window can be. */
    void showAs(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void setOffline(boolean offline) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Opens the page afresh, with nothing remembered, and waits until all is drawn. */
    void open(String address) {
        driver.get("about:blank");
        driver.get(base + address);
        await("body[data-ready]");
    }

    /** Another page of the server. */
    void openBeside(String address) {
        driver.get(base + address);
    }

    WebElement await(String selector) {
        return await(browser -> browser.findElement(By.cssSelector(selector)));
    }

    void awaitText(String selector, String text) {
        await(browser -> browser.findElement(By.cssSelector(selector)).getText().contains(text) ? Boolean.TRUE : null);
    }

    private <T> T await(ExpectedCondition<T> condition) {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(org.openqa.selenium.NoSuchElementException.class);
        wait.ignoring(org.openqa.selenium.StaleElementReferenceException.class);
        return wait.until(condition);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    String text(String selector) {
        return find(selector).getText();
    }

    String hash() {
        return String.valueOf(run("return location.hash"));
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** The value of an expression over a module of the page, called {@code it}. */
    Object inModule(String module, String expression, Object... arguments) {
        String script = "const done = arguments[arguments.length - 1]; const given = [...arguments];" + "import('/app/"
                + module + "').then(it => done(" + expression + "), e => done(String(e)))";
        return Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
    }

    /** Clicks at a pixel of the page, wherever the map lies there. */
    void clickAt(int x, int y) {
        new org.openqa.selenium.interactions.Actions(driver)
                .moveToLocation(x, y)
                .click()
                .perform();
    }

    void doubleClickAt(int x, int y) {
        new org.openqa.selenium.interactions.Actions(driver)
                .moveToLocation(x, y)
                .doubleClick()
                .perform();
    }

    Picture picture() {
        await("body[data-ready]");
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepPicture(String name) {
        await("body[data-ready]");
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the console has said since the last call: errors, and whatever the security policy stopped. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // a file that vanished by itself; the folder is a temporary one
            profile.toFile().deleteOnExit();
        }
    }
}
