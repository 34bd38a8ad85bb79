using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Terraform;
using Infra.Testing.Synthesized;

namespace Infra.Deployment.Tests.Terraform;

/// <summary>Words are those of Terraform 1.11 and its backends.</summary>
public sealed class TerraformFailureTests : IDisposable
{
    private const string LockDetail =
        """
        Error message: operation error S3: PutObject, https response error StatusCode: 412, api error PreconditionFailed: At least one of the pre-conditions you specified did not hold
        Lock Info:
          ID:        019c64ea-7b3a-fd91-63cd-4ad3bd3c7b37
          Path:      lynx-tfstate/aws/dev/network/terraform.tfstate
          Operation: OperationTypeApply
          Who:       dana@laptop
          Version:   1.11.4
          Created:   2026-11-21 03:07:27.099591559 +0000 UTC
          Info:

        Terraform acquires a state lock to protect the state from being written
        by multiple users at the same time.
        """;

    private readonly SynthesizedEstate _estate = new();
    private readonly SynthesizedStack _stack;

    public TerraformFailureTests() =>
        _stack = _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc/Network"))).Stack("aws-dev-network");

    public void Dispose() => _estate.Dispose();

    [Fact]
    public void Failure_of_a_resource_names_its_construct_and_keeps_the_words_of_Terraform()
    {
        var failure = Of(Error("creating VPC", "VpcLimitExceeded: The maximum\nnumber of VPCs has been reached.", "terraform_data.Vpc_Network"));

        Assert.Equal(ExitCode.Failed, failure.ExitCode);
        Assert.Equal(
            "INFRA0204 aws-dev-network/Vpc/Network: terraform plan: creating VPC: VpcLimitExceeded: The maximum number of VPCs has been reached. "
            + "Correct the cause and run the same command again; completed changes are in the state.",
            failure.Message);
    }

    [Fact]
    public void Protected_resource_that_would_be_made_anew_is_told_with_both_ways_on() => Assert.Equal(
        "INFRA0248 aws-dev-network/Vpc/Network: terraform plan: Instance cannot be destroyed: Resource terraform_data.Vpc_Network has lifecycle.prevent_destroy set. "
        + "If its creation was interrupted, run terraform untaint for it, and the next plan completes it; otherwise remove prevent_destroy from it in a reviewed change first.",
        Of(Error("Instance cannot be destroyed", "Resource terraform_data.Vpc_Network has lifecycle.prevent_destroy set.", "terraform_data.Vpc_Network")).Message);

    [Fact]
    public void Failure_without_JSON_is_told_without_the_frame_around_it()
    {
        var failure = TerraformFailure.Of(_stack, "show", [], "╷\n│ Error: Failed to read\n│ \n│ It is no plan\n╵\n");

        Assert.StartsWith("INFRA0204 aws-dev-network: terraform show: Error: Failed to read It is no plan. ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_by_several_diagnostics_reports_each_once()
    {
        var failure = Of(Error("first", "a"), Error("second", "b"), Error("first", "a"));

        Assert.Equal(2, failure.Problems.Count);
    }

    [Fact]
    public void Warning_is_no_failure()
    {
        var warning = TerraformEvent.Parse("""{"@level":"warn","type":"diagnostic","diagnostic":{"severity":"warning","summary":"Deprecated Parameter","detail":""}}""")!;

        Assert.DoesNotContain("Deprecated", Of(warning, Error("boom", "")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Held_lock_exits_with_5_and_says_who_holds_it_and_how_to_free_it(bool asJson)
    {
        var failure = asJson
            ? Of(Error("Error acquiring the state lock", LockDetail))
            : TerraformFailure.Of(_stack, "state push", [], $"╷\n│ Error: Error acquiring the state lock\n│ \n│ {LockDetail.Replace("\n", "\n│ ", StringComparison.Ordinal)}\n╵");

        Assert.Equal(ExitCode.StateLocked, failure.ExitCode);
        Assert.Equal(
            "INFRA0205 aws-dev-network: Its state is locked by dana@laptop since 2026-11-21 03:07:27.099591559 +0000 UTC (apply, lock 019c64ea-7b3a-fd91-63cd-4ad3bd3c7b37). "
            + $"Wait until that run ends. If it crashed, run: ./infra unlock {_stack.Name} --id 019c64ea-7b3a-fd91-63cd-4ad3bd3c7b37 --confirm {_stack.Name}",
            failure.Message);
    }

    [Theory]
    [InlineData("INFRA0206", "Failed to get existing workspaces: S3 bucket \"lynx-tfstate\" does not exist. Error: operation error S3: ListObjectsV2, StatusCode: 404, NoSuchBucket", "The storage of its state does not exist yet. Run ./infra bootstrap aws.")]
    [InlineData("INFRA0206", "storage: bucket doesn't exist", "The storage of its state does not exist yet. Run ./infra bootstrap aws.")]
    [InlineData("INFRA0207", "No valid credential sources found", "Sign in to aws first, or renew expired credentials.")]
    [InlineData("INFRA0207", "storage.NewClient() failed: dialing: google: could not find default credentials.", "Sign in to aws first, or renew expired credentials.")]
    [InlineData("INFRA0207", "unable to build authorizer for Resource Manager API: could not configure AzureCli Authorizer", "Sign in to aws first, or renew expired credentials.")]
    [InlineData("INFRA0208", "creating EC2 VPC: api error UnauthorizedOperation: You are not authorized to perform this operation.", "Use an identity that has the permission named above.")]
    [InlineData("INFRA0208", "Unable to access object \"aws/terraform.tfstate\" in S3 bucket \"lynx-tfstate\": operation error S3: HeadObject, https response error StatusCode: 403", "Use an identity that has the permission named above.")]
    [InlineData("INFRA0209", "Post \"https://sts.us-east-1.amazonaws.com/\": dial tcp: lookup sts.us-east-1.amazonaws.com: no such host", "Check the network and its proxy, then run the same command again.")]
    [InlineData("INFRA0217", "Failed to query available provider packages", "Check that this machine reaches the registry or mirror of providers, and that the version exists.")]
    public void Known_cause_gets_the_remedy_that_helps(string code, string words, string remedy)
    {
        var problem = Assert.Single(Of(Error(words, "")).Problems);

        Assert.Equal(code, problem.Code);
        Assert.Equal(remedy, problem.Remedy);
        Assert.StartsWith($"terraform plan: {words}", problem.Fact, StringComparison.Ordinal);
    }

    [Fact]
    public void Stale_plan_exits_with_4()
    {
        var failure = Of(Error("Saved plan is stale", "The given plan file can no longer be applied because the state was changed by another operation after the plan was created."));

        Assert.Equal(ExitCode.StalePlan, failure.ExitCode);
        Assert.EndsWith("Plan again, and have the new plan reviewed.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unable to find remote state", null, true)]
    [InlineData("Unsupported attribute", "data.terraform_remote_state.producer.outputs", true)]
    [InlineData("Unsupported attribute", "aws_vpc.main", false)]
    [InlineData("Invalid reference", null, false)]
    public void Missing_producer_is_told_from_a_mistake(string summary, string? traversal, bool isMissing) =>
        Assert.Equal(isMissing, TerraformFailure.IsMissingProducer([Error(summary, "", null, traversal)]));

    [Fact]
    public void Missing_producer_beside_a_mistake_is_a_failure() =>
        Assert.False(TerraformFailure.IsMissingProducer([Error("Unable to find remote state", ""), Error("Invalid reference", "")]));

    [Fact]
    public void Plan_without_any_error_has_no_missing_producer() => Assert.False(TerraformFailure.IsMissingProducer([]));

    private InfraException Of(params TerraformEvent[] events) => TerraformFailure.Of(_stack, "plan", events, "");

    private static TerraformEvent Error(string summary, string detail, string? address = null, string? traversal = null) => TerraformEvent.Parse(new JsonObject
    {
        ["@level"] = "error",
        ["type"] = "diagnostic",
        ["diagnostic"] = new JsonObject
        {
            ["severity"] = "error", ["summary"] = summary, ["detail"] = detail, ["address"] = address,
            ["snippet"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["traversal"] = traversal }) },
        },
    }.ToJsonString())!;
}
