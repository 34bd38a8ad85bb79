using System.Text.Json.Nodes;
using Infra.Testing.Synthesized;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests.Commands;

public sealed class PostureTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new()
    {
        Postures =
        [
            new("VpcPosture",
            [
                new("FlowLogs", "rejected", "all", ["AWS-0178", "CKV2_AWS_11"]),
                new("DefaultSecurityGroup", "closed", "closed", ["CKV2_AWS_12"]),
            ]),
        ],
    };

    public PostureTests() => _estate.Add("aws-dev-network", []);

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Posture_shows_only_what_the_presets_decide_differently()
    {
        var result = await _estate.RunAsync("posture");

        Assert.Equal(new(0,
            """
            | construct | setting  | relaxed  | hardened | controls              |
            |-----------|----------|----------|----------|-----------------------|
            | Vpc       | FlowLogs | rejected | all      | AWS-0178, CKV2_AWS_11 |

            """, ""), result);
    }

    [Fact]
    public async Task Posture_of_all_settings_shows_also_what_is_alike()
    {
        var result = await _estate.RunAsync("posture", "--all");

        Assert.Contains("| Vpc       | DefaultSecurityGroup | closed   | closed   | CKV2_AWS_12           |", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posture_as_JSON_has_a_row_for_each_setting()
    {
        var rows = JsonNode.Parse((await _estate.RunAsync("posture", "--json")).Output)!.AsArray();

        var row = Assert.Single(rows)!;
        Assert.Equal(("Vpc", "FlowLogs", "AWS-0178"), ((string)row["construct"]!, (string)row["setting"]!, (string)row["controls"]![0]!));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Posture_at_a_terminal_fits_its_width(int width)
    {
        using var estate = new SynthesizedEstate
        {
            Postures =
            [
                new("BinaryAuthorizationPosture", [new("Enforcement", "dry run", "block", ["GCP-0061"]), new("NoncurrentRetentionDays", "7", "90", ["INFRA-AZURE-AKS-DEFENDER", "CKV_AZURE_117"])]),
                new("EksPosture", [new("ControlPlaneLogs", "api, audit and authenticator for 30 days", "all five kinds for 365 days, encrypted with the key of the environment", ["AWS-0038", "CKV_AWS_37", "CIS 2.1.1", "CIS 2.1.2"])]),
            ],
        };
        estate.Add("aws-dev-network", []);
        using var output = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, TextWriter.Null, isInteractive: false) { Width = width };

        await new InfraProgram(new Repository(estate.Root), terminal).RunAsync(["posture", "--out", estate.Out], TestContext.Current.CancellationToken);

        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.Length <= width, line));
        Snapshot.Match($"posture-{width}.txt", output.ToString());
    }

    [Fact]
    public async Task Posture_of_one_construct_leaves_out_the_others_and_suggests_a_near_name()
    {
        Assert.Contains("FlowLogs", (await _estate.RunAsync("posture", "--construct", "Vpc")).Output, StringComparison.Ordinal);

        Assert.Equal(
            new(2, "", "INFRA0224 --construct Vcp: No construct of that name has a posture; those that have one are Vpc. Choose one of them.\n"), await _estate.RunAsync("posture", "--construct", "Vcp"));
    }
}
