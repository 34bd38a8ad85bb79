using Infra.Forges.Releases;
using Infra.Testing.Forges;

namespace Infra.Forges.Tests.Releases;

public sealed class OriginTests
{
    [Theory]
    [InlineData("https://github.com/lynx/infra.git")]
    [InlineData("https://github.com/lynx/infra")]
    [InlineData("git@github.com:lynx/infra.git")]
    [InlineData("ssh://git@github.com/lynx/infra.git")]
    public async Task Person_with_a_token_of_GitHub_proposes_to_the_repository_that_was_cloned(string url)
    {
        await using var fake = await FakeForge.StartAsync(ForgeKind.GitHub);
        using var forge = new Origin(name => name is "GITHUB_TOKEN" or "GITHUB_API_URL" ? fake.Variables[name] : null).Connect(url);

        await forge!.ProposeAsync(new("branch", "main", "Title", "Body"), TestContext.Current.CancellationToken);

        Assert.Single(fake.Pulls);
    }

    [Fact]
    public void Person_with_a_token_of_GitLab_proposes_to_any_host()
    {
        using var forge = new Origin(name => name == "GITLAB_TOKEN" ? "token" : null).Connect("git@gitlab.lynx.example:platform/estates/infra.git");

        Assert.NotNull(forge);
    }

    [Theory]
    [InlineData("https://github.com/lynx/infra.git", "GITLAB_TOKEN")] // the token is another forge's
    [InlineData("https://gitlab.com/lynx/infra.git", "GITHUB_TOKEN")]
    [InlineData("https://github.com/lynx/infra.git", "")]
    [InlineData("/srv/infra.git", "GITHUB_TOKEN")]
    [InlineData("https://user:secret@github.com/lynx/infra.git", "GITHUB_TOKEN")]
    [InlineData(null, "GITHUB_TOKEN")]
    public void Without_a_token_of_that_forge_the_branch_stays_here(string? url, string variable) =>
        Assert.Null(new Origin(name => name == variable ? "token" : null).Connect(url));

    [Fact]
    public void Pipeline_without_a_token_leaves_the_branch_here() =>
        Assert.Null(new Origin(name => name switch { "GITHUB_ACTIONS" => "true", "GITHUB_REPOSITORY" => "lynx/infra", _ => null }).Connect("https://github.com/lynx/infra.git"));
}
