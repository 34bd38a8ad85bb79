using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rego;

namespace Infra.Policy.Tests.Rego;

/// <summary>The plan with which a pipeline proves that Conftest sees the policies: a namespace that it misses finds nothing.</summary>
public sealed class KnownBadPlanTests
{
    private const string Denied =
        """{ name: [finding.rule | some finding in policy.deny] | some name, policy in data.infra; policy.deny }""";

    private static readonly string Data = PolicyData.Render(new EstateFile
    {
        Name = "lynx",
        Environments = [],
        Stacks = [],
        Postures = [],
        Waivers = [],
        ApprovedTypes = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(),
    });

    [Fact]
    public async Task Every_namespace_denies_it()
    {
        var denied = await Opa.EvaluateAsync(Denied, KnownBad("plan.json"), Data, KnownBad("stack.json").ToJsonString());

        Assert.Equal(
            """{"compute":["INFRA-INSTANCE-TYPE"],"network":["AWS-0107"],"storage":["INFRA-STATEFUL-DELETE"],"tags":["INFRA-TAGS","INFRA-TAGS"],"trust":["INFRA-TRUST-WILDCARD"]}""",
            denied.ToJsonString());
    }

    [Fact]
    public async Task Every_namespace_says_what_to_do()
    {
        var messages = await Opa.EvaluateAsync(
            "[finding.msg | some policy in data.infra; some finding in policy.deny; finding.rule != \"INFRA-TAGS\"]",
            KnownBad("plan.json"), Data, KnownBad("stack.json").ToJsonString());

        Assert.Equal(
            [
                "AWS-0107 aws_security_group.ssh_from_the_world: Port 22 is open to \"::/0\". No security group opens SSH or RDP to the world. "
                    + "Remove the rule, or allow only your own ranges.",
                "INFRA-INSTANCE-TYPE aws_instance.unapproved: instance_type is \"p5.48xlarge\", and prod approves none. An instance is of a type that "
                    + "its environment approves. Choose one of the approved types, or have another one approved.",
                "INFRA-STATEFUL-DELETE aws_s3_bucket.state: It is destroyed. A plan destroys nothing that holds data. Keep the resource; to retire it, "
                    + "first give it the tag or label deletion = approved in a separate change.",
                "INFRA-TRUST-WILDCARD aws_iam_role.trusting_everybody: It trusts AWS *. A role trusts named principals only. Name the principal; "
                    + "compare aud and sub of a token with StringEquals, and begin a subject of GitHub with repo:OWNER/NAME.",
            ],
            messages.AsArray().Select(message => (string)message!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(null, "{}")]
    [InlineData("{}", null)]
    public async Task Every_namespace_refuses_to_judge_without_data(string? estate, string? stack)
    {
        var denied = (await Opa.EvaluateAsync(Denied, KnownBad("plan.json"), estate ?? Data, stack ?? KnownBad("stack.json").ToJsonString())).AsObject();

        Assert.Equal(5, denied.Count);
        Assert.All(denied, policy => Assert.Contains("INFRA-POLICY-INPUT", policy.Value!.AsArray().Select(rule => (string)rule!)));
    }

    private static JsonNode KnownBad(string file) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(Opa.Policies, "known-bad", file)))!;
}
