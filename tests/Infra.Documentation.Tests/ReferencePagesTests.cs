namespace Infra.Documentation.Tests;

/// <summary>The pages of the site that follow from the code.</summary>
public sealed class ReferencePagesTests
{
    private static readonly Dictionary<string, string> Written =
        ReferencePages.All(Path.Combine(RepositoryRoot.Path, "docs")).ToDictionary(page => page.File, page => page.Text);

    public static TheoryData<string, string> Constructs =>
        [.. ConstructReference.Clouds.SelectMany(cloud => ConstructReference.Of(cloud.Value).Select(type => (cloud.Key, type.Name)))];

    [Theory]
    [MemberData(nameof(Constructs))]
    public void Construct_has_an_example_that_creates_it(string cloud, string construct) => Assert.Contains(
        $"new {construct}(", ConstructReference.Example(Pages.Text($"docs/constructs/{cloud}.md"), construct) ?? "", StringComparison.Ordinal);

    [Fact]
    public void Construct_shows_its_example_options_and_posture()
    {
        var page = Written["constructs/aws/Vpc.md"];

        Assert.Contains("Cidr = \"10.30.0.0/16\",", page, StringComparison.Ordinal);
        Assert.Contains("| `Cidr` | `string` | required | ", page, StringComparison.Ordinal);
        Assert.Contains("| `NatGateways` | one | per zone |  | How many NAT gateways", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_shows_its_arguments_and_options()
    {
        var page = Written["commands/promote.md"];

        Assert.Contains("infra promote FROM TO [OPTIONS]", page, StringComparison.Ordinal);
        Assert.Contains("| `--application` | ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guides")]
    [InlineData("errors")]
    [InlineData("decisions")]
    public void Every_written_page_is_in_the_sidebar(string folder)
    {
        var contents = Pages.Text($"docs/{folder}/toc.yml");

        Assert.All(
            Pages.All.Where(page => page.StartsWith($"docs/{folder}/", StringComparison.Ordinal)),
            page => Assert.Contains($"href: {Path.GetFileName(page)}\n", contents, StringComparison.Ordinal));
    }

    [Fact]
    public void Hidden_command_has_no_page() => Assert.DoesNotContain("commands/app.md", Written.Keys);

    [Fact]
    public void Every_page_has_a_name_that_a_site_can_serve() => Assert.All(Written.Keys, page => Assert.Matches(@"^[A-Za-z]+(/[A-Za-z0-9_-]+)+\.(md|yml)\z", page));

    [Fact]
    public void Rule_shows_severity_ids_and_remedy()
    {
        var page = Written["rules/aws.md"];

        Assert.Contains("## AWS-0086\n\n**", page, StringComparison.Ordinal);
        Assert.Contains("AWS-0086, CKV_AWS_53", page, StringComparison.Ordinal);
        Assert.Contains("Set block_public_acls to true.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_contents_name_pages_that_exist() => Assert.All(
        Written.Where(page => page.Key.EndsWith("toc.yml", StringComparison.Ordinal)),
        contents => Assert.All(
            contents.Value.Split('\n').Where(line => line.Contains("href: ", StringComparison.Ordinal)),
            line => Assert.Contains($"{Path.GetDirectoryName(contents.Key)}/{line.Split("href: ")[1]}", Written.Keys)));
}
