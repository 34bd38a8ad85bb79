namespace Infra.Documentation.Tests;

/// <summary>The documentation site as people see it, in a browser for real. <c>docs/build</c> makes it, and takes too long for every run of the tests.</summary>
public sealed class SiteTests
{
    // One of each kind: the index, a guide, a construct, errors, a command, rules, the widest table, and a member of the API.
    private static readonly string[] Looks =
    [
        "index.html", "guides/start-your-own.html", "constructs/aws/Vpc.html", "errors/commands.html", "commands/deploy.html", "rules/estate.html", "policy-coverage.html",
        "api/Infra.Constructs.Aws.Vpc.html",
    ];

    private static string? Site => Environment.GetEnvironmentVariable("INFRA_DOCUMENTATION_SITE");

    [Fact]
    public void Every_kind_of_page_can_be_read_by_everybody_in_light_and_dark_at_any_width() => Browser.AssertReadable(Require(), Looks);

    [Fact]
    public void Site_has_a_page_for_everything_and_a_search()
    {
        var site = Require();

        Assert.All(ReferencePages.All(Path.Combine(RepositoryRoot.Path, "docs")), page => Assert.True(File.Exists(Path.Combine(site, Path.ChangeExtension(page.File, ".html"))), page.File));
        Assert.True(new FileInfo(Path.Combine(site, "index.json")).Length > 100_000, "The index of the search is empty.");
    }

    private static string Require()
    {
        if (Site is null) Assert.Skip("Nobody looks at the documentation site: run docs/build, and set INFRA_DOCUMENTATION_SITE to artifacts/docs.");
        return Path.GetFullPath(Site, RepositoryRoot.Path);
    }
}
