using Infra.Contracts.Releases;

namespace Infra.Contracts.Tests.Releases;

public sealed class ReleaseCatalogTests
{
    [Fact]
    public void Catalog_that_was_read_is_written_as_it_was() =>
        Assert.Equal(Releases.Catalog.ToJson(), ReleaseCatalog.Parse(Releases.Catalog.ToJson()).ToJson());

    [Fact]
    public void Right_declarations_and_versions_have_no_problem()
    {
        Assert.Empty(Releases.Catalog.Check());
        Assert.Empty(Releases.Catalog.Check(Releases.Dev("api", Releases.Catalog.Find("api")!.At(Releases.First))));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("Api")]
    [InlineData("api--two")]
    [InlineData("-api")]
    [InlineData("api\n")]
    [InlineData("../api")]
    [InlineData("an-application-with-a-very-long-name")]
    public void Application_of_another_name_is_refused(string name) => Assert.Equal(
        [$"INFRA3102 Application: Name \"{name}\" is not allowed: 2 to 30 lower-case letters, digits or single hyphens, the first a letter. Correct the name."],
        Problems(new ReleaseCatalog(["dev"], [new() { Name = name, Artifact = "ghcr.io/lynx/api" }])));

    [Theory]
    [InlineData("api")]
    [InlineData("ghcr.io/lynx/api:latest")]
    [InlineData("ghcr.io/Lynx/api")]
    [InlineData("https://ghcr.io/lynx/api")]
    [InlineData("ghcr.io/lynx/api$(id)")]
    public void Application_with_artifacts_elsewhere_is_refused(string artifact) => Assert.Equal(
        [$"INFRA3102 Application api: Artifact \"{artifact}\" is not an artifact repository. Write host and path in lower case without a tag, such as ghcr.io/lynx/api."],
        Problems(new ReleaseCatalog(["dev"], [new() { Name = "api", Artifact = artifact }])));

    [Fact]
    public void Application_that_is_declared_twice_is_refused() => Assert.Equal(
        ["INFRA3102 Application api: It is declared twice. Rename or remove one of them."],
        Problems(Releases.Catalog with { Applications = [.. Releases.Catalog.Applications, new() { Name = "api", Artifact = "ghcr.io/lynx/other" }] }));

    [Fact]
    public void Environment_that_takes_the_name_of_another_file_is_refused() => Assert.Equal(
        ["INFRA3102 Environment schema: Its versions would be in envs/schema.json, which is reserved for another file. Rename the environment."],
        Problems(Releases.Catalog with { Environments = ["dev", "schema"] }));

    [Fact]
    public void Application_that_is_not_declared_is_refused() => Assert.Equal(
        ["INFRA3103 envs/dev.json: The estate declares no application \"wep\"; it has web, api. Did you mean \"web\"?"],
        Problems(Releases.Dev("wep", Releases.Catalog.Find("web")!.At(Releases.First))));

    [Theory]
    [InlineData("main")]
    [InlineData("1111111")]
    [InlineData("1111111111111111111111111111111111111111\n")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Version_that_is_no_full_commit_is_refused(string version) => Assert.Equal(
        [$"INFRA3104 envs/dev.json: Version \"{version}\" of api is not a full commit. Write its 40 hexadecimal digits in lower case."],
        Problems(Releases.Dev("api", Releases.Catalog.Find("api")!.At(version))));

    [Theory]
    [InlineData("ghcr.io/lynx/lynx-api:2222222222222222222222222222222222222222")]
    [InlineData("evil.example/lynx/lynx-api:1111111111111111111111111111111111111111")]
    public void Artifact_of_another_place_or_version_is_refused(string artifact) => Assert.Equal(
        [$"INFRA3105 envs/dev.json: Artifact \"{artifact}\" of api does not match its version. Write ghcr.io/lynx/lynx-api:{Releases.First}."],
        Problems(Releases.Dev("api", new(Releases.First, artifact))));

    private static IEnumerable<string> Problems(ReleaseCatalog catalog) => catalog.Check().Select(problem => problem.ToString());

    private static IEnumerable<string> Problems(ReleaseFile file) => Releases.Catalog.Check(file).Select(problem => problem.ToString());
}
