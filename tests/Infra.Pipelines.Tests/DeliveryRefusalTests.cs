using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests;

public sealed class DeliveryRefusalTests
{
    private static readonly DeliveryOptions Options = TestEstate.Options;

    [Fact]
    public void Delivery_without_a_repository_is_refused() => Assert.Equal(
        "INFRA3010 DeliveryOptions: Repositories is empty, so nothing is rendered. Name the repository that hosts the estate.",
        (Options with { Repositories = [] }).Refusal());

    [Fact]
    public void Two_repositories_on_one_forge_are_refused() => Assert.Equal(
        "INFRA3010 DeliveryOptions: Repositories has 2 on github; their pipelines would be one file. Keep one of them.",
        (Options with { Repositories = [TestEstate.OnGitHub, TestEstate.OnGitLab, TestEstate.OnGitHub with { Name = "other" }] }).Refusal());

    [Fact]
    public void Cloud_that_the_estate_does_not_use_is_refused() => Assert.Equal(
        "INFRA3011 DeliveryOptions: Clouds names \"azur\"; the estate has stacks in aws, azure. Did you mean \"azure\"?",
        (Options with { Clouds = new Dictionary<string, Activation> { ["azur"] = Activation.Inactive } }).Refusal());

    [Fact]
    public void Approval_in_one_repository_and_not_in_the_other_is_refused() => Assert.Equal(
        "INFRA3012 DeliveryOptions: Governance requires approval of dev in one repository but not in the other; an identity trusts both. Give the rules of dev reviewers in both, or in none.",
        (Options with { Governance = [TestEstate.Rules("prod"), TestEstate.Rules("dev", "prod")] }).Refusal());

    [Fact]
    public void Hard_environment_that_nobody_approves_is_refused() => Assert.Equal(
        "INFRA3013 DeliveryOptions: Changes of prod require no approval, but its gates are hard. Give the rule of prod in Governance reviewers.",
        (Options with { Governance = [TestEstate.Rules("dev")] }).Refusal());

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void Jobs_of_no_stack_or_too_many_are_refused(int size) => Assert.Equal(
        $"INFRA3016 DeliveryOptions: StacksPerJob is {size}; a job plans 1 to 200 stacks. Correct it.", (Options with { StacksPerJob = size }).Refusal());

    [Fact]
    public void Test_project_that_a_script_can_not_hold_is_refused() => Assert.Equal(
        "INFRA3017 DeliveryOptions: \"tests; rm\" is not a valid project path: scripts contain it. Write its folder as tests/Estate.Tests, with letters, digits and . _ - /.",
        (Options with { Commands = CommandSource.ToolManifest("tests; rm") }).Refusal());

    [Fact]
    public void Channel_that_a_script_can_not_name_is_refused() => Assert.Equal(
        "INFRA3018 DeliveryOptions: \"On Call\" is not a valid channel name: use lower-case letters, digits and hyphens, the first a letter. Rename it.",
        (Options with { Notifications = [new("On Call", RunCondition.Always)] }).Refusal());

    [Fact]
    public void Channel_of_any_name_is_told_in_Teams() => Assert.Contains(
        "TEAMS_WEBHOOK_ON_CALL: ${{ secrets.TEAMS_WEBHOOK_ON_CALL }}\n        run: ./infra notify on-call --service teams --title \"Deploy\" --status succeeded ",
        (Options with { Notifications = [new("on-call", RunCondition.Always, ChatService.Teams)] }).Render()[".github/workflows/deploy.yml"], StringComparison.Ordinal);

    [Fact]
    public void Gates_without_the_estates_own_are_refused() => Assert.Equal(
        "INFRA3014 DeliveryOptions: Gates does not contain Infra, the gate with the estate's rules and exceptions. Add GateTool.Infra.",
        (Options with { Gates = [GateTool.Trivy] }).Refusal());

    [Fact]
    public void Gate_that_is_named_twice_is_refused() => Assert.Equal(
        "INFRA3014 DeliveryOptions: Gates names Trivy 2 times. Name it once.",
        (Options with { Gates = [GateTool.Infra, GateTool.Trivy, GateTool.Trivy] }).Refusal());

    [Fact]
    public void Conftest_without_a_plan_is_refused() => Assert.Equal(
        "INFRA3015 DeliveryOptions: Gates has Conftest, which needs a plan, but CdktfDeploy saves none. Remove GateTool.Conftest, or deploy with SavedPlan.",
        (Options with { Strategy = DeployStrategy.CdktfDeploy, Gates = [GateTool.Infra, GateTool.Conftest] }).Refusal());

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(
        ["INFRA3010", "INFRA3013", "INFRA3014"],
        (Options with { Repositories = [], Governance = [TestEstate.Rules()], Gates = [] }).Refusal().Split('\n').Select(line => line[..9]));

    [Fact]
    public void Schedule_that_is_none_is_refused() => Assert.Equal(
        "INFRA3040 GitHubOptions.DriftSchedule: \"daily\" is not a schedule: write minute, hour, day, month and weekday. Write it as \"17 5 * * 1-5\".",
        (Options with { GitHub = new() { DriftSchedule = "daily" } }).Refusal());

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/sdk:10.0")]
    [InlineData("lynx/infra@sha256:abc")]
    [InlineData("")]
    public void Image_that_can_change_is_refused(string image) => Assert.Equal(
        $"INFRA3050 GitLabOptions.Image: \"{image}\" is not pinned and can change. Name it by digest, NAME@sha256:…, or by a CI/CD variable that holds such a name.",
        (Options with { GitLab = new() { Image = image } }).Refusal());

    [Theory]
    [InlineData("$INFRA_IMAGE")]
    [InlineData("${INFRA_IMAGE}")]
    [InlineData("lynx/infra@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Image_that_stays_is_taken(string image) => Assert.Contains(
        $"image: {image}", (Options with { GitLab = new() { Image = image } }).Render()[".gitlab-ci.yml"], StringComparison.Ordinal);
}
