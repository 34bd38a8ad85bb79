using System.Text.Json.Nodes;
using Infra.Deployment.Plans;
using Infra.Policy.Widenings;
using Infra.Testing.Synthesized;

namespace Infra.Deployment.Tests.Plans;

public sealed class PlanDocumentTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public PlanDocumentTests() => _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc")));

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("""["create"]""", "  + Vpc  (terraform_data)\n")]
    [InlineData("""["update"]""", "  ~ Vpc  (terraform_data)\n")]
    [InlineData("""["delete"]""", "  - Vpc  (terraform_data)\n")]
    [InlineData("""["delete","create"]""", "  ± Vpc  (terraform_data)\n")]
    [InlineData("""["create","delete"]""", "  ± Vpc  (terraform_data)\n")]
    [InlineData("""["forget"]""", "  × Vpc  (terraform_data)\n")]
    public void Action_has_a_sign_of_its_own(string actions, string line)
    {
        var plan = Read(Change(actions));

        Assert.False(plan.IsEmpty);
        Assert.EndsWith(line, PlanText.Render(plan, []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["no-op"]""")]
    [InlineData("""["read"]""")]
    public void Plan_that_only_looks_changes_nothing(string actions)
    {
        var plan = Read(Change(actions));

        Assert.True(plan.IsEmpty);
        Assert.Equal("aws-dev-network: no changes\n", PlanText.Render(plan, []));
    }

    [Fact]
    public void Import_changes_the_state_alone_and_is_applied()
    {
        var change = Change("""["no-op"]""");
        change["change"]!["importing"] = new JsonObject { ["id"] = "vpc-1" };
        var plan = Read(change);

        Assert.False(plan.IsEmpty);
        Assert.Equal("aws-dev-network: 1 to import\n  = Vpc  (terraform_data)\n", PlanText.Render(plan, []));
    }

    [Fact]
    public void Move_changes_the_state_alone_and_is_applied()
    {
        var change = Change("""["no-op"]""");
        change["previous_address"] = "terraform_data.old";
        var plan = Read(change);

        Assert.False(plan.IsEmpty);
        Assert.Equal("aws-dev-network: 1 to move\n  > Vpc  (terraform_data)\n", PlanText.Render(plan, []));
    }

    [Fact]
    public void Plan_that_changes_an_output_alone_is_not_empty()
    {
        var plan = PlanDocument.Read(_estate.Stack("aws-dev-network"), """{"output_changes":{"id":{"actions":["create"]}}}""");

        Assert.False(plan.IsEmpty);
        Assert.Equal("aws-dev-network: only outputs change\n", PlanText.Render(plan, []));
    }

    [Fact]
    public void Plan_counts_each_action()
    {
        var plan = Read(Change("""["create"]"""), Change("""["create"]"""), Change("""["delete"]"""));

        Assert.StartsWith("aws-dev-network: 2 to create, 1 to destroy\n", PlanText.Render(plan, []), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_value_is_cut_short()
    {
        var plan = Read(Change("""["update"]""", before: new('a', 80), after: "b"));

        Assert.Contains($"      input: \"{new string('a', 59)}… → \"b\"\n", PlanText.Render(plan, []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resource_changes")]
    [InlineData("resource_drift")]
    public void Plan_says_what_it_opens_and_what_was_opened_by_construct_path(string list)
    {
        var body = new JsonObject { ["//"] = new JsonObject { ["metadata"] = new JsonObject { ["path"] = "aws-dev-network/Role/Policy" } } };
        _estate.Add("aws-dev-network", new() { ["resource"] = new JsonObject { ["aws_iam_role_policy_attachment"] = new JsonObject { ["It"] = body } } });
        var change = JsonNode.Parse(
            """{"address":"aws_iam_role_policy_attachment.It","mode":"managed","type":"aws_iam_role_policy_attachment","name":"It","change":{"actions":["create"],"before":null,"after":{"policy_arn":"admin"}}}""")!;

        var plan = PlanDocument.Read(_estate.Stack("aws-dev-network"), new JsonObject { [list] = new JsonArray(change) }.ToJsonString());

        PlannedWidening[] found = [new("aws-dev-network/Role/Policy", WideningKind.Permissions, "the managed policy admin")];
        Assert.Equal(list == "resource_changes" ? found : [], plan.Widening);
        Assert.Equal(list == "resource_drift" ? found : [], plan.Opened);
    }

    private PlanDocument Read(params JsonNode[] changes) =>
        PlanDocument.Read(_estate.Stack("aws-dev-network"), new JsonObject { ["resource_changes"] = new JsonArray(changes) }.ToJsonString());

    private static JsonObject Change(string actions, string? before = null, string? after = null) => new()
    {
        ["address"] = "terraform_data.Vpc",
        ["type"] = "terraform_data",
        ["change"] = new JsonObject
        {
            ["actions"] = JsonNode.Parse(actions),
            ["before"] = new JsonObject { ["input"] = before },
            ["after"] = new JsonObject { ["input"] = after },
        },
    };
}
