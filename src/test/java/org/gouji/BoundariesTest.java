package org.gouji;

import static com.tngtech.archunit.base.DescribedPredicate.and;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.ArrayList;
import java.util.List;

/** The boundaries between the packages. Data flows down one list and never up; each failure says what to do instead. */
@AnalyzeClasses(packages = "org.gouji", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

    @ArchTest
    static final ArchRule documentKnowsNobody = only(
            "document",
            "a document is what a file says before any meaning"
                    + " is given to it: put meaning into facts or recognise");

    @ArchTest
    static final ArchRule settingsKnowNobody = only(
            "settings",
            "settings are what authors write, as texts with lines: what they mean is told in derive, rules or audit");

    @ArchTest
    static final ArchRule shelfKnowsNobody =
            only("shelf", "a shelf holds any record of this program: what is in it is for others to know");

    @ArchTest
    static final ArchRule factsKnowDocument = only(
            "facts", "facts are plain records: what computes them belongs in recognise or derive", "document", "shelf");

    @ArchTest
    static final ArchRule findingsKnowFacts = only(
            "findings", "findings are plain records: what makes them belongs in rules", "shelf", "facts", "document");

    @ArchTest
    static final ArchRule readKnowsDocument =
            only("read", "reading gives a document and no meaning: what a word means is told in recognise", "document");

    @ArchTest
    static final ArchRule recogniseKnowsDocumentAndFacts = only(
            "recognise",
            "recognising turns a document into facts: judging belongs in a DRL",
            "document",
            "facts",
            "claims");

    @ArchTest
    static final ArchRule claimsKnowFacts = only(
            "claims",
            "a claim is read from words alone: what a table says of it belongs in derive",
            "document",
            "facts");

    @ArchTest
    static final ArchRule deriveKnowsFacts = only(
            "derive",
            "deriving makes facts of facts: what it needs of the file must first be a fact",
            "shelf",
            "settings",
            "facts",
            "document");

    @ArchTest
    static final ArchRule sentencesKnowLabels = only(
            "sentences",
            "sentences become DRL as text: what that DRL may do is for the gate in rules to say",
            "settings",
            "facts");

    @ArchTest
    static final ArchRule rulesKnowFactsAndFindings = only(
            "rules",
            "rules see facts only: what a rule needs must first be a fact",
            "shelf",
            "settings",
            "sentences",
            "facts",
            "findings",
            "document");

    @ArchTest
    static final ArchRule workbookKnowsFindings = only(
            "workbook",
            "a workbook shows findings: whatever it counts must be in AuditResult",
            "settings",
            "findings",
            "facts",
            "document");

    @ArchTest
    static final ArchRule auditKnowsNoDoor = only(
            "audit",
            "the stages must run without command line or service: let the door hand in what is needed",
            "shelf",
            "settings",
            "document",
            "facts",
            "findings",
            "read",
            "recognise",
            "derive",
            "rules",
            "workbook");

    @ArchTest
    static final ArchRule storeKeepsWhatAuditNames = only(
            "store",
            "the store keeps what the stages make: let audit name in an interface what it needs kept",
            "settings",
            "audit",
            "findings",
            "facts",
            "rules");

    @ArchTest
    static final ArchRule pagesTellRules = only(
            "pages",
            "a page shows a rule and its cases: what it tells must be in RuleDescription or CaseStory",
            "audit",
            "rules",
            "findings",
            "facts",
            "document");

    @ArchTest
    static final ArchRule webKnowsNoCommandLine = only(
            "web",
            "a door goes through audit: add there what the service needs",
            "settings",
            "audit",
            "store",
            "findings",
            "facts",
            "rules",
            "workbook",
            "pages");

    @ArchTest
    static final ArchRule cliGoesThroughAudit = only(
            "cli",
            "a door goes through audit: add there what the command needs",
            "settings",
            "audit",
            "pages",
            "store",
            "findings",
            "facts",
            "document",
            "rules",
            "workbook",
            "web");

    @ArchTest
    static final ArchRule droolsStaysInRules = noClasses()
            .that()
            .resideOutsideOfPackage("org.gouji.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..")
            .because("only rules may see the engine: ask Rulebook, or give it what you miss");

    @ArchTest
    static final ArchRule poiIsWrittenInWorkbook = noClasses()
            .that()
            .resideOutsideOfPackages("org.gouji.workbook..", "org.gouji.read..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..")
            .because("only workbook writes with POI (and read may read with it): add a sheet there");

    @ArchTest
    static final ArchRule springStaysInWeb = noClasses()
            .that()
            .resideOutsideOfPackages("org.gouji.web..", "org.gouji.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
            .because("commands must start without Spring: use plain Java, or put it into web");

    @ArchTest
    static final ArchRule storeUsesNoContext = noClasses()
            .that()
            .resideInAPackage("org.gouji.store..")
            .should()
            .dependOnClassesThat(and(
                    resideInAnyPackage("org.springframework..", "jakarta.servlet.."),
                    not(resideInAnyPackage("org.springframework.jdbc..", "org.springframework.transaction.."))))
            .because("of Spring the store uses plain JDBC only: whatever needs a context belongs in web");

    @ArchTest
    static final ArchRule tablesStayInStore = noClasses()
            .that()
            .resideOutsideOfPackage("org.gouji.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.transaction..", "org.flywaydb..")
            .because("only store knows the tables: let it answer what you want to know");

    @ArchTest
    static final ArchRule onlyServeOpensTheService = noClasses()
            .that()
            .resideInAPackage("org.gouji.cli..")
            .and()
            .doNotHaveSimpleName("ServeCommand")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gouji.web..")
            .because("audit, extract and rules must not load a web server: go through ServeCommand");

    @ArchTest
    static final ArchRule noDrawers = classes()
            .should()
            .resideOutsideOfPackages(
                    "..util..",
                    "..common..",
                    "..model..",
                    "..service..",
                    "..impl..",
                    "..dto..",
                    "..helper..",
                    "..manager..")
            .because("a package is named after a stage of the flow: find the stage that the class belongs to");

    private static ArchRule only(String name, String because, String... known) {
        List<String> ours = new ArrayList<>(List.of("org.gouji." + name + ".."));
        for (String other : known) {
            ours.add("org.gouji." + other + "..");
        }
        ClassesShouldConjunction rule = noClasses()
                .that()
                .resideInAPackage("org.gouji." + name + "..")
                .should()
                .dependOnClassesThat(
                        and(resideInAPackage("org.gouji.."), not(resideInAnyPackage(ours.toArray(new String[0])))));
        return rule.because(because).allowEmptyShould(true);
    }
}
