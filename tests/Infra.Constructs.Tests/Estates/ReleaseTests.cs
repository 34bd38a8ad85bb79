using System.Text.Json.Nodes;
using Infra.Constructs.Estates;
using Infra.Constructs.Synthesis;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using static Infra.Constructs.Tests.TestEstate;

namespace Infra.Constructs.Tests.Estates;

public sealed class ReleaseTests
{
    private static readonly Application Api = new() { Name = "api", Artifact = "ghcr.io/lynx/lynx-api" };
    private static readonly string Commit = new('1', 40);

    [Fact]
    public void Version_that_an_environment_runs_reaches_a_stack_as_a_typed_value()
    {
        ApplicationVersion? dev = null, prod = null;
        Synth(estate => (dev, prod) = (estate.Release("api", estate.Environment("dev")), estate.Release("api", estate.Environment("prod"))), Running("dev", Api.At(Commit)));

        Assert.Equal(new(Commit, $"ghcr.io/lynx/lynx-api:{Commit}"), dev);
        Assert.Null(prod);
    }

    [Fact]
    public void Application_that_is_not_declared_is_refused_with_the_closest() => Assert.Equal(
        "INFRA3103 Release(\"ap\"): The estate declares no application \"ap\"; it has api. Did you mean \"api\"?",
        Refusal(estate => estate.Release("ap", estate.Environment("dev")), Running("dev", Api.At(Commit))));

    [Fact]
    public void Files_that_do_not_fit_the_estate_are_refused_together() => Assert.Equal(
        """
        INFRA3106 envs/qa.json: The estate has no environment "qa"; it has dev, prod. Rename or remove the file.
        INFRA3104 envs/qa.json: Version "main" of api is not a full commit. Write its 40 hexadecimal digits in lower case.
        """,
        Refusal(_ => { }, Running("qa", Api.At("main"))));

    [Fact]
    public void Declaration_that_is_wrong_is_refused() => Assert.Equal(
        "INFRA3102 Application api: Artifact \"api\" is not an artifact repository. Write host and path in lower case without a tag, such as ghcr.io/lynx/api.",
        Refusal(_ => { }, Options with { Applications = [Api with { Artifact = "api" }] }));

    [Fact]
    public void Estate_with_applications_writes_catalog_and_schema_for_the_repository()
    {
        using var folder = new TemporaryFolder();
        EstateSynthesis.Run(Options with { Applications = [Api] }, estate => _ = new TestAwsStack(estate, estate.Environment("dev")), Today, folder["out"]);

        Assert.Equal(
            """{"environments":["dev","prod"],"applications":[{"name":"api","artifact":"ghcr.io/lynx/lynx-api"}]}""",
            JsonNode.Parse(File.ReadAllText(folder["out", SynthOutput.RepositoryFolder, "envs", "catalog.json"]))!.ToJsonString());
        Assert.True(File.Exists(folder["out", SynthOutput.RepositoryFolder, "envs", "schema.json"]));
    }

    private static EstateOptions Running(string environment, ApplicationVersion version) => Options with
    {
        Applications = [Api],
        Releases = new Dictionary<string, ReleaseFile>
        {
            [environment] = new(environment, new Dictionary<string, ApplicationVersion> { ["api"] = version }),
        },
    };
}
