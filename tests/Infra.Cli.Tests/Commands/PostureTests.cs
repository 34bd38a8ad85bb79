using System.Text.Json.Nodes;
using Infra.Testing.Synthesized;

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
}
