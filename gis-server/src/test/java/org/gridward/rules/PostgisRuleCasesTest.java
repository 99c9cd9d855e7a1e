package org.gridward.rules;

import java.util.Map;
import org.gridward.server.GridwardServer;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

@Needs(Need.POSTGIS)
@SpringBootTest(
        classes = GridwardServer.class,
        args = {"--sample=all", "--gridward.anonymous-read=true"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
        initializers = {org.gridward.lookup.SampleServer.FreshFolder.class, PostgisRuleCasesTest.FreshDatabase.class})
class PostgisRuleCasesTest extends RuleCasesContract {
    static class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Postgis.TestDatabase fresh = Postgis.createDatabase();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh database",
                            Map.of(
                                    "gridward.jdbc-url", fresh.jdbcUrl(),
                                    "gridward.db-user", fresh.user(),
                                    "gridward.db-password", fresh.password())));
        }
    }
}
