using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Gates;
using Infra.Deployment.Records;
using Infra.Forges;
using Infra.Reports.Status;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Status;

/// <summary>An estate on a bad day: one stack of each kind that a status tells apart.</summary>
internal sealed class StatusEstate : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string Newer = "89abcdef0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Now = new(2026, 11, 29, 8, 30, 0, TimeSpan.Zero);

    private static readonly RunEntry Run = new()
    {
        At = new(2026, 11, 20, 14, 5, 9, TimeSpan.Zero), Commit = Commit, By = "dana", Approvers = ["robin"], Url = "https://github.com/lynx/infra/actions/runs/41", Outcome = RunOutcome.Applied, Text = "3 to create",
    };

    private readonly SynthesizedEstate _estate = new()
    {
        Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard)],
        Waivers =
        [
            new("aws-prod-network/Vpc", "FlowLogs", ["AWS-0178"], "The collector <moves> in spring", "platform@lynx.example", new(2027, 2, 1)),
            new("aws-dev-network/Vpc", "NatGateways", ["CKV2_AWS_12"], "One is enough", "platform@lynx.example", new(2026, 12, 8)),
        ],
        Access =
        [
            new(AccessRight.Deploy, "prod", "lynx-prod-apply", ["repo:lynx/infra:environment:prod"], "aws-foundation/Pipelines/lynx-prod-apply"),
            new(AccessRight.Approve, "prod", "GitHub", ["@lynx/platform"], "governance/environments.json"),
            new(AccessRight.BreakGlass, null, "lynx-break-glass", ["people of AWS account 123456789012"], "aws-foundation/BreakGlass"),
        ],
    };

    public StatusEstate()
    {
        foreach (var name in (string[])["aws-foundation", "aws-dev-network", "aws-dev-cluster", "aws-prod-network", "aws-prod-cluster", "azure-prod-network"]) Add(name);
    }

    public SynthesizedEstate Synthesized => _estate;

    public void Dispose() => _estate.Dispose();

    public EstateStatus Load()
    {
        var output = _estate.Load();
        var deployed = new DeployedState(Commit, "of another commit", Run, new Dictionary<string, string> { ["api"] = Commit });
        return new()
        {
            Output = output,
            Commit = Newer,
            Now = Now,
            Stacks =
            [
                .. output.Stacks.Select(stack => stack.Name switch
                {
                    "aws-foundation" => Is(stack, new(stack.Name, Run with { Approvers = [], Url = null }, deployed with { Commit = Newer, Synthesized = StackFiles.Digest(stack), Applications = new Dictionary<string, string>() }), Compared(stack, "")),
                    "aws-dev-network" => Is(stack, new(stack.Name, Run, deployed), Compared(stack, "1 to update")),
                    "aws-dev-cluster" => Is(stack, new(stack.Name, Run with { At = Now, Outcome = RunOutcome.Failed, Text = "INFRA0207 aws-dev-cluster: Sign in to aws first." }, deployed), Compared(stack, null)),
                    "aws-prod-network" => Is(stack, new(stack.Name, Run, deployed with { Synthesized = StackFiles.Digest(stack) }), Compared(stack, "", "aws-prod-network/Vpc: 0.0.0.0/0 reaches port 22")),
                    "aws-prod-cluster" => Is(stack, null, null),
                    _ => new StackStatus(stack, null, null, new Problem("INFRA0207", stack.Name, "terraform init: No valid credential sources.", "Sign in to azure first, or renew expired credentials.")),
                }),
            ],
            Gates = GateEvaluation.Of(output, new(2026, 11, 29)).Outcomes,
            Waiting = [new("prod-approval", "https://github.com/lynx/infra/actions/runs/42", "dana", Now.AddHours(-2), ["platform"])],
            WaitingLack = "",
            Releases = new Dictionary<string, ReleaseFile> { ["dev"] = new("dev", new Dictionary<string, ApplicationVersion> { ["api"] = new(Newer, "ghcr.io/lynx/api") }) },
            Links = RepositoryLinks.Of("git@github.com:lynx/infra.git"),
        };
    }

    private void Add(string name) => _estate.Add(name, new JsonObject
    {
        ["resource"] = new JsonObject
        {
            ["aws_security_group"] = new JsonObject
            {
                ["Web"] = new JsonObject
                {
                    ["//"] = new JsonObject { ["metadata"] = new JsonObject { ["path"] = $"{name}/Web" } },
                    ["ingress"] = new JsonArray(new JsonObject { ["from_port"] = 22, ["to_port"] = 22, ["protocol"] = "tcp", ["cidr_blocks"] = new JsonArray("0.0.0.0/0"), ["description"] = "ssh" }),
                },
            },
        },
        ["provider"] = new JsonObject { ["aws"] = new JsonArray(new JsonObject { ["region"] = "eu-central-1" }) },
    }, name.EndsWith("-cluster", StringComparison.Ordinal) ? [name.Replace("cluster", "network", StringComparison.Ordinal)] : []);

    private static StackStatus Is(SynthesizedStack stack, StackRecord? record, DriftRecord? drift) => new(stack, record, drift, null);

    private static DriftRecord Compared(SynthesizedStack stack, string? changes, params string[] opened) => new(stack.Name, Now.AddHours(-6), "https://github.com/lynx/infra/actions/runs/40", changes, opened);
}
