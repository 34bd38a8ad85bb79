using System.Text.Json.Nodes;
using Infra.Cli.Building;
using Infra.Cli.Deployments;
using Infra.Cli.Drift;
using Infra.Cli.Plans;
using Infra.Cli.Terraform;

namespace Infra.Cli.Tests.Drift;

public sealed class StackDriftTests : IDisposable
{
    private const string Network = "aws-dev-network";

    private readonly SynthesizedEstate _estate = new();

    public StackDriftTests() => _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc")), "aws-foundation");

    public void Dispose() => _estate.Dispose();

    [Fact]
    public void Change_that_the_next_deployment_would_undo_is_drift() => Assert.Equal(
        "aws-dev-network: drifted, 1 changed\n  ~ terraform_data.Vpc0  (terraform_data)\n      input: \"a\" → \"b\"\n",
        Text([DriftPlan.Change(0, "update", "a", "b")], [DriftPlan.Change(0, "update", "b", "a")]));

    [Fact]
    public void Resource_that_is_gone_is_drift() => Assert.Equal(
        "aws-dev-network: drifted, 1 gone\n  - terraform_data.Vpc0  (terraform_data)\n", Text([DriftPlan.Change(0, "delete", "a", null)], [DriftPlan.Change(0, "create", null, "a")]));

    [Fact]
    public void Change_that_the_code_leaves_open_is_counted() => Assert.Equal(
        "aws-dev-network: no drift, 1 changed in what the code leaves open\n", Text([DriftPlan.Change(0, "update", "a", "b")], []));

    [Fact]
    public void Change_that_lets_more_in_is_drift_whatever_the_code_says() => Assert.Equal(
        "aws-dev-network: drifted, 1 changed\n  ~ aws_iam_role_policy_attachment.Vpc0  (aws_iam_role_policy_attachment)\n      policy_arn: \"a\" → \"b\"\n"
        + "  ! aws_iam_role_policy_attachment.Vpc0 is wider: the managed policy b\n",
        Text([DriftPlan.Change(0, "update", "a", "b", "aws_iam_role_policy_attachment", "policy_arn")], []));

    [Fact]
    public void Change_of_the_code_is_no_drift() => Assert.Equal("aws-dev-network: no drift\n", Text([], [DriftPlan.Change(0, "update", "a", "b")]));

    [Fact]
    public void Resource_that_is_gone_and_no_more_wanted_is_no_drift() => Assert.Equal(
        "aws-dev-network: no drift, 1 changed in what the code leaves open\n", Text([DriftPlan.Change(0, "delete", "a", null)], []));

    [Fact]
    public void Stack_that_waits_is_not_called_clean() => Assert.Equal(
        "aws-dev-network: not checked: it reads aws-foundation, to be deployed first\n", DriftText.Render([StackDrift.Of(_estate.Stack(Network), new(Terraform, null), null)]));

    [Fact]
    public void Stack_that_could_not_be_planned_is_not_called_clean() => Assert.Equal(
        "aws-dev-network: not checked: it could not be planned\n", DriftText.Render([StackDrift.Of(_estate.Stack(Network), null, null)]));

    private StackTerraform Terraform => new(new Repository(_estate.Root), _estate.Stack(Network));

    private string Text(JsonNode[] drift, JsonNode[] changes) => DriftText.Render(
    [
        StackDrift.Of(_estate.Stack(Network), new StackPlan(Terraform, PlanDocument.Read(_estate.Stack(Network), new JsonObject
        {
            ["resource_drift"] = new JsonArray(drift), ["resource_changes"] = new JsonArray(changes),
        }.ToJsonString())), null),
    ]);
}
