using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Forges.Releases;

namespace Infra.Forges.Tests.Releases;

public sealed class ReleaseRulesTests
{
    private static readonly string One = new('1', 40);
    private static readonly string Two = new('2', 40);

    private static readonly Application Api = new() { Name = "api", Artifact = "ghcr.io/lynx/lynx-api" };
    private static readonly Application Web = new() { Name = "web", Artifact = "ghcr.io/lynx/web" };
    private static readonly ReleaseRules Rules = new(new(["dev", "staging", "prod"], [Api, Web]));

    [Fact]
    public void Release_writes_commit_and_artifact_and_leaves_the_others() => Assert.Equal(
        File("dev", ("api", Api.At(Two)), ("web", Web.At(One))).ToJson(),
        Rules.Release(File("dev", ("api", Api.At(One)), ("web", Web.At(One))), [("api", Two)], hotfix: null).ToJson());

    [Theory]
    [InlineData("staging", "dev")]
    [InlineData("prod", "staging")]
    public void Release_that_skips_an_environment_is_refused(string environment, string before) => Assert.Equal(
        [$"INFRA0292 release: Versions reach {environment} through {before}. Run ./infra promote {before} {environment}; for a hotfix, say why with --hotfix REASON."],
        Refused(() => Rules.Release(File(environment), [("api", One)], hotfix: null)));

    [Fact]
    public void Hotfix_skips_environments() =>
        Assert.Equal(One, Rules.Release(File("prod"), [("api", One)], hotfix: "Payments fail").Applications["api"].Version);

    [Fact]
    public void Release_reports_everything_that_is_wrong_with_it_together() => Assert.Equal(
        [
            "INFRA3103 release: The estate declares no application \"wep\"; it has api, web. Did you mean \"web\"?",
            "INFRA0290 release: \"main\" is not a full commit: 40 hexadecimal digits in lower case. Use the output of git rev-parse: a branch or a short commit can change its meaning.",
            "INFRA0290 release: api is named twice. Name one version of it.",
        ],
        Refused(() => Rules.Release(File("dev"), [("wep", One), ("api", "main"), ("api", One)], hotfix: null)));

    [Fact]
    public void Release_of_what_runs_already_is_refused() => Assert.Equal(
        ["INFRA0293 envs/dev.json: dev already runs api 111111111111. There is nothing to do."],
        Refused(() => Rules.Release(File("dev", ("api", Api.At(One))), [("api", One)], hotfix: null)));

    [Fact]
    public void Promotion_takes_all_versions_and_leaves_what_only_the_later_environment_runs() => Assert.Equal(
        File("staging", ("api", Api.At(Two)), ("web", Web.At(One))).ToJson(),
        Rules.Promote(File("dev", ("api", Api.At(Two))), File("staging", ("api", Api.At(One)), ("web", Web.At(One))), []).ToJson());

    [Fact]
    public void Promotion_takes_only_the_application_that_is_named() => Assert.Equal(
        File("staging", ("web", Web.At(Two))).ToJson(),
        Rules.Promote(File("dev", ("api", Api.At(Two)), ("web", Web.At(Two))), File("staging"), ["web"]).ToJson());

    [Theory]
    [InlineData("dev", "prod", "Run ./infra promote staging prod.")]
    [InlineData("prod", "staging", "Run ./infra promote dev staging.")]
    [InlineData("staging", "staging", "Run ./infra promote dev staging.")]
    [InlineData("staging", "dev", "dev is the first: release to it.")]
    public void Promotion_to_another_environment_than_the_next_is_refused(string from, string to, string remedy) => Assert.Equal(
        [$"INFRA0292 promote: {from} is not the environment before {to}; the order is dev, staging, prod. {remedy}"],
        Refused(() => Rules.Promote(File(from, ("api", Api.At(One))), File(to), [])));

    [Fact]
    public void Promotion_of_what_does_not_run_is_refused() => Assert.Equal(
        ["INFRA0291 promote: dev does not run \"web\". It runs api."],
        Refused(() => Rules.Promote(File("dev", ("api", Api.At(One))), File("staging"), ["web"])));

    [Fact]
    public void Promotion_of_nothing_is_refused() => Assert.Equal(
        ["INFRA0291 promote: dev runs nothing. Release to it first."], Refused(() => Rules.Promote(File("dev"), File("staging"), [])));

    [Fact]
    public void Promotion_that_changes_nothing_is_refused() => Assert.Equal(
        ["INFRA0293 envs/staging.json: staging already runs the versions of dev. There is nothing to do."],
        Refused(() => Rules.Promote(File("dev", ("api", Api.At(One))), File("staging", ("api", Api.At(One)), ("web", Web.At(One))), [])));

    [Fact]
    public void Promotion_of_an_artifact_that_is_not_the_versions_own_is_refused() => Assert.Equal(
        [$"INFRA3105 envs/staging.json: Artifact \"evil.example/api:{One}\" of api does not match its version. Write ghcr.io/lynx/lynx-api:{One}."],
        Refused(() => Rules.Promote(File("dev", ("api", new(One, $"evil.example/api:{One}"))), File("staging"), [])));

    [Fact]
    public void Rollback_to_the_same_versions_is_refused() => Assert.Equal(
        ["INFRA0293 envs/prod.json: prod already runs those versions. There is nothing to do."],
        Refused(() => Rules.Rollback(File("prod", ("api", Api.At(One))), File("prod", ("api", Api.At(One))))));

    [Fact]
    public void Rollback_to_an_application_that_is_gone_is_refused() => Assert.Equal(
        ["INFRA3103 envs/prod.json: The estate declares no application \"mail\"; it has api, web. Declare it in EstateOptions.Applications."],
        Refused(() => Rules.Rollback(File("prod"), File("prod", ("mail", Api.At(One))))));

    [Fact]
    public void Environment_that_does_not_exist_is_refused() => Assert.Equal(
        ["INFRA0291 pro?: The estate has no such environment; it has dev, staging, prod. Did you mean \"prod\"?"],
        Refused(() => Rules.Environment("pro\n")));

    /// <summary>Contents of a file over time, the newest first; the index that a rollback goes to.</summary>
    [Theory]
    [InlineData("A", null)]
    [InlineData("BA", 1)]
    [InlineData("CBA", 1)]
    [InlineData("ABA", null)] // rolled back from B: nothing is before A
    [InlineData("BCBA", 3)] // rolled back from C: B is on, A before it
    [InlineData("BABA", 1)] // B came again after a rollback
    [InlineData("DBCBA", 1)]
    public void Rollback_goes_to_what_ran_before_and_never_to_what_was_rolled_back(string history, int? expected) =>
        Assert.Equal(expected, ReleaseRules.Previous([.. history.Select(content => $"{content}")]));

    private static ReleaseFile File(string environment, params (string Name, ApplicationVersion Version)[] applications) =>
        new(environment, applications.ToDictionary(application => application.Name, application => application.Version));

    private static IEnumerable<string> Refused(Func<object> action)
    {
        var refusal = Assert.Throws<InfraException>(action);
        Assert.Equal(ExitCode.Usage, refusal.ExitCode);
        return refusal.Problems.Select(problem => problem.ToString());
    }
}
